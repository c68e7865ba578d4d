import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassQueries } from '../classes/index.js';
import { movedOrder, requireQuestionsChangeable } from './domain/question-rules.js';
import { questionAmong, Questions } from './question.repository.js';

/** One place up or down on the form. */
@Injectable()
export class MoveQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly questions: Questions,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError forbidden, not-found `questionNotFound`, conflict `questionBeforeItsCondition`, `classNotChangeable`. */
  async execute(actor: Actor, classId: string, questionId: string, direction: 'up' | 'down'): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      requireQuestionsChangeable((await this.classes.existing(classId)).state);
      const questions = await this.questions.hold(classId);
      const { label } = questionAmong(questions, questionId);
      await this.questions.order(movedOrder(questions, questionId, direction));
      await this.audit.record(actor, 'class.questionMoved', { type: 'class', id: classId }, { detail: { label } });
    });
  }
}
