import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { rowExists } from '../../platform/database/direct-rows.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { ConsentRecord } from './consent-record.entity.js';
import { type Claimant, claimsOf } from './domain/claim-keys.js';
import { isListed, type RegistrationState } from './domain/registration-state.js';
import { alreadyRegistered } from './domain/seat-policy.js';
import { fingerprint } from './fingerprint.js';
import { RegistrationLinks } from './registration-links.js';
import { Registration } from './registration.entity.js';

/** How a registration ends. */
export type Leaving = Pick<Registration, 'cancelledAt' | 'endedBy'> & {
  readonly state: Extract<RegistrationState, 'cancelled' | 'rejected'>;
  readonly reason?: string | null;
  readonly substitutedBy?: string;
  readonly movedTo?: string;
};

/** Of a registration that is on no list any more. */
export const noClaims = { emailClaim: null, phoneClaim: null } as const;

/** What the database keeps of the claims of a person. */
export function claimed(claimant: Claimant): Pick<Registration, 'emailClaim' | 'phoneClaim'> {
  const { byEmail, byPhone } = claimsOf(claimant);
  return { emailClaim: byEmail && fingerprint(byEmail), phoneClaim: byPhone && fingerprint(byPhone) };
}

@Injectable()
export class Registrations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: RegistrationLinks,
  ) {}

  /** @throws DomainError not-found `registrationNotFound`. */
  async existing(id: string): Promise<Registration> {
    return found(await this.unitOfWork.manager.findOneBy(Registration, { id }));
  }

  /** The registration of a private link. @throws DomainError not-found `registrationNotFound`. */
  async ofToken(token: string): Promise<Registration> {
    return found(await this.unitOfWork.manager.findOneBy(Registration, { tokenHash: fingerprint(token) }));
  }

  /** True when the person holds a place in the class or hopes for one. */
  async isClaimed(classId: string, claimant: Claimant): Promise<boolean> {
    const { emailClaim, phoneClaim } = claimed(claimant);
    const { manager } = this.unitOfWork;
    if (emailClaim !== null && (await rowExists(manager, Registration, { classId, emailClaim }))) return true;
    return phoneClaim !== null && rowExists(manager, Registration, { classId, phoneClaim });
  }

  /**
   * Puts a registration on the list. A person who cancelled or was rejected has a row in the class already: it is used again, with a new
   * code and a new private link. Three things may find that somebody was faster, and all say so in the same words: the conditional update,
   * the key of class and person, and the keys of the claims.
   * @throws DomainError conflict `alreadyRegistered`.
   */
  async enter(registration: Registration): Promise<Registration> {
    try {
      return (await this.insert(registration)) ?? (await this.reuse(registration));
    } catch (error) {
      throw isDuplicateKey(error) ? alreadyRegistered() : error;
    }
  }

  /** Null when a key is there already, of class and person or of a claim. Asking first would cost every newcomer a question with the answer no. */
  private async insert(registration: Registration): Promise<Registration | null> {
    try {
      await this.unitOfWork.insert(Registration, [registration]);
      return registration;
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  private async reuse(registration: Registration): Promise<Registration> {
    const { classId, personId } = registration;
    const earlier = await this.unitOfWork.manager.findOne(Registration, { where: { classId, personId }, select: { id: true } });
    if (!earlier) throw alreadyRegistered();
    const same = { id: earlier.id, code: registration.code };
    const again = Object.assign(new Registration(), registration, same, { tokenHash: this.links.fingerprintOf(same) });
    const { affected } = await this.unitOfWork.manager.update(
      Registration,
      { id: earlier.id, state: In(['cancelled', 'rejected']) },
      again,
    );
    if (affected === 0) throw alreadyRegistered();
    return again;
  }

  /**
   * Moves a registration on from the state in which it was seen; false when somebody else did it before. The object becomes what was
   * written.
   */
  async change(registration: Registration, change: Partial<Registration>): Promise<boolean> {
    const { id, state } = registration;
    const { affected } = await this.unitOfWork.manager.update(Registration, { id, state }, change);
    if (affected === 1) Object.assign(registration, change);
    return affected === 1;
  }

  /** Takes a registration off the list and gives its claims back; false when somebody else did it before. */
  async leave(registration: Registration, end: Leaving): Promise<boolean> {
    if (!isListed(registration.state) || !(await this.change(registration, { ...end, answerBy: null, ...noClaims }))) return false;
    return true;
  }

  /** Writes corrected facts and claims by them. @throws DomainError conflict `alreadyRegistered`. */
  async correct(registration: Registration, change: Partial<Registration>): Promise<void> {
    try {
      await this.change(registration, { ...change, ...claimed(Object.assign({}, registration, change)) });
    } catch (error) {
      throw isDuplicateKey(error) ? alreadyRegistered() : error;
    }
  }

  /** Those who wait, the first in the line first. */
  lineOf(classId: string, limit?: number): Promise<Registration[]> {
    return this.unitOfWork.manager.find(Registration, {
      where: { classId, state: 'waiting' },
      order: { lineNumber: 'ASC' },
      ...(limit === undefined ? {} : { take: limit }),
    });
  }

  /** Offered seats that nobody answered in time, the longest overdue first. */
  unanswered(now: Date, limit: number): Promise<Registration[]> {
    return this.unitOfWork.manager.find(Registration, {
      where: { state: 'offered', answerBy: LessThanOrEqual(now) },
      order: { answerBy: 'ASC', id: 'ASC' },
      take: limit,
    });
  }

  recordConsents(records: ConsentRecord[]): void {
    this.unitOfWork.insertLater(ConsentRecord, records);
  }
}

function found(registration: Registration | null): Registration {
  if (!registration) throw new DomainError('not-found', 'registrationNotFound');
  return registration;
}
