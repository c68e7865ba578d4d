import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { LecturerFilter } from './lecturer.dto.js';
import type { Lecturer } from './lecturer.entity.js';
import { LecturerQueries } from './lecturer.queries.js';

@Injectable()
export class ListLecturers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lecturerQueries: LecturerQueries,
  ) {}

  async execute(actor: Actor, filter: LecturerFilter): Promise<{ lecturers: Lecturer[]; total: number }> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(() => this.lecturerQueries.list(filter));
  }
}
