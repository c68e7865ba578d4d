import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type OrganisationPlace, OrganisationPlaces } from '../directory/index.js';
import { type PlacedSince, UnitPlaces } from '../territories/index.js';
import { type CountedOrganisation, OrganisationPlaceQueries } from './organisation-place.queries.js';
import type { OrganisationPlaceFilter } from './places.dto.js';

export interface OrganisationWithPlaces extends CountedOrganisation {
  /** Earliest first. */
  readonly places: readonly PlacedSince<OrganisationPlace>[];
}

/** Organisations by the turns that depend on their place; those of which nobody knows it first. */
@Injectable()
export class ListOrganisationPlaces {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: OrganisationPlaceQueries,
    private readonly places: OrganisationPlaces,
    private readonly unitPlaces: UnitPlaces,
  ) {}

  async execute(actor: Actor, filter: OrganisationPlaceFilter): Promise<{ organisations: OrganisationWithPlaces[]; total: number }> {
    requireRole(actor, ...readers);
    const { q, state = 'unplaced', page = 1 } = filter;
    return this.unitOfWork.read(async () => {
      const found = await this.queries.list({ ...(q === undefined ? {} : { q }), unplacedOnly: state === 'unplaced', page });
      const places = await this.placesOf(found.organisations.map(({ id }) => id));
      const organisations = found.organisations.map((each) => ({ ...each, places: places.get(each.id) ?? [] }));
      return { organisations, total: found.total };
    });
  }

  /** Runs inside the caller's unit of work. */
  async placesOf(organisationIds: readonly string[]): Promise<Map<string, PlacedSince<OrganisationPlace>[]>> {
    const named = await this.unitPlaces.named(await this.places.placesOf(organisationIds));
    return Map.groupBy(named, ({ place }) => place.organisationId);
  }
}
