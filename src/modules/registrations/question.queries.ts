import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { findRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { TrainingClass } from '../classes/index.js';
import { RegistrationAnswer } from './answer.entity.js';
import { ClassQuestion } from './question.entity.js';

/** Reads of questions; every method runs inside the caller's unit of work. */
@Injectable()
export class QuestionQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What the form asks, in its order. */
  async ofClass(classId: string): Promise<ClassQuestion[]> {
    return (await this.everOf(classId)).filter(({ removedAt }) => removedAt === null);
  }

  /** With those that were removed from the form, in the order of the form. */
  async everOf(classId: string): Promise<ClassQuestion[]> {
    const questions = await findRows(this.unitOfWork.manager, ClassQuestion, { classId }, 'position');
    return questions.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  }

  /**
   * What the form asks, unchanged until this unit ends: an answer that was checked against a question is stored for that question. Many
   * register side by side, so the lock is a shared one; on SQLite units that write queue anyway.
   */
  async heldOf({ id: classId, hasQuestions }: Pick<TrainingClass, 'id' | 'hasQuestions'>): Promise<ClassQuestion[]> {
    if (!hasQuestions) return [];
    const { manager } = this.unitOfWork;
    if (manager.dataSource.options.type === 'better-sqlite3') return this.ofClass(classId);
    const held = await manager.query<unknown[]>('SELECT id FROM class_question WHERE class_id = ? LOCK IN SHARE MODE', [classId]);
    return held.length === 0 ? [] : this.ofClass(classId);
  }

  /** How many answers each question has. */
  async answerCounts(questionIds: readonly string[]): Promise<Map<string, number>> {
    if (questionIds.length === 0) return new Map();
    const rows = await this.unitOfWork.manager
      .createQueryBuilder(RegistrationAnswer, 'answer')
      .select('answer.questionId', 'id')
      .addSelect('COUNT(*)', 'count')
      .where({ questionId: In([...questionIds]) })
      .groupBy('answer.questionId')
      .getRawMany<{ id: string; count: number | string }>();
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }
}
