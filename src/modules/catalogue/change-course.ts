import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { CourseChange } from './course.dto.js';
import type { Course } from './course.entity.js';
import { CourseFollowers } from './course-followers.js';
import { CourseQueries } from './course.queries.js';
import { Courses } from './course.repository.js';
import { courseSearchKey } from './domain/course-search-key.js';
import { validityOf } from './domain/validity-of.js';

@Injectable()
export class ChangeCourse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly courses: Courses,
    private readonly courseQueries: CourseQueries,
    private readonly followers: CourseFollowers,
    private readonly audit: Audit,
  ) {}

  /**
   * A change of nothing leaves no trace in the history.
   * @throws DomainError not-found `courseNotFound`, conflict `courseHasCertificates` (another certificate kind), invalid `onlyCompetenceExpires`.
   */
  async execute(actor: Actor, id: string, change: CourseChange): Promise<Course> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      await this.courses.hold(id);
      const course = await this.courseQueries.existing(id);
      const asked: CourseChange = Object.assign({}, change, { validityMonths: validityAsked(course, change) });
      const changed = changedFacts(course, asked);
      if (Object.keys(changed).length === 0) return course;
      if ('certificateKind' in changed) await this.followers.checkKindChangeable(id);
      const said = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
      const next = Object.assign(course, said);
      next.nameSearch = courseSearchKey(next.code, next.name);
      await this.courses.change(id, next);
      await this.audit.record(actor, 'course.changed', { type: 'course', id }, { detail: { changed } });
      return next;
    });
  }
}

/** A kind that does not expire any more loses its months by itself; months typed for it are a slip. */
function validityAsked(course: Course, { certificateKind = course.certificateKind, validityMonths }: CourseChange): number | null {
  const kept = certificateKind === 'COMPETENCE' ? course.validityMonths : null;
  return validityOf(certificateKind, validityMonths === undefined ? kept : validityMonths);
}
