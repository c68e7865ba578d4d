import { Injectable } from '@nestjs/common';
import { Audit, actorName } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ClassSession } from '../classes/index.js';
import { AttendanceQueries, type ClassRoll } from './attendance.queries.js';
import { AttendanceLedger } from './attendance.repository.js';
import type { WrittenResponse } from './attendance.dto.js';
import { type Cell, changedCells, presentForTheRest } from './domain/changed-cells.js';
import { requireOpenClass } from './domain/class-closing.js';
import type { Mark } from './domain/completion.js';
import { HeldClasses } from './held-classes.repository.js';

export interface RollEntries {
  readonly marks: readonly Cell<Mark>[];
  /** The session in which everyone without a mark is present. */
  readonly allPresentIn?: string | undefined;
}

/** Writes marks of one class; every way to the roll (door, desk, API) goes through here. */
@Injectable()
export class RollBook {
  constructor(
    private readonly classes: HeldClasses,
    private readonly queries: AttendanceQueries,
    private readonly ledger: AttendanceLedger,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Inside a write unit. Only what changes is added, so saving a page twice leaves one row; two people at two doors both keep
   * their rows and the later one holds.
   * @throws DomainError conflict `rollIsFinal`, `classHasNoRoll`; invalid `sessionNotOfClass`, `registrationNotOfClass`.
   */
  async write(actor: Actor, classId: string, entries: RollEntries): Promise<WrittenResponse> {
    requireOpenClass((await this.classes.hold(classId, 'open')).state);
    const roll = await this.queries.rollOf(classId);
    requireKnown(entries, roll);
    const given = [...entries.marks, ...restPresent(entries, roll)];
    const changed = changedCells(given, roll.marks);
    await this.ledger.addMarks(
      changed.map(({ sessionId, registrationId, mark }) => ({
        id: this.ids.next(),
        classId,
        sessionId,
        registrationId,
        mark,
        markedAt: this.clock.now(),
        markedBy: actorName(actor),
      })),
    );
    for (const session of roll.sessions) await this.recordSession(actor, session, changed);
    return { written: changed.length, unchanged: given.length - changed.length };
  }

  private async recordSession(actor: Actor, session: ClassSession, changed: readonly Cell<Mark>[]): Promise<void> {
    const count = changed.filter(({ sessionId }) => sessionId === session.id).length;
    if (count === 0) return;
    const detail = { count, heldOn: session.heldOn, halfDay: session.halfDay };
    await this.audit.record(actor, 'roll.marked', { type: 'class', id: session.classId }, { detail });
  }
}

function restPresent({ marks, allPresentIn }: RollEntries, roll: ClassRoll): Cell<Mark>[] {
  if (allPresentIn === undefined) return [];
  const everyone = roll.completions.map(({ registration }) => registration.id);
  return presentForTheRest(allPresentIn, everyone, [...roll.marks, ...marks]);
}

function requireKnown({ marks, allPresentIn }: RollEntries, { sessions, completions }: ClassRoll): void {
  const sessionIds = new Set(sessions.map(({ id }) => id));
  const registrationIds = new Set(completions.map(({ registration }) => registration.id));
  const asked = allPresentIn === undefined ? [] : [allPresentIn];
  if ([...marks.map(({ sessionId }) => sessionId), ...asked].some((id) => !sessionIds.has(id))) {
    throw new DomainError('invalid', 'sessionNotOfClass', { field: 'marks' });
  }
  if (marks.some(({ registrationId }) => !registrationIds.has(registrationId))) {
    throw new DomainError('invalid', 'registrationNotOfClass', { field: 'marks' });
  }
}
