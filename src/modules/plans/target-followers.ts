import { Injectable } from '@nestjs/common';
import type { Target } from './target.entity.js';

/** What a module above this one has to say about a target; it speaks inside the same unit of work. */
export interface TargetFollower {
  /** @throws DomainError conflict that names what stands on the target */
  readonly checkRemovable: (target: Target) => Promise<void>;
}

/** Classes, records and reports stand above plans and cannot be called from here; they join when the program starts. */
@Injectable()
export class TargetFollowers {
  private readonly followers: TargetFollower[] = [];

  /** For the life of the program. */
  join(follower: TargetFollower): void {
    this.followers.push(follower);
  }

  /** @throws DomainError as the followers say */
  async checkRemovable(target: Target): Promise<void> {
    for (const { checkRemovable } of this.followers) await checkRemovable(target);
  }
}
