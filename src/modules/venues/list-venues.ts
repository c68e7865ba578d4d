import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { VenueFilter } from './venue.dto.js';
import { type LabelledVenue, VenueQueries } from './venue.queries.js';

@Injectable()
export class ListVenues {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly venueQueries: VenueQueries,
  ) {}

  async execute(actor: Actor, filter: VenueFilter): Promise<{ venues: LabelledVenue[]; total: number }> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(() => this.venueQueries.list(filter));
  }
}
