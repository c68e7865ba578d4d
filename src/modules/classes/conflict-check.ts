import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, type FieldProblem } from '../../shared/domain-error.js';
import { lecturerLabel, LecturerQueries, Lecturers, Venues } from '../venues/index.js';
import { ConflictQueries } from './conflict.queries.js';
import type { BookingConflict, WantedSlot } from './domain/booking-conflicts.js';

export type PlannedSlot = Omit<WantedSlot, 'siteId'>;

/**
 * Rooms and lecturers are found taken before a session is saved, and only a yes of the organiser goes past it.
 *
 * What is scarce here is a half-day of a room or of a person, and no unique key can guard it, for it may be given twice knowingly. So
 * whoever plans locks the rows of the venue (its site) and of the lecturers first and asks second: of two organisers who plan the same
 * room at the same moment the second waits, then sees the session of the first. Everybody locks in the same order: the class, the
 * venues, the lecturers by their ids; what still meets crosswise is run again by the unit of work.
 */
@Injectable()
export class ConflictCheck {
  constructor(
    private readonly venues: Venues,
    private readonly lecturers: Lecturers,
    private readonly lecturerQueries: LecturerQueries,
    private readonly conflicts: ConflictQueries,
    private readonly audit: Audit,
  ) {}

  /**
   * Call inside the unit that writes the sessions, with the row of the class held. What was accepted goes into the history.
   * @throws DomainError conflict `bookingConflict` with one problem `venueTaken` or `lecturerTaken` beside `acceptConflicts` for each.
   */
  async execute(actor: Actor, classId: string, slots: readonly PlannedSlot[], accepted: boolean): Promise<void> {
    for (const id of [...new Set(slots.flatMap(({ venueId }) => venueId ?? []))].sort()) await this.venues.hold(id);
    await this.lecturers.hold(slots.flatMap(({ lecturerIds }) => lecturerIds));
    const found = await this.conflicts.conflictsOf(classId, slots);
    if (!accepted) await this.refuse(found);
    for (const { heldOn, halfDay, classes } of bySlot(found)) {
      const detail = { heldOn, halfDay, classes: classes.join(', ') };
      await this.audit.record(actor, 'class.conflictAccepted', { type: 'class', id: classId }, { detail });
    }
  }

  /** @throws DomainError as `execute`, when there is anything to name. */
  async refuse(found: readonly BookingConflict[]): Promise<void> {
    if (found.length > 0) throw new DomainError('conflict', 'bookingConflict', { problems: await this.problems(found) });
  }

  private async problems(found: readonly BookingConflict[]): Promise<FieldProblem[]> {
    const teachers = await this.lecturerQueries.byIds(found.flatMap(({ lecturerIds }) => lecturerIds));
    return found.flatMap(({ booking, venue, lecturerIds }) => {
      const { heldOn, halfDay, classCode, className, classState } = booking;
      const params = { day: heldOn.split('-').reverse().join('/'), halfDay, code: classCode, name: className, state: classState };
      const people = teachers.filter(({ id }) => lecturerIds.includes(id));
      return [
        ...(venue ? [{ field: 'acceptConflicts', code: 'venueTaken', params }] : []),
        ...people.map((each) => ({
          field: 'acceptConflicts',
          code: 'lecturerTaken',
          params: { ...params, lecturer: lecturerLabel(each) },
        })),
      ];
    });
  }
}

function bySlot(found: readonly BookingConflict[]): { heldOn: string; halfDay: string; classes: string[] }[] {
  const slots = new Map<string, { heldOn: string; halfDay: string; classes: string[] }>();
  for (const { booking } of found) {
    const { heldOn, halfDay, classCode } = booking;
    const key = `${heldOn} ${halfDay}`;
    slots.set(key, { heldOn, halfDay, classes: [...(slots.get(key)?.classes ?? []), classCode] });
  }
  return [...slots.values()];
}
