import { Injectable } from '@nestjs/common';
import type { Succession } from './domain/organisation-succession.js';

/** Takes what depends on the place of a unit and of its spellings to where they lie now, inside the same unit of work. */
type Follow = (organisationId: string) => Promise<unknown>;

/** Turns stand above the register of units and cannot be moved from here; who moves them joins when the program starts. */
@Injectable()
export class PlaceFollowers {
  private follow: Follow | undefined;

  join(follow: Follow): void {
    this.follow = follow;
  }

  /** A step was written down or taken back: a spelling stands for another unit than before; any other unit stays where it lies. */
  async changed({ kind, predecessorId }: Succession): Promise<void> {
    if (kind !== 'same') return;
    if (!this.follow) throw new Error('Nobody moves the turns of units');
    await this.follow(predecessorId);
  }
}
