import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { Language } from '../../platform/web/translations.js';
import { sortKeyOfName } from '../../shared/person-name.js';
import { foldText } from '../../shared/text-folding.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries, Seats, type TrainingClass } from '../classes/index.js';
import { requireCancellationAllowed } from './domain/cancel-policy.js';
import { requireGroupOn } from './domain/group-policy.js';
import type { Participant } from './domain/participant.js';
import type { RegistrationSource, RegistrationState } from './domain/registration-state.js';
import { requireClassTakesPlace, requireSeatAllowed } from './domain/seat-policy.js';
import { OpenClassList } from './open-class-list.js';
import type { Registration } from './registration.entity.js';
import { RegistrationLinks } from './registration-links.js';
import { claimed, Registrations } from './registration.repository.js';
import { SeatBlocks } from './seat-block.repository.js';
import { SeatShares } from './seat-shares.repository.js';

export interface SeatOrder {
  /** As `requireAllowed` answered it in this unit. */
  readonly trainingClass: TrainingClass;
  readonly personId: string;
  readonly participant: Participant;
  readonly source: RegistrationSource;
  /** Of the form; Vietnamese for whoever somebody else entered. */
  readonly language?: Language;
  /** The seat is one of those that a unit has reserved. */
  readonly seatBlockId?: string;
  /** Whether a full class with a waiting list takes the person into the line instead of refusing. */
  readonly mayWait?: boolean;
  /** The registration in another class that this one takes the place of. */
  readonly movedFrom?: string;
}

/** The code for the door and the token of the private link; `registration.state` says whether it is a seat or a place in the line. */
export interface TakenSeat {
  readonly registration: Registration;
  readonly code: string;
  readonly token: string;
}

const CODE_LENGTH = 8;

/**
 * The only code that gives out seats: page, API, staff entry, walk-in, reserved seats, substitutes and demonstration all pass here. The
 * way back is `SeatReturns`.
 */
@Injectable()
export class Seating {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: Seats,
    private readonly classes: ClassQueries,
    private readonly registrations: Registrations,
    private readonly shares: SeatShares,
    private readonly blocks: SeatBlocks,
    private readonly openClasses: OpenClassList,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly links: RegistrationLinks,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Asks the seat policy, with the class and the claims as they are now.
   * @throws DomainError not-found `classNotFound`, conflict as `requireSeatAllowed` says, invalid `groupEnded`.
   */
  async requireAllowed(
    classId: string,
    participant: Participant,
    source: RegistrationSource,
    how: Pick<SeatOrder, 'mayWait' | 'seatBlockId'> = {},
  ): Promise<TrainingClass> {
    const trainingClass = await this.unitOfWork.sameForAll(`class ${classId}`, () => this.classes.existing(classId));
    const now = this.clock.now();
    const ask = (isListed: boolean): void => {
      const { mayWait = false, seatBlockId } = how;
      requireSeatAllowed(trainingClass, { source, isListed, mayWait, isReserved: seatBlockId !== undefined }, now);
    };
    try {
      ask(false);
    } catch {
      // Who is on the list is told that rather than "full" or "too late". For everyone else the unique keys ask this question anyway.
      ask(await this.registrations.isClaimed(classId, participant));
    }
    requireGroupOn(participant, trainingClass);
    if (!this.isSettledByCount(trainingClass, how.seatBlockId)) this.unitOfWork.leaveCrowd();
    return trainingClass;
  }

