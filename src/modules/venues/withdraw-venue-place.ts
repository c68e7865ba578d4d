import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { TerritoryQueries } from '../territories/index.js';
import { VenuePlaces } from './venue-places.repository.js';
import { VenueQueries } from './venue.queries.js';

/** Takes back what was said of the place of a venue; the history keeps it. */
@Injectable()
export class WithdrawVenuePlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly venueQueries: VenueQueries,
    private readonly places: VenuePlaces,
    private readonly territories: TerritoryQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `venueNotFound`, `unitPlaceNotFound`. */
  async execute(actor: Actor, venueId: string, placeId: string): Promise<void> {
    requireRole(actor, 'organiser', 'official');
    await this.unitOfWork.write(async () => {
      await this.venueQueries.existing(venueId);
      const place = await this.places.existing(venueId, placeId);
      await this.places.remove(place);
      const { name, code } = await this.territories.existing(place.adminUnitId);
      await this.audit.record(actor, 'venue.placeWithdrawn', { type: 'venue', id: venueId }, { detail: { unit: name, code } });
    });
  }
}
