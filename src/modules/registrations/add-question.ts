import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassQueries } from '../classes/index.js';
import { readQuestion, requireQuestionsChangeable, requireRoomFor } from './domain/question-rules.js';
import type { QuestionRequest } from './question.dto.js';
import type { ClassQuestion } from './question.entity.js';
import { Questions } from './question.repository.js';

/** A new question at the end of the form; whoever registered before was not asked it and may answer on the private page. */
@Injectable()
export class AddQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly questions: Questions,
    private readonly audit: Audit,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws DomainError forbidden, not-found `classNotFound`, conflict `classNotChangeable`, `tooManyQuestions`, `tooManyFileQuestions`,
   * invalid `formIncomplete` with its fields, also when the words ask for what a form must not ask.
   */
  async execute(actor: Actor, classId: string, input: QuestionRequest): Promise<ClassQuestion> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      requireQuestionsChangeable((await this.classes.existing(classId)).state);
      const others = await this.questions.hold(classId);
      const facts = readQuestion(input, others);
      requireRoomFor(facts.kind, others);
      const question = {
        ...{ id: this.ids.next(), classId, ...facts, choices: [...facts.choices], removedAt: null },
        position: Math.max(0, ...others.map(({ position }) => position)) + 1,
      };
      await this.questions.add([question]);
      await this.audit.record(actor, 'class.questionAdded', { type: 'class', id: classId }, { detail: { label: question.label } });
      return question;
    });
  }
}
