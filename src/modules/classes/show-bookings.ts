import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { type LabelledVenue, type Lecturer, LecturerQueries, VenueQueries } from '../venues/index.js';
import { CalendarQueries, type HeldSession, type TeachingTotals } from './calendar.queries.js';

interface Page {
  readonly bookings: readonly HeldSession[];
  readonly total: number;
}

/** What is held at a venue, and what a lecturer has taught and will teach. */
@Injectable()
export class ShowBookings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: CalendarQueries,
    private readonly venues: VenueQueries,
    private readonly lecturers: LecturerQueries,
    private readonly clock: Clock,
  ) {}

  /** With the rooms of a site. @throws DomainError not-found `venueNotFound`. */
  async ofVenue(actor: Actor, venueId: string, page = 1): Promise<Page & LabelledVenue> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const venue = await this.venues.existing(venueId);
      const label = (await this.venues.labelled([venueId])).get(venueId)?.label ?? venue.name;
      return { venue, label, ...(await this.calendar.bookings({ venueId }, page)) };
    });
  }

  /** @throws DomainError not-found `lecturerNotFound`. */
  async ofLecturer(actor: Actor, lecturerId: string, page = 1): Promise<Page & { lecturer: Lecturer; taught: TeachingTotals }> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => ({
      lecturer: await this.lecturers.existing(lecturerId),
      taught: await this.calendar.taughtUntil(lecturerId, dateInVietnam(this.clock.now())),
      ...(await this.calendar.bookings({ lecturerId }, page)),
    }));
  }
}
