import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { type LabelledVenue, type Lecturer, LecturerQueries, VenueQueries } from '../venues/index.js';
import { CalendarQueries } from './calendar.queries.js';
import { ClassFollowers } from './class-followers.js';
import { ClassQueries } from './class.queries.js';
import { ConflictQueries } from './conflict.queries.js';
import type { BookingConflict } from './domain/booking-conflicts.js';
import { notHeld } from './domain/calendar-states.js';
import type { HalfDay } from './domain/half-day.js';
import { Teaching } from './teaching.repository.js';
import type { TrainingClass } from './training-class.entity.js';

/** People who are expected in two classes at the same time. */
export interface PeopleOverlap {
  readonly other: TrainingClass;
  readonly people: number;
  readonly slots: readonly { readonly heldOn: CalendarDate; readonly halfDay: HalfDay }[];
}

export interface Planning {
  /** What is offered for choosing, with what the class already has although it is retired. */
  readonly venues: readonly LabelledVenue[];
  readonly lecturers: readonly Lecturer[];
  readonly venueId: string | null;
  readonly lecturerIds: readonly string[];
  /** By session. */
  readonly taughtBy: ReadonlyMap<string, readonly string[]>;
  /** What stands against its sessions although somebody went on, or because another class came later. */
  readonly conflicts: readonly BookingConflict[];
  readonly overlaps: readonly PeopleOverlap[];
  /** The rooms with fewer seats than the class may have people. */
  readonly tooSmall: readonly LabelledVenue[];
}

/** What an organiser must know to plan the sessions of a class. */
@Injectable()
export class ShowPlanning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classQueries: ClassQueries,
    private readonly conflictQueries: ConflictQueries,
    private readonly calendar: CalendarQueries,
    private readonly followers: ClassFollowers,
    private readonly teaching: Teaching,
    private readonly venueQueries: VenueQueries,
    private readonly lecturerQueries: LecturerQueries,
  ) {}

  /** What a new class can choose from. */
  async choices(actor: Actor): Promise<Pick<Planning, 'venues' | 'lecturers'>> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(async () => ({
      venues: await this.venueQueries.choices(),
      lecturers: await this.lecturerQueries.choices(),
    }));
  }

  async execute(actor: Actor, classId: string): Promise<Planning> {
    requireRole(actor, ...readers, 'checkin');
    return this.unitOfWork.read(async () => {
      const { venueId, capacity, state } = await this.classQueries.existing(classId);
      const sessions = await this.classQueries.sessionsOf(classId);
      const taughtBy = await this.teaching.idsOfSessions(sessions.map(({ id }) => id));
      const lecturerIds = await this.teaching.idsOfClass(classId);
      const used = await this.venueQueries.labelled([venueId, ...sessions.map((session) => session.venueId)].flatMap((id) => id ?? []));
      const slots = sessions.map((session) => ({
        ...{ heldOn: session.heldOn, halfDay: session.halfDay, venueId: session.venueId },
        lecturerIds: taughtBy.get(session.id) ?? [],
      }));
      const [venues, lecturers] = [await this.venueQueries.choices(), await this.lecturerQueries.choices()];
      const teachers = await this.lecturerQueries.byIds([...lecturerIds, ...[...taughtBy.values()].flat()]);
      return {
        venues: [...venues, ...[...used.values()].filter(({ venue }) => venue.retired)],
        lecturers: [...lecturers, ...teachers.filter(({ retired }) => retired)],
        ...{ venueId, lecturerIds, taughtBy },
        conflicts: notHeld.includes(state) ? [] : await this.conflictQueries.conflictsOf(classId, slots),
        overlaps: notHeld.includes(state) ? [] : await this.overlapsOf(classId),
        tooSmall: [...used.values()].filter(({ venue }) => venue.capacity !== null && venue.capacity < capacity),
      };
    });
  }

  private async overlapsOf(classId: string): Promise<PeopleOverlap[]> {
    const shared = await this.followers.sharedPeople(classId);
    const meeting = await this.calendar.overlaps(classId, [...shared.keys()]);
    const classes = await this.classQueries.byIds([...meeting.keys()]);
    return classes.map((other) => ({ other, people: shared.get(other.id) ?? 0, slots: meeting.get(other.id) ?? [] }));
  }
}
