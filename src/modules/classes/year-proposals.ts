import { Injectable } from '@nestjs/common';
import { addDays, type CalendarDate, daysBetween, yearOf } from '../../shared/calendar-date.js';
import { isPublicHoliday } from '../../shared/working-day.js';
import { ClassQueries } from './class.queries.js';
import { ConflictQueries } from './conflict.queries.js';
import type { PlannedSlot } from './conflict-check.js';
import { firstDayIn } from './domain/another-year.js';
import type { BookingConflict } from './domain/booking-conflicts.js';
import { movedTo } from './domain/new-days.js';
import { Teaching } from './teaching.repository.js';
import type { TrainingClass } from './training-class.entity.js';

/** A class as it would be written again. */
export interface ClassProposal {
  readonly original: TrainingClass;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** With what is planned, and with the other proposals. */
  readonly conflicts: readonly BookingConflict[];
  readonly holidays: readonly CalendarDate[];
  /** The code of a class of the same course and name that begins on that day already. */
  readonly plannedAs: string | null;
}

/** Where each class begins; a class that is not named begins in `year` as `firstDayIn` says. */
export interface WantedDays {
  readonly year: number;
  readonly firstDays: ReadonlyMap<string, CalendarDate>;
}

type Moved = PlannedSlot & { readonly sessionId: string };

@Injectable()
export class YearProposals {
  constructor(
    private readonly classQueries: ClassQueries,
    private readonly teaching: Teaching,
    private readonly conflictQueries: ConflictQueries,
  ) {}

  /** Call inside a unit; in the order of the classes. */
  async of(originals: readonly TrainingClass[], { year, firstDays }: WantedDays): Promise<ClassProposal[]> {
    const sessions = Map.groupBy(await this.classQueries.sessionsOfAll(originals.map(({ id }) => id)), ({ classId }) => classId);
    const taughtBy = await this.teaching.idsOfSessions([...sessions.values()].flat().map(({ id }) => id));
    const drafts = originals.map((original) => {
      const { opensOn, closesOn } = original;
      const firstDay = firstDays.get(original.id) ?? (opensOn && closesOn ? firstDayIn(year, { opensOn, closesOn }) : `${year}-01-01`);
      const slots: Moved[] = movedTo(sessions.get(original.id) ?? [], firstDay).map(({ id, heldOn, halfDay, venueId }) => {
        return { sessionId: id, heldOn, halfDay, venueId, lecturerIds: taughtBy.get(id) ?? [] };
      });
      return { original, firstDay, slots, lastDay: addDays(firstDay, opensOn && closesOn ? daysBetween(opensOn, closesOn) : 0) };
    });
    const conflicts = await this.conflictQueries.conflictsAmong(drafts.map(({ original, slots }) => ({ trainingClass: original, slots })));
    const planned = await this.classQueries.beginningOn(
      originals.map(({ courseId }) => courseId),
      drafts.map(({ firstDay }) => firstDay),
    );
    return drafts.map(({ original, firstDay, lastDay, slots }) => ({
      ...{ original, firstDay, lastDay, conflicts: conflicts.get(original.id) ?? [] },
      holidays: [...new Set(slots.map(({ heldOn }) => heldOn).filter(isPublicHoliday))],
      plannedAs: planned.find((each) => isSameRunning(each, original, firstDay))?.code ?? null,
    }));
  }
}

function isSameRunning(planned: TrainingClass, original: TrainingClass, firstDay: CalendarDate): boolean {
  return planned.courseId === original.courseId && planned.name === original.name && planned.opensOn === firstDay;
}

/** The year after, unless somebody says otherwise. */
export function yearsOf(
  { year, toYear }: { year?: number | undefined; toYear?: number | undefined },
  today: CalendarDate,
): { year: number; toYear: number } {
  const from = year ?? yearOf(today);
  return { year: from, toYear: toYear ?? from + 1 };
}
