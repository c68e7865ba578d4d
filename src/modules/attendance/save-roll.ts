import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { RollInput, WrittenResponse } from './attendance.dto.js';
import { RollBook } from './roll-book.js';

@Injectable()
export class SaveRoll {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rollBook: RollBook,
  ) {}

  /** The marks of several sessions of a class at once; all of them or none. */
  async execute(actor: Actor, classId: string, input: RollInput): Promise<WrittenResponse> {
    requireRole(actor, 'organiser', 'checkin');
    return this.unitOfWork.write(() => this.rollBook.write(actor, classId, input));
  }
}
