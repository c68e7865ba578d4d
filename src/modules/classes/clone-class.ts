import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassCopies } from './class-copies.js';
import type { ClassClone } from './class-life.dto.js';
import { ClassQueries } from './class.queries.js';
import type { TrainingClass } from './training-class.entity.js';

@Injectable()
export class CloneClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classQueries: ClassQueries,
    private readonly copies: ClassCopies,
  ) {}

  /**
   * A draft with the facts, rules, seating, questions and sessions of the class, all moved to another first day; it serves the plans of
   * its own time. People, papers and the decision stay with the original.
   * @throws DomainError not-found `classNotFound`, conflict `classCodeTaken`, `bookingConflict`.
   */
  async execute(actor: Actor, classId: string, clone: ClassClone): Promise<TrainingClass> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => this.copies.write(actor, await this.classQueries.existing(classId), clone));
  }
}
