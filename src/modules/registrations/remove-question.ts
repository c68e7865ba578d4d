import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassQueries } from '../classes/index.js';
import { requireConditionsKept, requireQuestionsChangeable } from './domain/question-rules.js';
import { questionAmong, Questions } from './question.repository.js';

/** The form no longer asks it; answers that were given stay with the registrations and in the export. */
@Injectable()
export class RemoveQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly questions: Questions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found `questionNotFound`, conflict `questionDecides` (others depend on it), `classNotChangeable`. */
  async execute(actor: Actor, classId: string, questionId: string): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      requireQuestionsChangeable((await this.classes.existing(classId)).state);
      const questions = await this.questions.hold(classId);
      const { label } = questionAmong(questions, questionId);
      requireConditionsKept(questionId, [], questions);
      await this.questions.change(questionId, { removedAt: this.clock.now() });
      await this.audit.record(actor, 'class.questionRemoved', { type: 'class', id: classId }, { detail: { label } });
    });
  }
}
