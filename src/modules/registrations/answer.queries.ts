import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RegistrationAnswer } from './answer.entity.js';
import type { ClassQuestion } from './question.entity.js';
import { QuestionQueries } from './question.queries.js';
import { Registration } from './registration.entity.js';

export interface ClassAnswers {
  /** In the order of the form; a removed one only while somebody's answer to it is there. */
  readonly questions: readonly ClassQuestion[];
  /** By registration, then by question. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, RegistrationAnswer>>;
}

/** Reads of answers; every method runs inside the caller's unit of work. */
@Injectable()
export class AnswerQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: QuestionQueries,
  ) {}

  /** Everything that was answered in a class, for lists and exports; two reads whatever the size of the class. */
  async ofClass(classId: string): Promise<ClassAnswers> {
    const questions = await this.questions.everOf(classId);
    if (questions.length === 0) return { questions, answers: new Map() };
    const rows = await this.unitOfWork.manager
      .createQueryBuilder(RegistrationAnswer, 'answer')
      .innerJoin(Registration, 'registration', 'registration.id = answer.registrationId')
      .where('registration.classId = :classId', { classId })
      .getMany();
    return gathered(questions, rows);
  }

  /** What one participant answered. */
  async ofRegistration({ id, classId }: Pick<Registration, 'id' | 'classId'>): Promise<ClassAnswers> {
    const questions = await this.questions.everOf(classId);
    if (questions.length === 0) return { questions, answers: new Map() };
    return gathered(questions, await this.unitOfWork.manager.findBy(RegistrationAnswer, { registrationId: id }));
  }
}

function gathered(questions: readonly ClassQuestion[], rows: readonly RegistrationAnswer[]): ClassAnswers {
  const answers = new Map<string, Map<string, RegistrationAnswer>>();
  for (const row of rows) {
    const own = answers.get(row.registrationId) ?? new Map<string, RegistrationAnswer>();
    answers.set(row.registrationId, own.set(row.questionId, row));
  }
  const answered = new Set(rows.map(({ questionId }) => questionId));
  return { questions: questions.filter(({ id, removedAt }) => removedAt === null || answered.has(id)), answers };
}
