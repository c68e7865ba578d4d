import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { LecturerQueries } from './lecturer.queries.js';
import { Lecturers } from './lecturer.repository.js';

@Injectable()
export class RetireLecturer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lecturers: Lecturers,
    private readonly lecturerQueries: LecturerQueries,
    private readonly audit: Audit,
  ) {}

  /** `retired` false takes the lecturer back into the list for choosing. */
  async execute(actor: Actor, id: string, retired: boolean): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const lecturer = await this.lecturerQueries.existing(id);
      if (lecturer.retired === retired) return;
      await this.lecturers.retire(id, retired);
      await this.audit.record(actor, retired ? 'lecturer.retired' : 'lecturer.restored', { type: 'lecturer', id });
    });
  }
}
