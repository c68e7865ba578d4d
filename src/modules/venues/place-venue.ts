import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { type NewUnitPlace, SINCE_EVER, UnitPlaces } from '../territories/index.js';
import { VenuePlaces } from './venue-places.repository.js';
import { VenueQueries } from './venue.queries.js';
import { Venues } from './venue.repository.js';

/** Says in which administrative unit a venue lies from a day on; its classes lie there on their days, also those that are over. */
@Injectable()
export class PlaceVenue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly venues: Venues,
    private readonly venueQueries: VenueQueries,
    private readonly places: VenuePlaces,
    private readonly unitPlaces: UnitPlaces,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError not-found `venueNotFound`; invalid `notAChoice` beside `adminUnitId`, `unitNotOnThatDay` beside `validFrom`. */
  async execute(actor: Actor, venueId: string, asked: NewUnitPlace): Promise<void> {
    requireRole(actor, 'organiser', 'official');
    await this.unitOfWork.write(async () => {
      await this.venueQueries.existing(venueId);
      await this.venues.hold(venueId);
      const { unit, from } = await this.unitPlaces.asked(asked);
      const said = { setBy: actorName(actor), setAt: this.clock.now() };
      await this.places.put({ id: this.ids.next(), venueId, adminUnitId: unit.id, validFrom: from, ...said });
      const detail = { unit: unit.name, code: unit.code, ...(from === SINCE_EVER ? {} : { from }) };
      const action = from === SINCE_EVER ? 'venue.placed' : 'venue.placedFrom';
      await this.audit.record(actor, action, { type: 'venue', id: venueId }, { detail });
    });
  }
}
