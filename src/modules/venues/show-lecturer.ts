import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { Lecturer } from './lecturer.entity.js';
import { LecturerQueries } from './lecturer.queries.js';

@Injectable()
export class ShowLecturer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lecturerQueries: LecturerQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `lecturerNotFound`. */
  async execute(actor: Actor, id: string): Promise<{ lecturer: Lecturer; history: AuditEntry[] }> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => ({
      lecturer: await this.lecturerQueries.existing(id),
      history: await this.audit.historyOf({ type: 'lecturer', id }),
    }));
  }
}
