import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { ClassPlans, type Uncounted } from '../classes/index.js';
import { CourseQueries } from '../catalogue/index.js';
import { Ethnicities } from '../directory/index.js';
import { AttendanceQueries, type ClassRoll } from './attendance.queries.js';
import { hasEnded } from './domain/class-closing.js';
import { sumTurns, type TurnSums } from './domain/closing-summary.js';
import type { Finalisation } from './finalisation.entity.js';
import { lastSessionOf } from './last-session.js';

export interface ClassCompletion extends ClassRoll {
  /** What finalising now would count; for a finalised class the same as what was counted, as nothing changed since. */
  readonly sums: TurnSums;
  readonly finalisations: readonly Finalisation[];
  readonly history: readonly AuditEntry[];
  /** The last session has begun. */
  readonly ended: boolean;
  /** Why the turns count for no plan; null when they count. */
  readonly uncounted: Uncounted | null;
  /** The course gives certificates. */
  readonly certifies: boolean;
}

/** Who earns a turn and who does not, before the class is finalised and after. */
@Injectable()
export class ShowCompletion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: AttendanceQueries,
    private readonly courses: CourseQueries,
    private readonly classPlans: ClassPlans,
    private readonly ethnicities: Ethnicities,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `classNotFound`. */
  async execute(actor: Actor, classId: string): Promise<ClassCompletion> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const roll = await this.queries.rollOf(classId);
      return {
        ...roll,
        sums: await this.sumsOf(roll),
        finalisations: await this.queries.finalisationsOf(classId),
        history: await this.audit.historyOf({ type: 'class', id: classId }),
        ended: hasEnded(lastSessionOf(roll.trainingClass, roll.sessions), this.clock.now()),
        uncounted: await this.classPlans.whyUncounted(roll.trainingClass),
        certifies: (await this.courses.existing(roll.trainingClass.courseId)).certificateKind !== 'NONE',
      };
    });
  }

  private async sumsOf({ completions }: ClassRoll): Promise<TurnSums> {
    const earned = completions.filter(({ earnsTurn }) => earnsTurn).map(({ registration }) => registration);
    const minorities = await this.ethnicities.minorityOf(earned.map(({ personId }) => personId));
    return sumTurns(
      earned.map(({ unitGroup, gender, personId }) => ({
        quantity: 1,
        unitGroup,
        gender,
        minority: minorities.get(personId) ?? 'not_stated',
      })),
    );
  }
}
