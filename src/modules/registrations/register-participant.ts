import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Language } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { Organisations, People } from '../directory/index.js';
import { AnswerIntake } from './answer-intake.js';
import { Consents } from './consents.js';
import { contactRule, named, type Participant, readParticipant } from './domain/participant.js';
import type { RegisterRequest, RegistrationReceipt } from './registration.dto.js';
import { OverlapCheck } from './overlap-check.js';
import { receipt } from './registration.view.js';
import { Seating } from './seating.js';

/** Somebody registers for a class, on the public page or through the API; no account is needed. */
@Injectable()
export class RegisterParticipant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly overlaps: OverlapCheck,
    private readonly seating: Seating,
    private readonly consents: Consents,
    private readonly answers: AnswerIntake,
    private readonly audit: Audit,
  ) {}

  /**
   * Whoever is refused, for whatever reason, leaves nothing behind: no person, no consent, no half registration. Mails to the person will be
   * in `language`.
   * @throws DomainError invalid `formIncomplete` with its fields, not-found `classNotFound`, conflict `overlapsOtherClass` or as the seat
   * policy says.
   */
  async execute(actor: Actor, classId: string, request: RegisterRequest, language: Language = 'vi'): Promise<RegistrationReceipt> {
    const participant = this.understand(request);
    const { answers: given = {}, acceptOverlap } = request;
    const seat = await this.answers.withFiles({ classId, given, language }, (kept) =>
      this.unitOfWork.writeTogether(`class ${classId}`, async () => {
        const trainingClass = await this.seating.requireAllowed(classId, participant, 'online', { mayWait: true });
        const answers = await this.answers.read(trainingClass, given, language);
        const { person, wasKnown } = await this.people.recognise(participant, actor);
        const overlapping = wasKnown ? await this.overlaps.execute({ personId: person.id, classId, participant }, acceptOverlap) : [];
        await this.organisations.remember(participant.unitName, participant.unitGroup);
        const order = { trainingClass, personId: person.id, participant, source: 'online', language, mayWait: true } as const;
        return this.seating.take(order, async (registration) => {
          await this.answers.record(registration.id, answers, kept);
          await this.consents.record(registration, participant, 'form', { registration: true, news: request.newsConsent });
          const subject = { type: 'registration', id: registration.id };
          await this.audit.record(actor, 'registration.created', subject, { detail: { classId } });
          if (overlapping.length === 0) return;
          await this.audit.record(actor, 'registration.overlapAccepted', subject, { detail: { classes: overlapping.join(', ') } });
        });
      }),
    );
    return receipt(seat);
  }

  private understand(request: RegisterRequest): Participant {
    const consent = request.consent ? null : { code: 'consentRequired' };
    const problems = [...named('phone', contactRule(request)), ...named('consent', consent)];
    if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
    return readParticipant(request, dateInVietnam(this.clock.now()));
  }
}
