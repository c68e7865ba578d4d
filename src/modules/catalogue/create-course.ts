import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { NewCourse } from './course.dto.js';
import type { Course } from './course.entity.js';
import { Courses } from './course.repository.js';
import { certificateKindOf } from './domain/certificate-kind-of.js';
import { usualRules } from './domain/usual-rules.js';
import { validityOf } from './domain/validity-of.js';
import { courseSearchKey } from './domain/course-search-key.js';

@Injectable()
export class CreateCourse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly courses: Courses,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError conflict `courseCodeTaken`, invalid `onlyCompetenceExpires`. */
  async execute(actor: Actor, input: NewCourse): Promise<Course> {
    requireRole(actor, 'organiser');
    const certificateKind = input.certificateKind ?? certificateKindOf(input.type);
    const validityMonths = validityOf(certificateKind, input.validityMonths ?? null);
    return this.unitOfWork.write(async () => {
      const course: Course = {
        id: this.ids.next(),
        code: input.code,
        name: input.name,
        nameSearch: courseSearchKey(input.code, input.name),
        type: input.type,
        periods: input.periods ?? null,
        certificateKind,
        validityMonths,
        ...usualRules(input),
        description: input.description ?? null,
        createdAt: this.clock.now(),
      };
      await this.courses.add(course);
      await this.audit.record(
        actor,
        'course.created',
        { type: 'course', id: course.id },
        { detail: { code: course.code, name: course.name } },
      );
      return course;
    });
  }
}
