import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { Course } from './course.entity.js';
import { CourseQueries } from './course.queries.js';

@Injectable()
export class ShowCourse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly courseQueries: CourseQueries,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor, id: string): Promise<{ course: Course; history: AuditEntry[] }> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => ({
      course: await this.courseQueries.existing(id),
      history: await this.audit.historyOf({ type: 'course', id }),
    }));
  }
}
