import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { ClassQueries } from '../classes/index.js';
import { AttendanceQueries } from './attendance.queries.js';
import type { TurnsResponse } from './attendance.dto.js';
import { finalisationResponse, turnRow } from './attendance.view.js';
import { sumTurns } from './domain/closing-summary.js';

@Injectable()
export class ShowTurns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly queries: AttendanceQueries,
  ) {}

  /** @throws DomainError not-found `classNotFound`. */
  async execute(actor: Actor, classId: string): Promise<TurnsResponse> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const trainingClass = await this.classes.existing(classId);
      const turns = await this.queries.turnsOf(classId);
      const finalisations = await this.queries.finalisationsOf(classId);
      return {
        classId: trainingClass.id,
        sums: sumTurns(turns),
        finalisations: finalisations.map(finalisationResponse),
        turns: turns.map(turnRow),
      };
    });
  }
}
