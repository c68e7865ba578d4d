import { Injectable } from '@nestjs/common';

/** Takes what lies in these units, or in what became of them, to where it lies now; inside the same unit of work. Resolves to how many rows moved. */
type Follow = (unitIds: readonly string[]) => Promise<number>;

/** Turns stand above the register of units and cannot be moved from here; who moves them joins when the program starts. */
@Injectable()
export class TerritoryFollowers {
  private follow: Follow | undefined;

  join(follow: Follow): void {
    this.follow = follow;
  }

  /** Units ended, or went into others. */
  async changed(unitIds: readonly string[]): Promise<number> {
    if (unitIds.length === 0) return 0;
    if (!this.follow) throw new Error('Nobody moves the turns of units');
    return this.follow(unitIds);
  }
}
