import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassQueries } from '../classes/index.js';
import {
  readQuestion,
  requireConditionsKept,
  requireQuestionsChangeable,
  requireRoomFor,
  requireSameMeaning,
} from './domain/question-rules.js';
import type { QuestionRequest } from './question.dto.js';
import { questionAmong, Questions } from './question.repository.js';

/** Freely while nobody has answered; afterwards the wording only. */
@Injectable()
export class ChangeQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly questions: Questions,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws DomainError forbidden, not-found `questionNotFound`, conflict `questionAnswered`, `questionDecides`, `classNotChangeable`,
   * `tooManyFileQuestions`, invalid `formIncomplete` with its fields.
   */
  async execute(actor: Actor, classId: string, questionId: string, input: QuestionRequest): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      requireQuestionsChangeable((await this.classes.existing(classId)).state);
      const questions = await this.questions.hold(classId);
      const before = questionAmong(questions, questionId);
      const others = questions.filter(({ id }) => id !== questionId);
      const facts = readQuestion(input, questions.slice(0, questions.indexOf(before)), before);
      requireRoomFor(facts.kind, others);
      requireConditionsKept(questionId, facts.choices, others);
      if (await this.questions.hasAnswers(questionId)) requireSameMeaning(before, facts);
      await this.questions.change(questionId, { ...facts, choices: [...facts.choices] });
      const detail = { label: facts.label, ...(before.label === facts.label ? {} : { before: before.label }) };
      await this.audit.record(actor, 'class.questionChanged', { type: 'class', id: classId }, { detail });
    });
  }
}
