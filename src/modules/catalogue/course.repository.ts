import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { Course } from './course.entity.js';

@Injectable()
export class Courses {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError conflict `courseCodeTaken`; the unique key decides between two who add the same code at once. */
  async add(course: Course): Promise<void> {
    try {
      await this.unitOfWork.manager.insert(Course, course);
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('conflict', 'courseCodeTaken', { field: 'code' });
      throw error;
    }
  }

  /** Until the unit ends nobody else changes it: its certificate kind stays while certificates are given, and the other way round. */
  async hold(id: string): Promise<void> {
    await this.unitOfWork.manager.update(Course, { id }, { code: () => 'code' });
  }

  async change(id: string, facts: Partial<Course>): Promise<void> {
    await this.unitOfWork.manager.update(Course, id, facts);
  }
}
