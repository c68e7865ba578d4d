import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import type { RegistrationState } from './domain/registration-state.js';
import type { RegistrationRow } from './registration.dto.js';
import { type RegistrationFilter, RegistrationQueries } from './registration.queries.js';
import { doorRow, fullRow } from './registration.view.js';

/** As many as a phone scrolls through; an ordinary class fits on one page. */
export const REGISTRATIONS_A_PAGE = 50;

export interface ClassRegistrations {
  readonly trainingClass: TrainingClass;
  readonly items: RegistrationRow[];
  readonly total: number;
  readonly counts: Record<RegistrationState, number>;
}

/** The list of a class, for staff; door staff receive names, units and codes only. */
@Injectable()
export class ListRegistrations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly registrations: RegistrationQueries,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound`. */
  async execute(actor: Actor, classId: string, filter: RegistrationFilter): Promise<ClassRegistrations> {
    requireRole(actor, ...readers, 'checkin');
    const show = actor.kind === 'staff' && actor.role === 'checkin' ? doorRow : fullRow;
    return this.unitOfWork.read(async () => {
      const trainingClass = await this.classes.existing(classId);
      const { rows, total } = await this.registrations.listOf(classId, filter, REGISTRATIONS_A_PAGE);
      return { trainingClass, items: rows.map(show), total, counts: await this.registrations.countsOf(classId) };
    });
  }
}
