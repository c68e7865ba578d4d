import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import { venueLabel } from './domain/venue-label.js';
import type { VenueFilter } from './venue.dto.js';
import { Venue } from './venue.entity.js';

export const VENUES_A_PAGE = 50;

/** More places than a province teaches in; a list for choosing never grows beyond it. */
const MOST_VENUES = 500;

export interface LabelledVenue {
  readonly venue: Venue;
  /** As it is printed: a room with its site. */
  readonly label: string;
}

/** Reads of venues; every method runs inside the caller's unit of work. */
@Injectable()
export class VenueQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found `venueNotFound`. */
  async existing(id: string): Promise<Venue> {
    const venue = await this.unitOfWork.manager.findOneBy(Venue, { id });
    if (!venue) throw new DomainError('not-found', 'venueNotFound');
    return venue;
  }

  async roomsOf(siteId: string): Promise<Venue[]> {
    return this.unitOfWork.manager.find(Venue, { where: { siteId }, order: { sortKey: 'ASC' }, take: MOST_VENUES });
  }

  /** With their labels; ids that nobody has are left out. */
  async labelled(ids: readonly string[]): Promise<Map<string, LabelledVenue>> {
    if (ids.length === 0) return new Map();
    const found = await this.unitOfWork.manager.findBy(Venue, { id: In([...new Set(ids)]) });
    return new Map((await this.withLabels(found)).map((each) => [each.venue.id, each]));
  }

  /** One page in the order of the register; `page` counts from 1. */
  async list(filter: VenueFilter): Promise<{ venues: LabelledVenue[]; total: number }> {
    const query = filtered(this.unitOfWork.manager.createQueryBuilder(Venue, 'venue'), filter).orderBy('venue.sortKey');
    const [venues, total] = await query
      .skip(((filter.page ?? 1) - 1) * VENUES_A_PAGE)
      .take(VENUES_A_PAGE)
      .getManyAndCount();
    return { venues: await this.withLabels(venues), total };
  }

  /** What is offered for choosing, in the order of the register. */
  async choices(): Promise<LabelledVenue[]> {
    const venues = await this.unitOfWork.manager.find(Venue, {
      where: { retired: false },
      order: { sortKey: 'ASC' },
      take: MOST_VENUES,
    });
    return this.withLabels(venues);
  }

  private async withLabels(venues: readonly Venue[]): Promise<LabelledVenue[]> {
    const siteIds = [...new Set(venues.flatMap(({ siteId }) => siteId ?? []))];
    const sites = siteIds.length === 0 ? [] : await this.unitOfWork.manager.findBy(Venue, { id: In(siteIds) });
    const byId = new Map(sites.map((site) => [site.id, site]));
    return venues.map((venue) => ({ venue, label: venueLabel(venue, byId.get(venue.siteId ?? '') ?? null) }));
  }
}

function filtered(query: SelectQueryBuilder<Venue>, { q, state = 'active' }: VenueFilter): SelectQueryBuilder<Venue> {
  if (state !== 'all') query.andWhere('venue.retired = :retired', { retired: state === 'retired' });
  // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
  if (q) query.andWhere('INSTR(venue.nameSearch, :q) > 0', { q: foldText(q) });
  return query;
}
