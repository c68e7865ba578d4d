import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { sortKeyOfName } from '../../shared/person-name.js';
import { foldText } from '../../shared/text-folding.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries, Seats } from '../classes/index.js';
import { requireCancellationAllowed } from './domain/cancel-policy.js';
import { claimKeys } from './domain/claim-keys.js';
import type { Participant } from './domain/participant.js';
import type { RegistrationSource } from './domain/registration-state.js';
import { requireSeatAllowed } from './domain/seat-policy.js';
import { OpenClassList } from './open-class-list.js';
import type { Registration } from './registration.entity.js';
import { RegistrationLinks } from './registration-links.js';
import { Registrations } from './registration.repository.js';

export interface SeatOrder {
  readonly classId: string;
  readonly personId: string;
  readonly participant: Participant;
  readonly source: RegistrationSource;
}

/** The code for the door and the token of the private link; the token is known only to whoever gets this answer. */
export interface TakenSeat {
  readonly registration: Registration;
  readonly code: string;
  readonly token: string;
}

const CODE_LENGTH = 8;

/**
 * The only code that gives out and takes back seats: page, API, staff entry, walk-in, cancellation and demonstration all pass here.
 */
@Injectable()
export class Seating {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: Seats,
    private readonly classes: ClassQueries,
    private readonly registrations: Registrations,
    private readonly openClasses: OpenClassList,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly links: RegistrationLinks,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Asks the seat policy, with the class and the claims as they are now.
   * @throws DomainError not-found `classNotFound`, conflict as `requireSeatAllowed` says.
   */
  async requireAllowed(classId: string, participant: Participant, source: RegistrationSource): Promise<void> {
    const [trainingClass, now] = [await this.classes.existing(classId), this.clock.now()];
    const ask = (holdsSeat: boolean): void => {
      requireSeatAllowed(trainingClass, { source, holdsSeat }, now);
    };
    try {
      ask(false);
    } catch {
      // Who is on the list is told that rather than "full" or "too late". For everyone else the unique keys ask this question anyway.
      ask(await this.registrations.isClaimed(classId, claimKeys(participant)));
    }
  }

  /**
   * Puts the person on the list, lets `alongside` write what belongs to it, and takes the seat as the very last: the row of the class,
   * which everyone for this class waits for, is then locked for one statement and the commit (docs/seats.md). Who is refused leaves
   * no trace, because the whole unit is rolled back.
   * @throws DomainError conflict `classFull`, `alreadyRegistered`, or `classTakesNobody` when it was cancelled or finalised meanwhile.
   */
  async take(order: SeatOrder, alongside: (registration: Registration) => Promise<void>): Promise<TakenSeat> {
    const keys = claimKeys(order.participant).map((key) => ({ id: this.ids.next(), key }));
    const registration = await this.registrations.enter(this.registrationFor(order), keys);
    await alongside(registration);
    await this.tellOf(registration);
    await this.unitOfWork.insertNow();
    await this.seats.take(order.classId);
    this.openClasses.forgetAfterCommit();
    return { registration, code: registration.code, token: this.links.tokenOf(registration) };
  }

  /**
   * Frees the seat exactly once: of two who cancel at the same moment only one finds the registration confirmed.
   * @throws DomainError conflict `alreadyCancelled`, or what `requireCancellationAllowed` says.
   */
  async release({ id, classId }: Registration, by: 'staff' | 'participant'): Promise<void> {
    if (!(await this.registrations.leave(id, this.clock.now()))) throw new DomainError('conflict', 'alreadyCancelled');
    await this.outbox.enqueue('registration.cancelled', { registrationId: id });
    await this.unitOfWork.insertNow();
    await this.seats.free(classId);
    // Asked under the lock of the class, so that a list that is being finalised is not changed behind the finaliser's back.
    requireCancellationAllowed(await this.classes.existing(classId), by, this.clock.now());
    this.openClasses.forgetAfterCommit();
  }

  /** Who walked in stands at the door and is told there. */
  private async tellOf({ id: registrationId, source }: Registration): Promise<void> {
    if (source === 'online') await this.outbox.enqueue('registration.confirmed', { registrationId });
    if (source === 'staff') await this.outbox.enqueue('registration.invited', { registrationId });
  }

  private registrationFor({ classId, personId, participant, source }: SeatOrder): Registration {
    const { fullName, unitName, unitGroup, taxCode, position, phone, email, birthDate, birthPrecision, gender } = participant;
    const named = { id: this.ids.next(), code: this.ids.code(CODE_LENGTH) };
    return {
      ...named,
      tokenHash: this.links.fingerprintOf(named),
      classId,
      personId,
      state: 'confirmed',
      source,
      fullName,
      nameSearch: foldText(fullName),
      nameSort: sortKeyOfName(fullName),
      ...{ unitName, unitGroup, taxCode, position, phone, email, birthDate, birthPrecision, gender },
      createdAt: this.clock.now(),
      cancelledAt: null,
    };
  }
}
