import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { VenuePlace } from './venue-place.entity.js';
import { Venue } from './venue.entity.js';

/** Where venues lie; every method runs inside the caller's unit of work. */
@Injectable()
export class VenuePlaces {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What was said of some venues, earliest first. A room of which nothing was said lies where its site lies. */
  async placesOf(venueIds: readonly string[]): Promise<Map<string, readonly VenuePlace[]>> {
    if (venueIds.length === 0) return new Map();
    const venues = await this.unitOfWork.manager.findBy(Venue, { id: In([...new Set(venueIds)]) });
    const said = await this.said(venues.flatMap(({ id, siteId }) => (siteId === null ? [id] : [id, siteId])));
    return new Map(venues.map(({ id, siteId }) => [id, said.get(id) ?? said.get(siteId ?? id) ?? []]));
  }

  /** @throws DomainError not-found `unitPlaceNotFound`. */
  async existing(venueId: string, id: string): Promise<VenuePlace> {
    const place = await this.unitOfWork.manager.findOneBy(VenuePlace, { id, venueId });
    if (!place) throw new DomainError('not-found', 'unitPlaceNotFound');
    return place;
  }

  /** From that day on; what was said of the same day before is replaced. */
  async put(place: VenuePlace): Promise<void> {
    const { venueId, validFrom } = place;
    await this.unitOfWork.manager.delete(VenuePlace, { venueId, validFrom });
    await this.unitOfWork.manager.insert(VenuePlace, place);
  }

  async remove({ id }: VenuePlace): Promise<void> {
    await this.unitOfWork.manager.delete(VenuePlace, { id });
  }

  private async said(venueIds: readonly string[]): Promise<Map<string, VenuePlace[]>> {
    const where = { venueId: In([...new Set(venueIds)]) };
    return Map.groupBy(await this.unitOfWork.manager.find(VenuePlace, { where, order: { validFrom: 'ASC' } }), ({ venueId }) => venueId);
  }
}
