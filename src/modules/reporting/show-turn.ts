import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { AttendanceQueries, type AttendeeTurn, type Finalisation, type Mark } from '../attendance/index.js';
import { type ClassPaper, ClassPapers, ClassQueries, type ClassSession, type TrainingClass } from '../classes/index.js';
import { MergedPeople } from '../directory/index.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { RegistrationQueries } from '../registrations/index.js';

/** What was marked of one person in one session; null where nobody has. */
export interface SessionProof {
  readonly session: ClassSession;
  readonly mark: { readonly mark: Mark; readonly by: string; readonly at: Date } | null;
}

export interface TurnProof {
  readonly plan: Plan;
  readonly trainingClass: TrainingClass;
  readonly turn: AttendeeTurn;
  readonly fullName: string;
  readonly sessions: readonly SessionProof[];
  /** Lists with signatures that were kept of the class; empty where there are none. */
  readonly signedLists: readonly ClassPaper[];
  /** When the class was finalised, and by whom. */
  readonly closing: { readonly by: string; readonly at: Date } | null;
  /** Who reopened the class, where no later closing counts the person; null of a turn that counts. */
  readonly takenBack: { readonly by: string; readonly at: Date; readonly reason: string } | null;
}

/** Everything that stands behind one counted turn, or behind one that was counted until its class was reopened: the person, the class, each session with its mark, the signed lists. */
@Injectable()
export class ShowTurn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly classes: ClassQueries,
    private readonly papers: ClassPapers,
    private readonly registrations: RegistrationQueries,
    private readonly attendance: AttendanceQueries,
    private readonly mergedPeople: MergedPeople,
  ) {}

  /**
   * Either of two records that were merged leads to the turn of the one person.
   * @throws DomainError not-found `planNotFound`, `turnNotFound` when this person was never counted for this class and plan.
   */
  async execute(actor: Actor, planId: string, { classId, personId }: { classId: string; personId: string }): Promise<TurnProof> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const trainingClass = (await this.classes.planIdsOf(classId)).includes(planId) ? await this.classes.byId(classId) : null;
      const turn = await this.turnOf(classId, personId);
      if (trainingClass === null || turn === null) throw new DomainError('not-found', 'turnNotFound');
      const closing = (await this.attendance.finalisationsOf(classId)).find(({ id }) => id === turn.finalisationId);
      const registration = await this.registrations.byId(turn.registrationId);
      return {
        ...{ plan, trainingClass, turn, fullName: registration?.fullName ?? '', sessions: await this.sessionsOf(turn) },
        signedLists: (await this.papers.of(classId)).filter(({ kind }) => kind === 'LIST'),
        closing: closing === undefined ? null : { by: closing.finalisedBy, at: closing.finalisedAt },
        takenBack: closing === undefined ? null : takenBackOf(closing),
      };
    });
  }

  /** Under the record that speaks for the person. */
  private async turnOf(classId: string, personId: string): Promise<AttendeeTurn | null> {
    const rows = await this.attendance.turnsOf(classId);
    const kept = await this.mergedPeople.keptOf([personId, ...rows.map((row) => row.personId)]);
    const speaking = kept.get(personId) ?? personId;
    const turn = lastTurn(rows.filter((row) => kept.get(row.personId) === speaking));
    return turn === null ? null : Object.assign(turn, { personId: speaking });
  }

  private async sessionsOf({ classId, registrationId }: AttendeeTurn): Promise<SessionProof[]> {
    const marks = (await this.attendance.recordedMarksOf(classId)).filter((each) => each.registrationId === registrationId);
    return (await this.classes.sessionsOf(classId)).map((session) => {
      const found = marks.find(({ sessionId }) => sessionId === session.id);
      return { session, mark: found === undefined ? null : { mark: found.mark, by: found.markedBy, at: found.markedAt } };
    });
  }
}

/** The last credit; where a reopening has taken it back, no later closing counts the person. */
function lastTurn(rows: readonly AttendeeTurn[]): AttendeeTurn | null {
  return rows.filter(({ quantity }) => quantity === 1).at(-1) ?? null;
}

function takenBackOf({ reopenedAt, reopenedBy, reopenReason }: Finalisation): TurnProof['takenBack'] {
  return reopenedAt === null ? null : { by: reopenedBy ?? '', at: reopenedAt, reason: reopenReason ?? '' };
}
