import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries, isInPreparation, type TrainingClass } from '../classes/index.js';
import type { ClassQuestion } from './question.entity.js';
import { QuestionQueries } from './question.queries.js';

export interface QuestionList {
  readonly trainingClass: TrainingClass;
  /** What the form asks, in its order. */
  readonly questions: readonly ClassQuestion[];
  readonly answerCounts: ReadonlyMap<string, number>;
}

@Injectable()
export class ListQuestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly queries: QuestionQueries,
  ) {}

  /** For staff, with how many answered. @throws DomainError forbidden, not-found `classNotFound`. */
  async execute(actor: Actor, classId: string): Promise<QuestionList> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const trainingClass = await this.classes.existing(classId);
      const questions = await this.queries.ofClass(classId);
      return { trainingClass, questions, answerCounts: await this.queries.answerCounts(questions.map(({ id }) => id)) };
    });
  }

  /** For whoever may see the class. @throws DomainError not-found `classNotFound`, for visitors also of a class that is not announced. */
  async announced(actor: Actor, classId: string): Promise<readonly ClassQuestion[]> {
    return this.unitOfWork.read(async () => {
      const { state } = await this.classes.existing(classId);
      if (actor.kind === 'visitor' && isInPreparation(state)) throw new DomainError('not-found', 'classNotFound');
      return this.queries.ofClass(classId);
    });
  }
}
