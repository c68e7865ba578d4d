import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { addDays } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Course, CourseQueries } from '../catalogue/index.js';
import { type LabelledVenue, type Lecturer, LecturerQueries, VenueQueries } from '../venues/index.js';
import { CalendarQueries, type CalendarSession, MOST_IN_CALENDAR, type SessionFilter } from './calendar.queries.js';
import type { Period } from './domain/calendar-grid.js';

const LONGEST_SPAN = 366;

export interface CalendarShown {
  readonly sessions: readonly CalendarSession[];
  /** True when there are more than can be shown. */
  readonly isCut: boolean;
}

export interface CalendarChoices {
  readonly courses: readonly Course[];
  readonly venues: readonly LabelledVenue[];
  readonly lecturers: readonly Lecturer[];
}

/** Every half-day of every class in a period, for staff. */
@Injectable()
export class ShowCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: CalendarQueries,
    private readonly courses: CourseQueries,
    private readonly venues: VenueQueries,
    private readonly lecturers: LecturerQueries,
  ) {}

  /** @throws DomainError invalid `endsBeforeStart`, `spanTooLong`. */
  async execute(actor: Actor, period: Period, filter: SessionFilter): Promise<CalendarShown> {
    requireRole(actor, ...readers, 'checkin');
    if (period.to < period.from) throw new DomainError('invalid', 'endsBeforeStart', { field: 'to' });
    if (period.to > addDays(period.from, LONGEST_SPAN)) {
      throw new DomainError('invalid', 'spanTooLong', { field: 'to', params: { max: LONGEST_SPAN } });
    }
    const found = await this.unitOfWork.read(() => this.calendar.between(period, filter));
    return { sessions: found.slice(0, MOST_IN_CALENDAR), isCut: found.length > MOST_IN_CALENDAR };
  }

  /** What the calendar can be narrowed by. */
  async choices(actor: Actor): Promise<CalendarChoices> {
    requireRole(actor, ...readers, 'checkin');
    return this.unitOfWork.read(async () => ({
      courses: await this.courses.all(),
      venues: await this.venues.choices(),
      lecturers: await this.lecturers.choices(),
    }));
  }
}
