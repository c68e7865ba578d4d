import { Injectable } from '@nestjs/common';
import type { UnitGroup } from '../../shared/unit-group.js';

/** A unit as people write it: its folded name, and its group. */
export interface UnitName {
  readonly nameSearch: string;
  readonly unitGroup: UnitGroup;
}

/** Who came from a unit. */
export interface OrganisationFigures {
  readonly registrations: number;
  readonly people: number;
  readonly turns: number;
}

/** What a module above this one knows of the people of units; it speaks inside the same unit of work. */
export interface OrganisationFollower {
  /** In the order asked; people are counted once for each name. */
  readonly figuresOf: (units: readonly UnitName[]) => Promise<readonly OrganisationFigures[]>;
  /** Of several names together: each person once. */
  readonly figuresTogether: (units: readonly UnitName[]) => Promise<OrganisationFigures>;
}

/** Registrations stand above the register of units and cannot be asked from here; who counts them joins when the program starts. */
@Injectable()
export class OrganisationFollowers {
  private follower: OrganisationFollower | undefined;

  join(follower: OrganisationFollower): void {
    this.follower = follower;
  }

  async figuresOf(units: readonly UnitName[]): Promise<readonly OrganisationFigures[]> {
    return this.joined.figuresOf(units);
  }

  async figuresTogether(units: readonly UnitName[]): Promise<OrganisationFigures> {
    return this.joined.figuresTogether(units);
  }

  private get joined(): OrganisationFollower {
    if (!this.follower) throw new Error('Nobody counts the people of units');
    return this.follower;
  }
}
