import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { CourseChange } from './course.dto.js';
import type { Course } from './course.entity.js';
import { CourseQueries } from './course.queries.js';
import { Courses } from './course.repository.js';
import { courseSearchKey } from './domain/course-search-key.js';

@Injectable()
export class ChangeCourse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly courses: Courses,
    private readonly courseQueries: CourseQueries,
    private readonly audit: Audit,
  ) {}

  /** A change of nothing leaves no trace in the history. */
  async execute(actor: Actor, id: string, { name, periods, description }: CourseChange): Promise<Course> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const course = await this.courseQueries.existing(id);
      const changed = changedFacts(course, { name, periods, description });
      if (Object.keys(changed).length === 0) return course;
      const next = Object.assign(course, {
        name: name ?? course.name,
        nameSearch: courseSearchKey(course.code, name ?? course.name),
        periods: periods === undefined ? course.periods : periods,
        description: description === undefined ? course.description : description,
      });
      await this.courses.change(id, next);
      await this.audit.record(actor, 'course.changed', { type: 'course', id }, { detail: { changed } });
      return next;
    });
  }
}
