import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Language } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { Organisations, People } from '../directory/index.js';
import { AnswerIntake } from './answer-intake.js';
import { Consents } from './consents.js';
import { readParticipant } from './domain/participant.js';
import type { AddParticipantRequest, RegistrationReceipt } from './registration.dto.js';
import { receipt } from './registration.view.js';
import { Seating } from './seating.js';

/**
 * Staff write somebody in: from a paper list before the class, or at the door. The same seats, the same claims and the same order
 * as for the public; only the window does not bind them, and neither a contact nor
 * answers are required.
 */
@Injectable()
export class AddParticipant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly seating: Seating,
    private readonly consents: Consents,
    private readonly answers: AnswerIntake,
    private readonly audit: Audit,
  ) {}

  /**
   * Door staff let people in at the door and nothing else. Numbers among the answers are read as written in `language`.
   * @throws DomainError forbidden, invalid `formIncomplete` with its fields, not-found `classNotFound`, conflict as the seat policy says.
   */
  async execute(actor: Actor, classId: string, request: AddParticipantRequest, language: Language = 'vi'): Promise<RegistrationReceipt> {
    const { source, answers: given } = request;
    requireRole(actor, 'organiser', ...(source === 'walk_in' ? (['checkin'] as const) : []));
    const participant = readParticipant(request, dateInVietnam(this.clock.now()));
    const seat = await this.unitOfWork.write(async () => {
      const trainingClass = await this.seating.requireAllowed(classId, participant, source);
      const answers = given === undefined ? null : await this.answers.readFromStaff(trainingClass, given, language);
      const person = await this.people.identify(participant, actor);
      await this.organisations.remember(participant.unitName, participant.unitGroup);
      return this.seating.take({ trainingClass, personId: person.id, participant, source }, async (registration) => {
        if (answers !== null) await this.answers.record(registration.id, answers, new Map());
        // The register of a class rests on Luật 91/2025/QH15, Điều 19; a consent is recorded when staff asked for it.
        await this.consents.record(registration, participant, 'staff', request.consent ? { registration: true } : {});
        const subject = { type: 'registration', id: registration.id };
        await this.audit.record(actor, 'registration.added', subject, { detail: { classId, source } });
      });
    });
    return receipt(seat);
  }
}
