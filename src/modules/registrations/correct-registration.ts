import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import type { ChangedFacts } from '../../platform/audit/history-lines.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { sortKeyOfName } from '../../shared/person-name.js';
import { foldText } from '../../shared/text-folding.js';
import { Seats } from '../classes/index.js';
import { Organisations } from '../directory/index.js';
import { whyNotCorrect } from './domain/correction-policy.js';
import { isSpellingOf } from './domain/name-correction.js';
import { requireGroupOn } from './domain/group-policy.js';
import { contactRule, named, type Participant, readParticipant } from './domain/participant.js';
import { holdsSeat } from './domain/registration-state.js';
import type { CorrectionRequest, StaffCorrectionRequest } from './registration.dto.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';
import { SeatShares } from './seat-shares.repository.js';

/** Who corrects, and how they are answered. */
interface Corrector {
  readonly actor: Actor;
  /** When the name turns out to be another person's. */
  readonly otherPerson: 'nameOfSomebodyElse' | 'nameOfAnotherParticipant';
  readonly reason?: string;
}

/** What stands about somebody on the list of a class is corrected; whoever holds the private link may, and staff with a reason. */
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
   * A correction of nothing leaves no trace.
   * @throws DomainError not-found `registrationNotFound`, invalid `formIncomplete` with its fields (`nameOfSomebodyElse`,
   * `unitOfReservedSeat` …), conflict `alreadyCancelled`, `classFinalised`, `alreadyRegistered`, `quotaFull`.
   */
  async execute(actor: Actor, token: string, request: CorrectionRequest): Promise<void> {
    const problems = named('phone', contactRule(request));
    if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
    const asked = readParticipant(request, dateInVietnam(this.clock.now()));
    await this.unitOfWork.write(async () => {
      const seen = await this.registrations.ofToken(token);
      await this.correct(seen, asked, request, { actor, otherPerson: 'nameOfSomebodyElse' });
    });
  }

  /**
   * The same by staff, who were told or see what a list got wrong. No contact is required: a paper list may know none.
   * @throws DomainError forbidden, and as `execute` says; `nameOfAnotherParticipant` for a name that is not the same person's.
   */
  async byStaff(actor: Actor, registrationId: string, request: StaffCorrectionRequest): Promise<void> {
    requireRole(actor, 'organiser');
    const { reason } = request;
    const asked = readParticipant(request, dateInVietnam(this.clock.now()));
    await this.unitOfWork.write(async () => {
      const seen = await this.registrations.existing(registrationId);
      await this.correct(seen, asked, request, { actor, otherPerson: 'nameOfAnotherParticipant', reason });
    });
  }

  private async correct(
    { id, classId }: Registration,
    asked: Participant,
    { language }: Pick<CorrectionRequest, 'language'>,
    { actor, otherPerson, reason }: Corrector,
  ): Promise<void> {
    const trainingClass = await this.seats.hold(classId);
    const registration = await this.registrations.existing(id);
    const why = whyNotCorrect(registration.state, trainingClass);
    if (why !== null) throw new DomainError('conflict', why);
    requireSamePlace(registration, asked, otherPerson);
    if (asked.unitGroup !== registration.unitGroup) requireGroupOn(asked, trainingClass);
    const change = { ...correction(asked), ...(language === undefined ? {} : { language }) };
    const changed = changedFacts(registration, change);
    if (Object.keys(changed).length === 0) return;
    await this.registrations.correct(registration, { ...change, ...searchKeys(asked) });
    if (holdsSeat(registration.state) && !(await this.shares.hold(trainingClass, registration))) {
      throw new DomainError('conflict', 'quotaFull', { field: 'group' });
    }
    await this.organisations.remember(asked.unitName, asked.unitGroup);
    const subject = { type: 'registration', id };
    const detail = { changed: withoutContacts(changed) };
    await this.audit.record(actor, 'registration.corrected', subject, { detail, ...(reason === undefined ? {} : { reason }) });
  }
}

type Correction = Omit<Participant, 'ethnicity'>;

/** The ethnic group is kept with the person, and rests on a consent of its own. */
function correction({ fullName, unitName, unitGroup, taxCode, position, phone, email, ...more }: Participant): Correction {
  const { birthDate, birthPrecision, gender } = more;
  return { fullName, unitName, unitGroup, taxCode, position, phone, email, birthDate, birthPrecision, gender };
}

function searchKeys({ fullName, unitName }: Participant): Pick<Registration, 'nameSearch' | 'nameSort' | 'unitSearch'> {
  return { nameSearch: foldText(fullName), nameSort: sortKeyOfName(fullName), unitSearch: foldText(unitName) };
}

function requireSamePlace(registration: Registration, asked: Participant, otherPerson: Corrector['otherPerson']): void {
  const moved = foldText(asked.unitName) !== registration.unitSearch || asked.unitGroup !== registration.unitGroup;
  const problems = [
    ...named('fullName', isSpellingOf(registration.fullName, asked.fullName) ? null : { code: otherPerson }),
    ...named('organisation', registration.seatBlockId !== null && moved ? { code: 'unitOfReservedSeat' } : null),
  ];
  if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
}

const privateFacts: ReadonlySet<string> = new Set(['phone', 'email', 'birthDate', 'birthPrecision', 'gender']);

/** The history outlives the registration: it says that a contact or a birth date changed, not which it was. */
function withoutContacts(changed: ChangedFacts): ChangedFacts {
  const hidden = { from: '…', to: '…' };
  const told = Object.entries(changed).map(([field, values]) => [
    field === 'birthPrecision' ? 'birthDate' : field,
    privateFacts.has(field) ? hidden : values,
  ]);
  return Object.fromEntries(told) as ChangedFacts;
}
