import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { MarksInput, WrittenResponse } from './attendance.dto.js';
import { AttendanceQueries } from './attendance.queries.js';
import { RollBook } from './roll-book.js';

@Injectable()
export class MarkRoll {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: AttendanceQueries,
    private readonly rollBook: RollBook,
  ) {}

  /** The marks of one session (buổi). */
  async execute(actor: Actor, sessionId: string, { marks = [], allPresent }: MarksInput): Promise<WrittenResponse> {
    requireRole(actor, 'organiser', 'checkin');
    return this.unitOfWork.write(async () => {
      const classId = await this.queries.classOfSession(sessionId);
      const cells = marks.map(({ registrationId, mark }) => ({ sessionId, registrationId, mark }));
      return this.rollBook.write(actor, classId, { marks: cells, allPresentIn: allPresent === true ? sessionId : undefined });
    });
  }
}