  /**
   * Puts the person on the list, lets `alongside` write what belongs to it, and takes the seat as the very last: the row of the class,
   * which everyone for this class waits for, is then locked for one statement and the commit (docs/seats.md). Only where more than the
   * count decides (a waiting list, quotas, reserved seats) the class is held for as long as that takes. Who is refused leaves no trace,
   * because the whole unit is rolled back.
   * @throws DomainError conflict `classFull`, `quotaFull`, `seatBlockFull`, `alreadyRegistered`, or `classTakesNobody` when it was
   * cancelled or finalised meanwhile.
   */
  async take(order: SeatOrder, alongside: (registration: Registration) => Promise<void>): Promise<TakenSeat> {
    const { trainingClass } = order;
    const isPlain = this.isSettledByCount(trainingClass, order.seatBlockId);
    const state = isPlain ? seatedAs(trainingClass, order.source) : 'waiting';
    const registration = await this.registrations.enter(this.registrationFor(order, state));
    await alongside(registration);
    if (isPlain) await this.tellOf(registration, order.movedFrom);
    if (isPlain) await this.seats.takeLastly(trainingClass.id);
    else await this.decide(registration, order);
    this.openClasses.forgetAfterCommit();
    return { registration, code: registration.code, token: this.links.tokenOf(registration) };
  }

  /**
   * Whether one conditional update settles the seat. With a waiting list it does while a seat seems to be free, for those who go together:
   * are there too few for them, each runs again alone, and some wait in the line.
   */
  private isSettledByCount({ hasQuotas, waitingListEnabled, seatsTaken, capacity }: TrainingClass, seatBlockId?: string): boolean {
    if (hasQuotas || seatBlockId !== undefined) return false;
    return !waitingListEnabled || (this.unitOfWork.isInCrowd && seatsTaken < capacity);
  }

  /** Whoever comes first through `Seats.hold` is decided first and gets the smaller number in the line. */
  private async decide(registration: Registration, order: SeatOrder): Promise<void> {
    await this.unitOfWork.insertNow();
    const trainingClass = await this.seats.hold(registration.classId);
    requireClassTakesPlace(trainingClass);
    if (order.seatBlockId !== undefined) {
      await this.takeReserved(trainingClass, registration, order.seatBlockId);
    } else if (await this.takeFree(trainingClass, registration)) {
      await this.registrations.change(registration, { state: seatedAs(trainingClass, order.source) });
    } else if (!order.mayWait || !trainingClass.waitingListEnabled) {
      throw new DomainError('conflict', trainingClass.seatsTaken < trainingClass.capacity ? 'quotaFull' : 'classFull');
    } else {
      await this.registrations.change(registration, { lineNumber: await this.seats.nextInLine(trainingClass) });
    }
    await this.tellOf(registration, order.movedFrom);
  }

  private async takeFree(trainingClass: TrainingClass, owner: Registration): Promise<boolean> {
    if (trainingClass.seatsTaken >= trainingClass.capacity || !(await this.shares.haveRoomFor(trainingClass, owner))) return false;
    await this.seats.take(trainingClass.id);
    return true;
  }

  /** The seat is counted already. Staff gave it to the unit, so nobody approves the person once more. */
  private async takeReserved(trainingClass: TrainingClass, registration: Registration, seatBlockId: string): Promise<void> {
    if (!(await this.blocks.name(seatBlockId, this.clock.now()))) throw new DomainError('conflict', 'seatBlockFull');
    await this.registrations.change(registration, { state: 'confirmed', seatBlockId });
    if (!(await this.shares.hold(trainingClass, registration))) throw new DomainError('conflict', 'quotaFull');
  }

  /** Staff say yes; the seat was held meanwhile. @throws DomainError conflict `nothingToDecide`, or as `requireClassTakesPlace`. */
  async approve({ id, classId }: Registration): Promise<Registration> {
    requireClassTakesPlace(await this.seats.hold(classId));
    const registration = await this.registrations.existing(id);
    if (registration.state !== 'pending') throw new DomainError('conflict', 'nothingToDecide');
    await this.registrations.change(registration, { state: 'confirmed' });
    await this.outbox.enqueue('registration.approved', { registrationId: id });
    return registration;
  }

  /**
   * Somebody from the line takes the seat that was offered; it was held meanwhile.
   * @throws DomainError conflict `nothingOffered`, `offerExpired`, or as `requireClassTakesPlace`.
   */
  async accept({ id, classId }: Registration): Promise<Registration> {
    const trainingClass = await this.seats.hold(classId);
    requireClassTakesPlace(trainingClass);
    const registration = await this.registrations.existing(id);
    const { state, answerBy, source } = registration;
    if (state !== 'offered' || answerBy === null) throw new DomainError('conflict', 'nothingOffered');
    if (this.clock.now() >= answerBy) throw new DomainError('conflict', 'offerExpired');
    await this.registrations.change(registration, { state: seatedAs(trainingClass, source), answerBy: null });
    await this.tellOf(registration);
    return registration;
  }

