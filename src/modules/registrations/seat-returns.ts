import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { DomainError } from '../../shared/domain-error.js';
import { Seats } from '../classes/index.js';
import { requireCancellationAllowed } from './domain/cancel-policy.js';
import { holdsSeat, isListed, type RegistrationEnd, type RegistrationState } from './domain/registration-state.js';
import { OpenClassList } from './open-class-list.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';
import { SeatBlocks } from './seat-block.repository.js';
import { WaitingList } from './waiting-list.js';

/** Who ends a registration, how, and what is written to the person. */
export interface Release {
  readonly by: 'staff' | 'participant';
  readonly endedBy: RegistrationEnd;
  readonly reason?: string;
  /** The new registration of somebody who is moved to another class, in the same unit. */
  readonly movedTo?: string;
}

type Returned = Pick<Registration, 'id' | 'classId'>;

/**
 * The only code that takes seats back: cancellation, rejection, offers and reserved seats whose time is over. All of it under the lock of
 * the class, taken first, and what is given back goes to the first in the line before anybody else sees it.
 */
@Injectable()
export class SeatReturns {
  constructor(
    private readonly seats: Seats,
    private readonly registrations: Registrations,
    private readonly blocks: SeatBlocks,
    private readonly waitingList: WaitingList,
    private readonly openClasses: OpenClassList,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends a registration and hands its seat on, exactly once: of two who cancel at the same moment only one finds it on the list. A list
   * that is being finalised is not changed behind the finaliser's back.
   * @throws DomainError conflict `alreadyCancelled`, or what `requireCancellationAllowed` says.
   */
  async release({ id, classId }: Returned, { by, endedBy, reason, movedTo }: Release): Promise<void> {
    const trainingClass = await this.seats.hold(classId);
    const registration = await this.registrations.existing(id);
    const { state } = registration;
    if (!isListed(state)) throw new DomainError('conflict', 'alreadyCancelled');
    requireCancellationAllowed(trainingClass, by, this.clock.now());
    const end = { state: 'cancelled', cancelledAt: this.clock.now(), endedBy, reason: reason ?? null } as const;
    await this.registrations.leave(registration, movedTo === undefined ? end : { ...end, movedTo });
    // Whoever was moved reads of the end in the mail about the new place.
    if (movedTo === undefined) await this.outbox.enqueue('registration.cancelled', { registrationId: id });
    await this.handOn(registration, state);
  }

  /** Staff say no to a request or to somebody in the line. @throws DomainError conflict `nothingToDecide`, `classFinalised`. */
  async reject({ id, classId }: Returned, reason: string): Promise<void> {
    const trainingClass = await this.seats.hold(classId);
    requireCancellationAllowed(trainingClass, 'staff', this.clock.now());
    const registration = await this.registrations.existing(id);
    const { state } = registration;
    if (state !== 'pending' && state !== 'waiting') throw new DomainError('conflict', 'nothingToDecide');
    await this.registrations.leave(registration, { state: 'rejected', cancelledAt: this.clock.now(), endedBy: 'staff', reason });
    await this.outbox.enqueue('registration.rejected', { registrationId: id });
    await this.handOn(registration, state);
  }

  /** An offer that nobody answered goes to the next person; false when it was answered at the last moment. */
  async expire({ id, classId }: Returned): Promise<boolean> {
    await this.seats.hold(classId);
    const [registration, now] = [await this.registrations.existing(id), this.clock.now()];
    const { state, answerBy } = registration;
    if (state !== 'offered' || answerBy === null || now < answerBy) return false;
    await this.registrations.leave(registration, { state: 'cancelled', cancelledAt: now, endedBy: 'expired' });
    await this.outbox.enqueue('registration.cancelled', { registrationId: id });
    await this.handOn(registration, state);
    return true;
  }

  /** Gives back the reserved seats that have no name; the people who were named keep theirs. Null when somebody else ended it. */
  async endBlock({ id, classId }: Returned): Promise<{ unit: string; seats: number } | null> {
    await this.seats.hold(classId);
    const { unitName, seats, named } = await this.blocks.existing(id);
    if (!(await this.blocks.end(id, this.clock.now()))) return null;
    if (seats > named) await this.seats.free(classId, seats - named);
    await this.waitingList.fill(classId);
    this.openClasses.forgetAfterCommit();
    return { unit: unitName, seats: seats - named };
  }

  /** The seat goes back to the unit that had reserved it while that may still name people, else to the first in the line, else it is free. */
  private async handOn({ classId, seatBlockId }: Registration, state: RegistrationState): Promise<void> {
    this.openClasses.forgetAfterCommit();
    if (!holdsSeat(state)) return;
    if (seatBlockId !== null && (await this.blocks.unname(seatBlockId, this.clock.now()))) return;
    await this.seats.free(classId);
    await this.waitingList.fill(classId);
  }
}
