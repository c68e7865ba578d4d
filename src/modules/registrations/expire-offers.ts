import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { Registrations } from './registration.repository.js';
import type { SeatBlock } from './seat-block.entity.js';
import { SeatBlocks } from './seat-block.repository.js';
import { SeatReturns } from './seat-returns.js';

/** So many in one round; the next round comes soon. */
const AT_ONCE = 100;

export interface Expired {
  readonly offers: number;
  readonly seatBlocks: number;
}

/**
 * Time that has run out: offers that nobody answered go to the next person in the line, and seats that a unit reserved and did not name
 * anyone for are given back. Run every minute by the program; each in a unit of its own.
 */
@Injectable()
export class ExpireOffers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly blocks: SeatBlocks,
    private readonly seatReturns: SeatReturns,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<Expired> {
    requireRole(actor);
    const now = this.clock.now();
    const unanswered = await this.unitOfWork.read(() => this.registrations.unanswered(now, AT_ONCE));
    const overdue = await this.unitOfWork.read(() => this.blocks.due(now, AT_ONCE));
    let [offers, seatBlocks] = [0, 0];
    for (const registration of unanswered) {
      if (await this.unitOfWork.write(() => this.expire(actor, registration.id))) offers += 1;
    }
    for (const block of overdue) {
      if (await this.unitOfWork.write(() => this.release(actor, block))) seatBlocks += 1;
    }
    return { offers, seatBlocks };
  }

  private async release(actor: Actor, { id, classId }: SeatBlock): Promise<boolean> {
    const released = await this.seatReturns.endBlock({ id, classId });
    if (released === null) return false;
    await this.audit.record(actor, 'class.seatsReleased', { type: 'class', id: classId }, { detail: released });
    return true;
  }

  private async expire(actor: Actor, id: string): Promise<boolean> {
    const registration = await this.registrations.existing(id);
    if (!(await this.seatReturns.expire(registration))) return false;
    const detail = { classId: registration.classId };
    await this.audit.record(actor, 'registration.expired', { type: 'registration', id }, { detail });
    return true;
  }
}
