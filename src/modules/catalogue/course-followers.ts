import { Injectable } from '@nestjs/common';

/** What a module above this one has to say about a course; it speaks inside the same unit of work. */
export interface CourseFollower {
  /** @throws DomainError when certificates of the course were given already. */
  readonly checkKindChangeable: (courseId: string) => Promise<void>;
}

/** Certificates stand above the catalogue and cannot be called from here; they join when the program starts. */
@Injectable()
export class CourseFollowers {
  private readonly followers: CourseFollower[] = [];

  /** For the life of the program. */
  join(follower: CourseFollower): void {
    this.followers.push(follower);
  }

  /** @throws DomainError as the followers say. */
  async checkKindChangeable(courseId: string): Promise<void> {
    for (const { checkKindChangeable } of this.followers) await checkKindChangeable(courseId);
  }
}
