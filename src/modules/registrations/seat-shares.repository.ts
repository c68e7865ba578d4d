import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { findRows, insertRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { TrainingClass } from '../classes/index.js';
import { ClassQuota } from './class-quota.entity.js';
import { fitsQuotas, type SeatOwner, type SeatShare, usedOf } from './domain/quota.js';
import { seatedStates } from './domain/registration-state.js';
import { Registration } from './registration.entity.js';
import { SeatBlock } from './seat-block.entity.js';

interface ShareRow {
  readonly unitGroup: SeatOwner['unitGroup'];
  readonly unitSearch: string;
  readonly seats: number | string;
}

/**
 * Which unit and which group has how many seats of a class. Counted, not kept as a number beside the list that could part from it: whoever
 * decides by it holds the row of the class (`Seats.hold`), and so does everyone else who changes the list of a class with quotas.
 */
@Injectable()
export class SeatShares {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  quotasOf(classId: string): Promise<ClassQuota[]> {
    return findRows(this.unitOfWork.manager, ClassQuota, { classId }, 'boundKey');
  }

  async replaceQuotas(classId: string, quotas: readonly ClassQuota[]): Promise<void> {
    await this.unitOfWork.manager.delete(ClassQuota, { classId });
    await insertRows(this.unitOfWork.manager, ClassQuota, quotas);
  }

  /** People on seats, and reserved seats without a name. */
  async of(classId: string): Promise<SeatShare[]> {
    const named = await this.grouped(Registration, 'COUNT(*)', { classId, state: In([...seatedStates]) });
    const unnamed = await this.grouped(SeatBlock, 'SUM(share.seats - share.named)', { classId, state: 'open' });
    return [...named, ...unnamed].map((row) => ({ ...row, seats: Number(row.seats) }));
  }

  /** Whether one more seat for `owner` stays within the quotas. */
  async haveRoomFor(trainingClass: Pick<TrainingClass, 'id' | 'hasQuotas'>, owner: SeatOwner): Promise<boolean> {
    if (!trainingClass.hasQuotas) return true;
    return fitsQuotas(await this.quotasOf(trainingClass.id), await this.of(trainingClass.id), owner);
  }

  /** Whether the list as it is now, with `owner` on it, stays within the quotas. */
  async hold(trainingClass: Pick<TrainingClass, 'id' | 'hasQuotas'>, owner: SeatOwner): Promise<boolean> {
    if (!trainingClass.hasQuotas) return true;
    const shares = await this.of(trainingClass.id);
    const binding = (await this.quotasOf(trainingClass.id)).filter((quota) => usedOf(quota, [{ ...owner, seats: 1 }]) === 1);
    return binding.every((quota) => usedOf(quota, shares) <= quota.maximum);
  }

  private grouped(entity: typeof Registration | typeof SeatBlock, seats: string, where: object): Promise<ShareRow[]> {
    return this.unitOfWork.manager
      .createQueryBuilder<Registration | SeatBlock>(entity, 'share')
      .select('share.unitGroup', 'unitGroup')
      .addSelect('share.unitSearch', 'unitSearch')
      .addSelect(seats, 'seats')
      .where(where)
      .groupBy('share.unitGroup')
      .addGroupBy('share.unitSearch')
      .getRawMany<ShareRow>();
  }
}
