import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries, ClassSession, TrainingClass } from '../classes/index.js';
import { type Registration, RegistrationQueries } from '../registrations/index.js';
import { AttendanceMark } from './attendance-mark.entity.js';
import { AttendeeTurn } from './attendee-turn.entity.js';
import { ClassResult } from './class-result.entity.js';
import { earnsCertificate, earnsTurn, type Mark, presenceElsewhere, type TestResult, wasThere } from './domain/completion.js';
import type { Cell } from './domain/changed-cells.js';
import { Finalisation } from './finalisation.entity.js';

/** What one confirmed person of a class has reached by the marks and results that hold now. */
export interface Completion {
  readonly registration: Registration;
  readonly attended: number;
  readonly total: number;
  readonly result: TestResult | null;
  readonly earnsTurn: boolean;
  readonly earnsCertificate: boolean;
}

/** Everything the pages of one class show, read in one state. */
export interface ClassRoll {
  readonly trainingClass: TrainingClass;
  readonly sessions: readonly ClassSession[];
  readonly marks: readonly Cell<Mark>[];
  readonly completions: readonly Completion[];
}

@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly registrations: RegistrationQueries,
  ) {}

  /** One row for each confirmed person, sorted by given name; four queries whatever the size of the class. */
  async completionOf(classId: string): Promise<Completion[]> {
    return [...(await this.rollOf(classId)).completions];
  }

  /** @throws DomainError not-found `classNotFound`. */
  async rollOf(classId: string): Promise<ClassRoll> {
    const trainingClass = await this.classes.existing(classId);
    const sessions = await this.classes.sessionsOf(classId);
    const marks = await this.currentMarksOf(classId);
    const results = await this.currentResultsOf(classId);
    const confirmed = await this.registrations.confirmedOf(classId);
    const attended = sessionsThere(marks);
    const completions = confirmed.map((registration) =>
      completion(trainingClass, registration, {
        ...presenceOf(trainingClass, results.get(registration.id) ?? null, {
          attended: attended.get(registration.id) ?? 0,
          total: sessions.length,
        }),
        result: results.get(registration.id) ?? null,
      }),
    );
    return { trainingClass, sessions, marks, completions };
  }

  async currentMarksOf(classId: string): Promise<Cell<Mark>[]> {
    const rows = await this.recordedMarksOf(classId);
    return rows.map(({ sessionId, registrationId, mark }) => ({ sessionId, registrationId, mark }));
  }

  /** The mark that holds in each cell, with when and by whom it was made: the newest id, as ids grow with time. */
  async recordedMarksOf(classId: string): Promise<AttendanceMark[]> {
    return this.unitOfWork.manager
      .createQueryBuilder(AttendanceMark, 'mark')
      .innerJoin(
        (newest) =>
          newest
            .select('MAX(given.id)', 'id')
            .from(AttendanceMark, 'given')
            .where('given.classId = :classId')
            .groupBy('given.registrationId')
            .addGroupBy('given.sessionId'),
        'newest',
        'newest.id = mark.id',
      )
      .setParameter('classId', classId)
      .getMany();
  }

  async hasMarks(classId: string): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(AttendanceMark, { classId });
  }

  async sessionHasMarks(sessionId: string): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(AttendanceMark, { sessionId });
  }

  async currentResultsOf(classId: string): Promise<Map<string, TestResult>> {
    const rows = await this.unitOfWork.manager.find(ClassResult, { where: { classId }, order: { id: 'ASC' } });
    return new Map(rows.map(({ registrationId, result }) => [registrationId, result]));
  }

  /** @throws DomainError not-found `sessionNotFound`. */
  async classOfSession(sessionId: string): Promise<string> {
    const session = await this.unitOfWork.manager.findOneBy(ClassSession, { id: sessionId });
    if (!session) throw new DomainError('not-found', 'sessionNotFound');
    return session.classId;
  }

  /** Newest revision first. */
  async finalisationsOf(classId: string): Promise<Finalisation[]> {
    return this.unitOfWork.manager.find(Finalisation, { where: { classId }, order: { revision: 'DESC' } });
  }

  /** The whole ledger of a class, credits and their reversals, in the order they were written. */
  async turnsOf(classId: string): Promise<AttendeeTurn[]> {
    return this.unitOfWork.manager.find(AttendeeTurn, { where: { classId }, order: { id: 'ASC' } });
  }
}

/**
 * Boxes of the roll that nobody has filled in, or people without a result where another organisation took the roll; marks of people who
 * have left the list are no answer for those on it.
 */
export function unmarkedBoxes({ trainingClass, sessions, marks, completions }: ClassRoll): number {
  if (trainingClass.heldBy !== null) return completions.filter(({ result }) => result === null).length;
  const listed = new Set(completions.map(({ registration }) => registration.id));
  return sessions.length * completions.length - marks.filter(({ registrationId }) => listed.has(registrationId)).length;
}

function sessionsThere(marks: readonly Cell<Mark>[]): Map<string, number> {
  const attended = new Map<string, number>();
  for (const { registrationId, mark } of marks) {
    if (wasThere(mark)) attended.set(registrationId, (attended.get(registrationId) ?? 0) + 1);
  }
  return attended;
}

type Presence = Pick<Completion, 'attended' | 'total'>;

function presenceOf({ heldBy }: TrainingClass, result: TestResult | null, marked: Presence): Presence {
  return heldBy === null ? marked : presenceElsewhere(result);
}

function completion(
  trainingClass: TrainingClass,
  registration: Registration,
  { attended, total, result }: Pick<Completion, 'attended' | 'total' | 'result'>,
): Completion {
  const { turnRule, turnMinimum, certificatePercent, needsResult } = trainingClass;
  return {
    registration,
    attended,
    total,
    result,
    earnsTurn: earnsTurn({ kind: turnRule, minimum: turnMinimum }, attended, total),
    earnsCertificate: earnsCertificate({ percent: certificatePercent, needsResult }, attended, total, result),
  };
}
