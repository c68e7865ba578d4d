import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { CourseFilter } from './course.dto.js';
import type { Course } from './course.entity.js';
import { CourseQueries } from './course.queries.js';

@Injectable()
export class ListCourses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly courseQueries: CourseQueries,
  ) {}

  async execute(actor: Actor, filter: CourseFilter): Promise<{ courses: Course[]; total: number }> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(() => this.courseQueries.list(filter));
  }
}
