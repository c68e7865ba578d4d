import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Venue, VenueQueries } from '../venues/index.js';
import { ClassSession } from './class-session.entity.js';
import { type Booking, type BookingConflict, conflictsWith, type WantedSlot } from './domain/booking-conflicts.js';
import { notHeld } from './domain/calendar-states.js';
import { Teaching } from './teaching.repository.js';
import { TrainingClass } from './training-class.entity.js';

/** So many half-days of other classes can stand against one plan; beyond it the list says enough. */
const MOST_BOOKINGS = 500;

const TEACHES = `EXISTS (SELECT 1 FROM session_lecturer teaching
  WHERE teaching.session_id = session.id AND teaching.lecturer_id IN (:...lecturerIds))`;

/** What other classes have booked; a class that was cancelled or put off has booked nothing. */
@Injectable()
export class ConflictQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly venues: VenueQueries,
    private readonly teaching: Teaching,
  ) {}

  /** What stands against these slots of the class. */
  async conflictsOf(classId: string, slots: readonly Omit<WantedSlot, 'siteId'>[]): Promise<BookingConflict[]> {
    const venues = await this.venues.labelled(slots.flatMap(({ venueId }) => venueId ?? []));
    const wanted = slots.map((slot) => ({ ...slot, siteId: venues.get(slot.venueId ?? '')?.venue.siteId ?? null }));
    return conflictsWith(wanted, await this.bookingsAgainst(classId, wanted));
  }

  /** What stands against each of several classes that are planned at once, by their ids: what is booked, and each other. */
  async conflictsAmong(planned: readonly PlannedClass[]): Promise<Map<string, BookingConflict[]>> {
    const all = planned.flatMap(({ slots }) => slots);
    const venues = await this.venues.labelled([...new Set(all.flatMap(({ venueId }) => venueId ?? []))]);
    const placed = planned.map(({ trainingClass, slots }) => ({
      trainingClass,
      slots: slots.map((slot) => ({ ...slot, siteId: venues.get(slot.venueId ?? '')?.venue.siteId ?? null })),
    }));
    const booked = await this.bookingsAgainst(
      '',
      placed.flatMap(({ slots }) => slots),
    );
    const wished = placed.flatMap(({ trainingClass, slots }) => slots.map((slot) => asBooking(trainingClass, slot)));
    return new Map(
      placed.map(({ trainingClass: { id }, slots }) => [
        id,
        conflictsWith(slots, [...booked, ...wished.filter(({ classId }) => classId !== id)]),
      ]),
    );
  }

  private async bookingsAgainst(classId: string, slots: readonly WantedSlot[]): Promise<Booking[]> {
    const venueIds = [...new Set(slots.flatMap(({ venueId }) => venueId ?? []))];
    const siteIds = [...new Set(slots.flatMap(({ siteId }) => siteId ?? []))];
    const lecturerIds = [...new Set(slots.flatMap((slot) => slot.lecturerIds))];
    if (venueIds.length + lecturerIds.length === 0) return [];
    const query = this.unitOfWork.manager
      .createQueryBuilder(ClassSession, 'session')
      .innerJoin(TrainingClass, 'class', 'class.id = session.classId')
      .leftJoin(Venue, 'venue', 'venue.id = session.venueId')
      .where('session.heldOn IN (:...days)', { days: [...new Set(slots.map(({ heldOn }) => heldOn))] })
      .andWhere('class.id <> :classId AND class.state NOT IN (:...notHeld)', { classId, notHeld: [...notHeld] })
      .andWhere(
        new Brackets((either) => {
          either.where('1 = 0');
          if (venueIds.length > 0) either.orWhere('venue.id IN (:...near)', { near: [...venueIds, ...siteIds] });
          if (venueIds.length > 0) either.orWhere('venue.siteId IN (:...venueIds)', { venueIds });
          if (lecturerIds.length > 0) either.orWhere(TEACHES, { lecturerIds });
        }),
      );
    return this.bookings(
      await query
        .select(['session.id AS sessionId', 'session.heldOn AS heldOn', 'session.halfDay AS halfDay', 'session.venueId AS venueId'])
        .addSelect([
          'venue.siteId AS siteId',
          'class.id AS classId',
          'class.code AS classCode',
          'class.name AS className',
          'class.state AS classState',
        ])
        .orderBy({ 'session.heldOn': 'ASC', 'session.halfDayOrder': 'ASC', 'class.code': 'ASC' })
        .limit(MOST_BOOKINGS)
        .getRawMany<Omit<Booking, 'lecturerIds'>>(),
    );
  }

  private async bookings(rows: readonly Omit<Booking, 'lecturerIds'>[]): Promise<Booking[]> {
    const lecturers = await this.teaching.idsOfSessions(rows.map(({ sessionId }) => sessionId));
    return rows.map((row) => ({ ...row, lecturerIds: lecturers.get(row.sessionId) ?? [] }));
  }
}

export interface PlannedClass {
  /** Whose sessions the slots are in other days. */
  readonly trainingClass: Pick<TrainingClass, 'id' | 'code' | 'name'>;
  readonly slots: readonly (Omit<WantedSlot, 'siteId'> & { readonly sessionId: string })[];
}

function asBooking({ id, code, name }: PlannedClass['trainingClass'], slot: WantedSlot & { readonly sessionId: string }): Booking {
  return { ...slot, classId: id, classCode: code, className: name, classState: 'draft' };
}
