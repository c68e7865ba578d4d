import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { AttendanceQueries, type ClassRoll } from './attendance.queries.js';

@Injectable()
export class ShowRoll {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: AttendanceQueries,
  ) {}

  /** @throws DomainError not-found `classNotFound`. */
  async execute(actor: Actor, classId: string): Promise<ClassRoll> {
    requireRole(actor, ...readers, 'checkin');
    return this.unitOfWork.read(() => this.queries.rollOf(classId));
  }
}
