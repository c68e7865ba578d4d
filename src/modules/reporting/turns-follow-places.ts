import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays } from '../../shared/calendar-date.js';
import { TurnPlaces } from '../attendance/index.js';
import { OrganisationPlaces, PlaceFollowers, type Stay, staysOf } from '../directory/index.js';
import { AtlasReader } from '../territories/index.js';

/** Takes the turns of organisations to where these lie. Runs inside the caller's unit of work. */
@Injectable()
export class TurnsFollowPlaces implements OnModuleInit {
  constructor(
    private readonly places: OrganisationPlaces,
    private readonly atlases: AtlasReader,
    private readonly turns: TurnPlaces,
    private readonly followers: PlaceFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.join((organisationId) => this.follow(organisationId));
  }

  /** Of the unit that the name stands for, and of all its spellings. Resolves to how many rows lie elsewhere now. */
  async follow(organisationId: string): Promise<number> {
    let moved = 0;
    for (const each of await this.places.writtenAs(organisationId)) moved += await this.turns.follow(each, await this.staysOf(each));
    return moved;
  }

  /** Cut also where a unit ended and all of it went into another one. */
  private async staysOf(organisationId: string): Promise<Stay[]> {
    const places = await this.places.placesOf([organisationId]);
    const atlas = await this.atlases.around(places.map(({ adminUnitId }) => adminUnitId));
    return staysOf(places, (day) => addDays(day, -1)).flatMap((stay) =>
      stay.adminUnitId === null
        ? [stay]
        : atlas.stretches(stay.adminUnitId, stay.from, stay.to).map(({ from, to, unitId }) => ({ from, to, adminUnitId: unitId })),
    );
  }
}
