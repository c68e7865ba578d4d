import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { ClassFilter } from './class.dto.js';
import { ClassQueries } from './class.queries.js';
import type { TrainingClass } from './training-class.entity.js';

export interface ClassList {
  readonly classes: readonly TrainingClass[];
  readonly total: number;
  /** The years that have classes, the latest first. */
  readonly years: readonly number[];
}

/** Every class in every state, for staff. */
@Injectable()
export class ListClasses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classQueries: ClassQueries,
  ) {}

  async execute(actor: Actor, { state, ...filter }: ClassFilter): Promise<ClassList> {
    requireRole(actor, ...readers, 'checkin');
    return this.unitOfWork.read(async () => ({
      ...(await this.classQueries.staffList({ ...filter, ...(state && state !== 'all' ? { state } : {}) })),
      years: await this.classQueries.years(),
    }));
  }
}
