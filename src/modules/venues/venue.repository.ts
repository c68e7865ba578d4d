import { Injectable } from '@nestjs/common';
import { affectedBy } from '../../platform/database/direct-rows.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { venueKey, venueSearchKey, venueSortKey } from './domain/venue-label.js';
import { Venue } from './venue.entity.js';

@Injectable()
export class Venues {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError conflict `venueNameTaken`; the unique key decides between two who add the same name at once. */
  async add(venue: Venue): Promise<void> {
    await refusingTaken(() => this.unitOfWork.manager.insert(Venue, venue));
  }

  /**
   * Keeps up what follows from the name, also of the rooms of a site.
   * @throws DomainError conflict `venueNameTaken`.
   */
  async change(venue: Venue, site: Venue | null): Promise<void> {
    const { manager } = this.unitOfWork;
    await refusingTaken(() => manager.update(Venue, venue.id, Object.assign({}, venue, keysOf(venue, site))));
    for (const room of await manager.findBy(Venue, { siteId: venue.id })) await manager.update(Venue, room.id, keysOf(room, venue));
  }

  async retire(id: string, retired: boolean): Promise<void> {
    await this.unitOfWork.manager.update(Venue, id, { retired });
  }

  /**
   * Locks the site of the venue until the unit ends, so that of two who book it (or the site and a room of it) at the same moment
   * the second sees the booking of the first.
   * @throws DomainError invalid `notAChoice` beside `venueId` when there is no such venue.
   */
  async hold(id: string): Promise<Venue> {
    const { manager } = this.unitOfWork;
    const venue = await manager.findOneBy(Venue, { id });
    if (!venue) throw new DomainError('invalid', 'notAChoice', { field: 'venueId' });
    // A write that changes nothing locks the row on both databases; SELECT … FOR UPDATE is unknown to SQLite.
    await affectedBy(manager, 'UPDATE venue SET retired = retired WHERE id = ?', [venue.siteId ?? venue.id]);
    return venue;
  }
}

type Keys = Pick<Venue, 'nameKey' | 'nameSearch' | 'sortKey'>;

/** The columns that follow from the name. */
export function keysOf({ name, address, siteId }: Pick<Venue, 'name' | 'address' | 'siteId'>, site: Venue | null): Keys {
  return {
    nameKey: venueKey(name, siteId),
    nameSearch: venueSearchKey(name, address ?? site?.address ?? null, site),
    sortKey: venueSortKey(name, site),
  };
}

async function refusingTaken(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isDuplicateKey(error)) throw new DomainError('conflict', 'venueNameTaken', { field: 'name' });
    throw error;
  }
}
