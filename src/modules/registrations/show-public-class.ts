import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Course, CourseQueries } from '../catalogue/index.js';
import { ClassQueries, type ClassSession, type TrainingClass } from '../classes/index.js';

export interface PublicClass {
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
  ) {}

  /** @throws DomainError not-found `classNotFound`, also for a draft: it is not announced yet. */
  async execute(code: string): Promise<PublicClass> {
    return this.unitOfWork.read(async () => {
      const trainingClass = await this.classes.byCode(code);
      if (!trainingClass || trainingClass.state === 'draft') throw new DomainError('not-found', 'classNotFound');
      const sessions = await this.classes.sessionsOf(trainingClass.id);
      return { trainingClass, sessions, course: await this.courses.existing(trainingClass.courseId) };
    });
  }
}
