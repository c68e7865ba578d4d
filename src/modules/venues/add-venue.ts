import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { NewVenue } from './venue.dto.js';
import type { Venue } from './venue.entity.js';
import { VenueQueries } from './venue.queries.js';
import { keysOf, Venues } from './venue.repository.js';

@Injectable()
export class AddVenue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly venues: Venues,
    private readonly venueQueries: VenueQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError conflict `venueNameTaken`, invalid `notAChoice` when the site is none. */
  async execute(actor: Actor, { siteId = null, ...input }: Omit<NewVenue, 'siteId'> & { siteId?: string | null }): Promise<Venue> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const site = siteId === null ? null : await this.siteOf(siteId);
      const facts = { siteId, name: input.name, address: input.address ?? null };
      const venue: Venue = {
        ...facts,
        ...keysOf(facts, site),
        id: this.ids.next(),
        capacity: input.capacity ?? null,
        note: input.note ?? null,
        retired: false,
        createdAt: this.clock.now(),
      };
      await this.venues.add(venue);
      await this.audit.record(actor, 'venue.added', { type: 'venue', id: venue.id }, { detail: { name: venue.name } });
      if (site) await this.audit.record(actor, 'venue.roomAdded', { type: 'venue', id: site.id }, { detail: { name: venue.name } });
      return venue;
    });
  }

  private async siteOf(id: string): Promise<Venue> {
    const site = (await this.venueQueries.labelled([id])).get(id)?.venue;
    if (site?.siteId !== null || site.retired) throw new DomainError('invalid', 'notAChoice', { field: 'siteId' });
    return site;
  }
}
