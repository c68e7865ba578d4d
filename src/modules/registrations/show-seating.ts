import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import { usedOf } from './domain/quota.js';
import type { RegistrationState } from './domain/registration-state.js';
import type { Registration } from './registration.entity.js';
import { RegistrationQueries } from './registration.queries.js';
import { Registrations } from './registration.repository.js';
import type { SeatBlock } from './seat-block.entity.js';
import { SeatBlocks } from './seat-block.repository.js';
import type { QuotaResponse } from './seating.dto.js';
import { SeatShares } from './seat-shares.repository.js';

export interface SeatingDetails {
  readonly trainingClass: TrainingClass;
  readonly quotas: readonly QuotaResponse[];
  readonly blocks: readonly SeatBlock[];
  readonly counts: Record<RegistrationState, number>;
  /** By given name; those who wait longest for an answer may be on a later page of the list. */
  readonly pending: readonly Registration[];
  readonly offered: readonly Registration[];
  /** The first of the line, in its order. */
  readonly line: readonly Registration[];
}

/** So many people of each kind are shown. */
const MOST_SHOWN = 100;

/** How a class gives out its seats, and how far they are gone. */
@Injectable()
export class ShowSeating {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly registrations: Registrations,
    private readonly queries: RegistrationQueries,
    private readonly shares: SeatShares,
    private readonly blocks: SeatBlocks,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound`. */
  async execute(actor: Actor, classId: string): Promise<SeatingDetails> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const trainingClass = await this.classes.existing(classId);
      const [quotas, shares] = [await this.shares.quotasOf(classId), await this.shares.of(classId)];
      return {
        trainingClass,
        quotas: quotas.map((quota) => ({
          group: quota.unitGroup,
          unit: quota.unitName,
          maximum: quota.maximum,
          used: usedOf(quota, shares),
        })),
        blocks: await this.blocks.ofClass(classId),
        counts: await this.queries.countsOf(classId),
        pending: (await this.queries.listOf(classId, { state: 'pending' }, MOST_SHOWN)).rows,
        offered: (await this.queries.listOf(classId, { state: 'offered' }, MOST_SHOWN)).rows,
        line: await this.registrations.lineOf(classId, MOST_SHOWN),
      };
    });
  }
}
