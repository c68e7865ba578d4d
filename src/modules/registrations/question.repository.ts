import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { Seats } from '../classes/index.js';
import { RegistrationAnswer } from './answer.entity.js';
import { ClassQuestion } from './question.entity.js';

@Injectable()
export class Questions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: Seats,
  ) {}

  /**
   * The questions of a class in their order, with their rows locked until the unit ends: whoever changes them waits for the
   * registrations that are being answered (`QuestionQueries.heldOf`), and then finds their answers.
   */
  async hold(classId: string): Promise<ClassQuestion[]> {
    const { manager } = this.unitOfWork;
    // A write that changes nothing locks the rows on both databases; SELECT … FOR UPDATE is unknown to SQLite.
    await manager
      .createQueryBuilder()
      .update(ClassQuestion)
      .set({ position: () => 'position' })
      .where('class_id = :classId', { classId })
      .execute();
    return manager.find(ClassQuestion, { where: { classId, removedAt: IsNull() }, order: { position: 'ASC', id: 'ASC' } });
  }

  async hasAnswers(questionId: string): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(RegistrationAnswer, { questionId });
  }

  /** All of one class. */
  async add(questions: readonly ClassQuestion[]): Promise<void> {
    const [first] = questions;
    if (!first) return;
    await this.unitOfWork.manager.insert(ClassQuestion, [...questions]);
    await this.seats.arrange(first.classId, { hasQuestions: true });
  }

  async change(id: string, facts: Partial<Omit<ClassQuestion, 'id' | 'classId'>>): Promise<void> {
    await this.unitOfWork.manager.update(ClassQuestion, { id }, facts);
  }

  /** Numbers the questions anew, from 1. */
  async order(ids: readonly string[]): Promise<void> {
    for (const [index, id] of ids.entries()) await this.change(id, { position: index + 1 });
  }
}

/** @throws DomainError not-found `questionNotFound`. */
export function questionAmong(questions: readonly ClassQuestion[], id: string): ClassQuestion {
  const question = questions.find((each) => each.id === id);
  if (!question) throw new DomainError('not-found', 'questionNotFound');
  return question;
}
