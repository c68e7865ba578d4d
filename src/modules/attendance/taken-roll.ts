import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '../../shared/domain-error.js';
import { ClassFollowers } from '../classes/index.js';
import { AttendanceQueries } from './attendance.queries.js';

/** A roll that was taken says on which day it was: a class with marks does not move to other days. */
@Injectable()
export class TakenRoll implements OnModuleInit {
  constructor(
    private readonly followers: ClassFollowers,
    private readonly attendance: AttendanceQueries,
  ) {}

  onModuleInit(): void {
    this.followers.join({
      checkMovable: (classId) => this.check(classId),
      checkSessionMovable: (sessionId) => this.checkSession(sessionId),
    });
  }

  /** @throws DomainError conflict `classHasMarks`. */
  private async check(classId: string): Promise<void> {
    if (await this.attendance.hasMarks(classId)) throw new DomainError('conflict', 'classHasMarks');
  }

  /** @throws DomainError conflict `sessionHasMarks`. */
  private async checkSession(sessionId: string): Promise<void> {
    if (await this.attendance.sessionHasMarks(sessionId)) throw new DomainError('conflict', 'sessionHasMarks');
  }
}
