import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { VenueChange } from './venue.dto.js';
import { VenueQueries } from './venue.queries.js';
import { Venues } from './venue.repository.js';

@Injectable()
export class ChangeVenue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly venues: Venues,
    private readonly venueQueries: VenueQueries,
    private readonly audit: Audit,
  ) {}

  /**
   * Papers of classes keep the name that was printed. A change of nothing leaves no trace in the history.
   * @throws DomainError conflict `venueNameTaken`.
   */
  async execute(actor: Actor, id: string, { name, address, capacity, note }: VenueChange): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const venue = await this.venueQueries.existing(id);
      const changed = changedFacts(venue, { name, address, capacity, note });
      if (Object.keys(changed).length === 0) return;
      const after = Object.fromEntries(Object.entries(changed).map(([field, { to }]) => [field, to]));
      const site = venue.siteId === null ? null : await this.venueQueries.existing(venue.siteId);
      await this.venues.change(Object.assign(venue, after), site);
      await this.audit.record(actor, 'venue.changed', { type: 'venue', id }, { detail: { changed } });
    });
  }
}
