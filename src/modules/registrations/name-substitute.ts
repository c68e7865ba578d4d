import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Language } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { Organisations, People } from '../directory/index.js';
import { Consents } from './consents.js';
import { contactRule, named, type Participant, readParticipant } from './domain/participant.js';
import { OverlapCheck } from './overlap-check.js';
import type { RegistrationReceipt, SubstituteRequest } from './registration.dto.js';
import { receipt } from './registration.view.js';
import { Registrations } from './registration.repository.js';
import { Seating } from './seating.js';

/** Somebody who cannot come sends another person, who sits on the seat and earns the turn; whoever holds the private link may. */
@Injectable()
export class NameSubstitute {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly registrations: Registrations,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly overlaps: OverlapCheck,
    private readonly seating: Seating,
    private readonly consents: Consents,
    private readonly audit: Audit,
  ) {}

  /**
   * The substitute gets a code and a private link of their own; where the class wants an approval, staff decide on them too. Mails
   * to the substitute will be in `language`.
   * @throws DomainError not-found `registrationNotFound`, invalid `formIncomplete` with its fields, conflict `nothingToPassOn`,
   * `substituteIsSamePerson`, `alreadyRegistered`, `quotaFull`, `substituteOverlaps`, `tooLateToCancel`, `classFinalised`.
   */
  async execute(actor: Actor, token: string, request: SubstituteRequest, language: Language = 'vi'): Promise<RegistrationReceipt> {
    const participant = this.understand(request);
    const seat = await this.unitOfWork.write(async () => {
      const original = await this.registrations.ofToken(token);
      const { person, wasKnown } = await this.people.recognise(participant, actor);
      if (person.id === original.personId) throw new DomainError('conflict', 'substituteIsSamePerson', { field: 'fullName' });
      await this.organisations.remember(participant.unitName, participant.unitGroup);
      const { id: originalId, classId } = original;
      const taken = await this.seating.passOn(original, { personId: person.id, participant, language }, async (substitute) => {
        const who = { personId: person.id, classId, participant };
        const overlapping = wasKnown ? await this.overlaps.execute(who, request.acceptOverlap, 'sender') : [];
        await this.consents.record(substitute, participant, 'colleague', { registration: true });
        const subject = { type: 'registration', id: substitute.id };
        await this.audit.record(actor, 'registration.tookOver', subject, { detail: { classId, originalId } });
        if (overlapping.length === 0) return;
        await this.audit.record(actor, 'registration.overlapAccepted', subject, { detail: { classes: overlapping.join(', ') } });
      });
      const detail = { classId, substituteId: taken.registration.id };
      await this.audit.record(actor, 'registration.passedOn', { type: 'registration', id: originalId }, { detail });
      return taken;
    });
    return receipt(seat);
  }

  private understand(request: SubstituteRequest): Participant {
    const consent = request.consent ? null : { code: 'consentRequired' };
    const problems = [...named('phone', contactRule(request)), ...named('consent', consent)];
    if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
    return readParticipant(request, dateInVietnam(this.clock.now()));
  }
}
