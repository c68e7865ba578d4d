import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Course, CourseQueries } from '../catalogue/index.js';
import { ClassQueries, isInPreparation, type ClassSession, type TrainingClass } from '../classes/index.js';
import type { ClassQuestion } from './question.entity.js';
import { QuestionQueries } from './question.queries.js';

export interface PublicClass {
  /** What the organiser asks on the form. */
  readonly questions: readonly ClassQuestion[];
  readonly trainingClass: TrainingClass;
  readonly sessions: readonly ClassSession[];
  readonly course: Course;
}

/** One class as everyone may see it. */
@Injectable()
export class ShowPublicClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly courses: CourseQueries,
    private readonly questions: QuestionQueries,
  ) {}

  /** @throws DomainError not-found `classNotFound`, also for a draft: it is not announced yet. */
  async execute(code: string): Promise<PublicClass> {
    return this.unitOfWork.read(async () => {
      const trainingClass = await this.classes.byCode(code);
      if (!trainingClass || isInPreparation(trainingClass.state)) throw new DomainError('not-found', 'classNotFound');
      const sessions = await this.classes.sessionsOf(trainingClass.id);
      const questions = await this.questions.ofClass(trainingClass.id);
      return { trainingClass, sessions, questions, course: await this.courses.existing(trainingClass.courseId) };
    });
  }
}
