import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ClassQueries } from './class.queries.js';
import type { TrainingClass } from './training-class.entity.js';

/** The classes on the public list; anyone may read it. */
@Injectable()
export class ListOpenClasses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classQueries: ClassQueries,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<TrainingClass[]> {
    return this.unitOfWork.read(() => this.classQueries.openList(this.clock.now()));
  }
}