  /**
   * Another person sits on the seat from now on; the count of the class does not change.
   * @throws DomainError conflict `nothingToPassOn`, `alreadyRegistered`, `quotaFull`, or what `requireCancellationAllowed` says.
   */
  async passOn(
    { id, classId }: Registration,
    { personId, participant, language }: Required<Pick<SeatOrder, 'personId' | 'participant' | 'language'>>,
    alongside: (substitute: Registration) => Promise<void>,
  ): Promise<TakenSeat> {
    const trainingClass = await this.seats.hold(classId);
    const original = await this.registrations.existing(id);
    const { state, seatBlockId, source } = original;
    if (state !== 'confirmed' && state !== 'pending') throw new DomainError('conflict', 'nothingToPassOn');
    requireCancellationAllowed(trainingClass, 'participant', this.clock.now());
    requireGroupOn(participant, trainingClass);
    const order = { trainingClass, personId, participant, source, language };
    const next = Object.assign(this.registrationFor(order, seatedAs(trainingClass, source)), { seatBlockId });
    await this.registrations.leave(original, { state: 'cancelled', cancelledAt: this.clock.now(), endedBy: 'substituted' });
    const substitute = await this.registrations.enter(next);
    await this.registrations.change(original, { substitutedBy: substitute.id });
    if (!(await this.shares.hold(trainingClass, substitute))) throw new DomainError('conflict', 'quotaFull');
    await alongside(substitute);
    await this.outbox.enqueue('registration.substituted', { registrationId: substitute.id });
    return { registration: substitute, code: substitute.code, token: this.links.tokenOf(substitute) };
  }

  /** Who walked in stands at the door and is told there. */
  private async tellOf({ id: registrationId, source, state }: Registration, movedFrom?: string): Promise<void> {
    if (movedFrom !== undefined) await this.outbox.enqueue('registration.moved', { registrationId, movedFrom });
    else if (state === 'waiting') await this.outbox.enqueue('registration.waiting', { registrationId });
    else if (state === 'pending') await this.outbox.enqueue('registration.pending', { registrationId });
    else if (source === 'online') await this.outbox.enqueue('registration.confirmed', { registrationId });
    else if (source !== 'walk_in') await this.outbox.enqueue('registration.invited', { registrationId });
  }

  private registrationFor(order: SeatOrder, state: RegistrationState): Registration {
    const { trainingClass, personId, participant, source, language = 'vi' } = order;
    const { fullName, unitName, unitGroup, taxCode, position, phone, email, birthDate, birthPrecision, gender } = participant;
    const named = { id: this.ids.next(), code: this.ids.code(CODE_LENGTH) };
    return {
      ...named,
      tokenHash: this.links.fingerprintOf(named),
      ...claimed(participant),
      classId: trainingClass.id,
      ...{ personId, state, source, fullName },
      nameSearch: foldText(fullName),
      nameSort: sortKeyOfName(fullName),
      unitSearch: foldText(unitName),
      ...{ unitName, unitGroup, taxCode, position, phone, email, birthDate, birthPrecision, gender, language },
      createdAt: this.clock.now(),
      ...{
        cancelledAt: null,
        endedBy: null,
        reason: null,
        lineNumber: null,
        answerBy: null,
        substitutedBy: null,
        movedTo: null,
        seatBlockId: null,
      },
    };
  }
}

/** Staff and units that were given seats have decided already; who registers by themselves waits for staff where the class wants it. */
function seatedAs({ needsApproval }: TrainingClass, source: RegistrationSource): 'pending' | 'confirmed' {
  return needsApproval && source === 'online' ? 'pending' : 'confirmed';
}
