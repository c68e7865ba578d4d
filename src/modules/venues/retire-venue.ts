import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { VenueQueries } from './venue.queries.js';
import { Venues } from './venue.repository.js';

@Injectable()
export class RetireVenue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly venues: Venues,
    private readonly venueQueries: VenueQueries,
    private readonly audit: Audit,
  ) {}

  /** `retired` false takes it back into use. Its rooms go and come with a site. */
  async execute(actor: Actor, id: string, retired: boolean): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const venue = await this.venueQueries.existing(id);
      for (const each of [venue, ...(await this.venueQueries.roomsOf(id))]) {
        if (each.retired === retired) continue;
        await this.venues.retire(each.id, retired);
        await this.audit.record(actor, retired ? 'venue.retired' : 'venue.restored', { type: 'venue', id: each.id });
      }
    });
  }
}
