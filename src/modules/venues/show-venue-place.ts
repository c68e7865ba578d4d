import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { type PlaceSearch, type UnitPlaceDetails, UnitPlaces } from '../territories/index.js';
import { ShowVenue, type VenueDetails } from './show-venue.js';

export interface VenuePlaceDetails extends VenueDetails, Pick<UnitPlaceDetails, 'found' | 'on'> {}

/** Where a venue lies, and the units that are looked for. */
@Injectable()
export class ShowVenuePlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showVenue: ShowVenue,
    private readonly unitPlaces: UnitPlaces,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `venueNotFound`. */
  async execute(actor: Actor, id: string, search: PlaceSearch): Promise<VenuePlaceDetails> {
    requireRole(actor, ...readers);
    const { on = dateInVietnam(this.clock.now()) } = search;
    return this.unitOfWork.read(async () =>
      Object.assign(await this.showVenue.execute(actor, id), { found: await this.unitPlaces.search(search, on), on }),
    );
  }
}
