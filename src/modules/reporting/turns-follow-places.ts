import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TurnPlaces } from '../attendance/index.js';
import { type OrganisationPlace, OrganisationPlaces, PlaceFollowers } from '../directory/index.js';
import { type Atlas, AtlasReader, type Stay, staysOf, TerritoryFollowers, TerritoryQueries } from '../territories/index.js';

/** Takes the turns of organisations to where these lie. Runs inside the caller's unit of work. */
@Injectable()
export class TurnsFollowPlaces implements OnModuleInit {
  constructor(
    private readonly places: OrganisationPlaces,
    private readonly atlases: AtlasReader,
    private readonly turns: TurnPlaces,
    private readonly followers: PlaceFollowers,
    private readonly territories: TerritoryQueries,
    private readonly territoryFollowers: TerritoryFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.join((organisationId) => this.follow(organisationId));
    this.territoryFollowers.join((unitIds) => this.followUnits(unitIds));
  }

  /** Of the unit that the name stands for, and of all its spellings. Resolves to how many rows lie elsewhere now. */
  async follow(organisationId: string): Promise<number> {
    return this.followAll(await this.places.writtenAs(organisationId));
  }

  /** Of all organisations in units that ended or went into others, and in what these came from. */
  private async followUnits(unitIds: readonly string[]): Promise<number> {
    await this.places.hold();
    return this.followAll(await this.places.placedIn(await this.territories.withPredecessors(unitIds)));
  }

  private async followAll(organisationIds: readonly string[]): Promise<number> {
    const places = await this.places.placesOf(organisationIds);
    const atlas = await this.atlases.around(places.map(({ adminUnitId }) => adminUnitId));
    const said = Map.groupBy(places, ({ organisationId }) => organisationId);
    let moved = 0;
    for (const each of organisationIds) moved += await this.turns.follow(each, staysIn(atlas, said.get(each) ?? []));
    return moved;
  }
}

/** Cut also where a unit ended and all of it went into another one. */
function staysIn(atlas: Atlas, places: readonly OrganisationPlace[]): Stay[] {
  return staysOf(places).flatMap((stay) =>
    stay.adminUnitId === null
      ? [stay]
      : atlas.stretches(stay.adminUnitId, stay.from, stay.to).map(({ from, to, unitId }) => ({ from, to, adminUnitId: unitId })),
  );
}
