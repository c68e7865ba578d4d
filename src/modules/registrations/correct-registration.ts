import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import type { ChangedFacts } from '../../platform/audit/history-lines.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { sortKeyOfName } from '../../shared/person-name.js';
import { foldText } from '../../shared/text-folding.js';
import { Seats } from '../classes/index.js';
import { Organisations } from '../directory/index.js';
import { claimKeys } from './domain/claim-keys.js';
import { isSpellingOf } from './domain/name-correction.js';
import { contactRule, named, type Participant, readParticipant } from './domain/participant.js';
import { holdsSeat, isListed } from './domain/registration-state.js';
import type { CorrectionRequest } from './registration.dto.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';
import { SeatShares } from './seat-shares.repository.js';

/** Somebody corrects what stands about them on the list of a class; whoever holds the private link may. */
@Injectable()
export class CorrectRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly organisations: Organisations,
    private readonly seats: Seats,
    private readonly shares: SeatShares,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Until the list is final: from then on it is evidence. A correction of nothing leaves no trace.
   * @throws DomainError not-found `registrationNotFound`, invalid `formIncomplete` with its fields (`nameOfSomebodyElse`,
   * `unitOfReservedSeat` …), conflict `alreadyCancelled`, `classFinalised`, `alreadyRegistered`, `quotaFull`.
   */
  async execute(actor: Actor, token: string, request: CorrectionRequest): Promise<void> {
    const problems = named('phone', contactRule(request));
    if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
    const asked = readParticipant(request, dateInVietnam(this.clock.now()));
    await this.unitOfWork.write(async () => {
      const { id, classId } = await this.registrations.ofToken(token);
      const trainingClass = await this.seats.hold(classId);
      const registration = await this.registrations.existing(id);
      if (!isListed(registration.state)) throw new DomainError('conflict', 'alreadyCancelled');
      if (trainingClass.state === 'finalised') throw new DomainError('conflict', 'classFinalised');
      requireSamePlace(registration, asked);
      const change = correction(asked);
      const changed = changedFacts(registration, change);
      if (Object.keys(changed).length === 0) return;
      await this.registrations.change(registration, { ...change, ...searchKeys(asked) });
      await this.registrations.claimAnew(registration, claimKeys(registration));
      if (holdsSeat(registration.state) && !(await this.shares.hold(trainingClass, registration))) {
        throw new DomainError('conflict', 'quotaFull', { field: 'group' });
      }
      await this.organisations.remember(asked.unitName, asked.unitGroup);
      await this.audit.record(
        actor,
        'registration.corrected',
        { type: 'registration', id },
        { detail: { changed: withoutContacts(changed) } },
      );
    });
  }
}

type Correction = Pick<Participant, 'fullName' | 'unitName' | 'unitGroup' | 'taxCode' | 'position' | 'phone' | 'email'>;

function correction({ fullName, unitName, unitGroup, taxCode, position, phone, email }: Participant): Correction {
  return { fullName, unitName, unitGroup, taxCode, position, phone, email };
}

function searchKeys({ fullName, unitName }: Participant): Pick<Registration, 'nameSearch' | 'nameSort' | 'unitSearch'> {
  return { nameSearch: foldText(fullName), nameSort: sortKeyOfName(fullName), unitSearch: foldText(unitName) };
}

function requireSamePlace(registration: Registration, asked: Participant): void {
  const moved = foldText(asked.unitName) !== registration.unitSearch || asked.unitGroup !== registration.unitGroup;
  const problems = [
    ...named('fullName', isSpellingOf(registration.fullName, asked.fullName) ? null : { code: 'nameOfSomebodyElse' }),
    ...named('organisation', registration.seatBlockId !== null && moved ? { code: 'unitOfReservedSeat' } : null),
  ];
  if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
}

/** The history outlives the registration: it says that a contact changed, not which it was. */
function withoutContacts(changed: ChangedFacts): ChangedFacts {
  const hidden = { from: '…', to: '…' };
  return Object.fromEntries(
    Object.entries(changed).map(([field, values]) => [field, field === 'phone' || field === 'email' ? hidden : values]),
  );
}
