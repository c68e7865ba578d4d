import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { CourseClone } from './course.dto.js';
import type { Course } from './course.entity.js';
import { CourseQueries } from './course.queries.js';
import { Courses } from './course.repository.js';
import { courseSearchKey } from './domain/course-search-key.js';

@Injectable()
export class CloneCourse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly courses: Courses,
    private readonly courseQueries: CourseQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Everything of the course under another code; its classes stay where they are. @throws DomainError conflict `courseCodeTaken`. */
  async execute(actor: Actor, id: string, { code, name }: CourseClone): Promise<Course> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const original = await this.courseQueries.existing(id);
      const named = { code, name: name ?? original.name, nameSearch: courseSearchKey(code, name ?? original.name) };
      const copy = Object.assign({}, original, named, { id: this.ids.next(), createdAt: this.clock.now() });
      await this.courses.add(copy);
      const detail = { code, from: original.code };
      await this.audit.record(actor, 'course.cloned', { type: 'course', id: copy.id }, { detail });
      return copy;
    });
  }
}
