import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type PlacedSince, UnitPlaces } from '../territories/index.js';
import type { VenuePlace } from './venue-place.entity.js';
import { VenuePlaces } from './venue-places.repository.js';
import type { Venue } from './venue.entity.js';
import { VenueQueries } from './venue.queries.js';

export interface VenueDetails {
  readonly venue: Venue;
  readonly site: Venue | null;
  readonly rooms: readonly Venue[];
  /** Earliest first; of a room of which nothing was said, those of its site. */
  readonly places: readonly PlacedSince<VenuePlace>[];
  readonly history: readonly AuditEntry[];
}

@Injectable()
export class ShowVenue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly venueQueries: VenueQueries,
    private readonly places: VenuePlaces,
    private readonly unitPlaces: UnitPlaces,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `venueNotFound`. */
  async execute(actor: Actor, id: string): Promise<VenueDetails> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const venue = await this.venueQueries.existing(id);
      return {
        venue,
        site: venue.siteId === null ? null : await this.venueQueries.existing(venue.siteId),
        places: await this.unitPlaces.named((await this.places.placesOf([id])).get(id) ?? []),
        rooms: await this.venueQueries.roomsOf(id),
        history: await this.audit.historyOf({ type: 'venue', id }),
      };
    });
  }
}
