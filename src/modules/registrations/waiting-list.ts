import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { program } from '../../shared/actor.js';
import { ClassChanges, Seats, type TrainingClass } from '../classes/index.js';
import { answerByOf } from './domain/waiting-list.js';
import { fitsQuotas } from './domain/quota.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';
import { SeatShares } from './seat-shares.repository.js';

/**
 * The line of a full class. A freed seat goes to the first in the line in the transaction that frees it, so there is no moment in which
 * somebody else could take it, and none in which a seat is free while somebody waits for it.
 */
@Injectable()
export class WaitingList {
  constructor(
    private readonly seats: Seats,
    private readonly shares: SeatShares,
    private readonly registrations: Registrations,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    classChanges: ClassChanges,
  ) {
    classChanges.listenForSeats((classId) => this.fill(classId));
  }

  /**
   * Offers the free seats of the class to those who stand first; must be called in the unit that freed them. Whose unit or group has
   * no room under its quota keeps the place in the line and lets the next one pass.
   */
  async fill(classId: string): Promise<void> {
    const trainingClass = await this.seats.hold(classId);
    const answerBy = answerByOf(trainingClass, this.clock.now());
    let free = trainingClass.capacity - trainingClass.seatsTaken;
    if (answerBy === null || free <= 0) return;
    const fits = await this.quotaCheck(trainingClass);
    for (const next of await this.registrations.lineOf(classId, trainingClass.hasQuotas ? undefined : free)) {
      if (free === 0) return;
      if (!fits(next) || !(await this.registrations.change(next, { state: 'offered', answerBy }))) continue;
      await this.seats.take(classId);
      await this.outbox.enqueue('registration.promoted', { registrationId: next.id });
      await this.audit.record(program, 'registration.promoted', { type: 'registration', id: next.id }, { detail: { classId, answerBy } });
      free -= 1;
    }
  }

  /** Says yes once for each person it lets pass, and counts them. */
  private async quotaCheck(trainingClass: TrainingClass): Promise<(next: Registration) => boolean> {
    if (!trainingClass.hasQuotas) return () => true;
    const [quotas, shares] = [await this.shares.quotasOf(trainingClass.id), await this.shares.of(trainingClass.id)];
    return ({ unitGroup, unitSearch }) => {
      if (!fitsQuotas(quotas, shares, { unitGroup, unitSearch })) return false;
      shares.push({ unitGroup, unitSearch, seats: 1 });
      return true;
    };
  }
}
