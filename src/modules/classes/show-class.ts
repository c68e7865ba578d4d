import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Course, CourseQueries } from '../catalogue/index.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { stepActions } from './class-life.js';
import { ClassQueries } from './class.queries.js';
import type { ClassSession } from './class-session.entity.js';
import { Teaching } from './teaching.repository.js';
import { isInPreparation } from './domain/class-state.js';
import type { TrainingClass } from './training-class.entity.js';

export interface PublicClass {
  readonly trainingClass: TrainingClass;
  readonly sessions: readonly ClassSession[];
  readonly planIds: readonly string[];
  /** Of the register, by session. */
  readonly lecturerIds: ReadonlyMap<string, readonly string[]>;
}

export interface AnnouncedClass extends PublicClass {
  /** Null for visitors: who did what is the business of staff. */
  readonly steps: readonly AuditEntry[] | null;
}

export interface ClassDetails extends PublicClass {
  readonly course: Course;
  /** All plans, served or not. */
  readonly plans: readonly Plan[];
  readonly history: readonly AuditEntry[];
  /** Who took the list of the people away, on paper or as a file; kept apart, for it happens so often that it would hide the rest. */
  readonly taken: readonly AuditEntry[];
}

const listTaken = ['class.listPrinted', 'class.listExported'];

@Injectable()
export class ShowClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classQueries: ClassQueries,
    private readonly teaching: Teaching,
    private readonly courses: CourseQueries,
    private readonly plans: PlanQueries,
    private readonly audit: Audit,
  ) {}

  /** Everything about a class, for staff. */
  async execute(actor: Actor, id: string): Promise<ClassDetails> {
    requireRole(actor, ...readers, 'checkin');
    return this.unitOfWork.read(async () => {
      const shown = await this.publicly(id);
      return {
        ...shown,
        course: await this.courses.existing(shown.trainingClass.courseId),
        plans: await this.plans.all(),
        history: await this.audit.historyOf({ type: 'class', id }, { except: listTaken }),
        taken: await this.audit.historyOf({ type: 'class', id }, { actions: listTaken, limit: 50 }),
      };
    });
  }

  /** What anyone may know. A class in preparation does not exist for the public: it may still change or never come. */
  async announced(actor: Actor, id: string): Promise<AnnouncedClass> {
    return this.unitOfWork.read(async () => {
      const shown = await this.publicly(id);
      if (actor.kind === 'visitor' && isInPreparation(shown.trainingClass.state)) throw new DomainError('not-found', 'classNotFound');
      const steps = actor.kind === 'visitor' ? null : await this.audit.historyOf({ type: 'class', id }, { actions: stepActions });
      return { ...shown, steps };
    });
  }

  private async publicly(id: string): Promise<PublicClass> {
    const trainingClass = await this.classQueries.existing(id);
    const sessions = await this.classQueries.sessionsOf(id);
    return {
      trainingClass,
      sessions,
      lecturerIds: await this.teaching.idsOfSessions(sessions.map((session) => session.id)),
      planIds: await this.classQueries.planIdsOf(id),
    };
  }
}
