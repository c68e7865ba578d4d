import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Language } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { People } from '../directory/index.js';
import { Consents } from './consents.js';
import { readParticipant } from './domain/participant.js';
import type { NamedParticipantRequest, RegistrationReceipt } from './registration.dto.js';
import { receipt } from './registration.view.js';
import { SeatBlocks } from './seat-block.repository.js';
import { Seating } from './seating.js';

/** The contact of a unit names a person for one of the seats that the unit has reserved; whoever holds the private link may. */
@Injectable()
export class NameParticipant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly blocks: SeatBlocks,
    private readonly people: People,
    private readonly seating: Seating,
    private readonly consents: Consents,
    private readonly audit: Audit,
  ) {}

  /**
   * The person belongs to the unit of the seats, whatever was typed. Mails to the person will be in `language`.
   * @throws DomainError not-found `seatBlockNotFound`, invalid `formIncomplete` with its fields, conflict `seatBlockFull` or as the seat
   * policy says.
   */
  async execute(actor: Actor, token: string, request: NamedParticipantRequest, language: Language = 'vi'): Promise<RegistrationReceipt> {
    const seat = await this.unitOfWork.write(async () => {
      const { id: seatBlockId, classId, unitName, unitGroup } = await this.blocks.ofToken(token);
      const today = dateInVietnam(this.clock.now());
      const participant = readParticipant(Object.assign({}, request, { organisation: unitName, group: unitGroup }), today);
      const trainingClass = await this.seating.requireAllowed(classId, participant, 'unit', { seatBlockId });
      const person = await this.people.identify(participant, actor);
      const order = { trainingClass, personId: person.id, participant, source: 'unit', language, seatBlockId } as const;
      return this.seating.take(order, async (registration) => {
        await this.consents.record(registration, participant, 'unit', request.consent ? { registration: true } : {});
        const subject = { type: 'registration', id: registration.id };
        await this.audit.record(actor, 'registration.named', subject, { detail: { classId, unit: unitName } });
      });
    });
    return receipt(seat);
  }
}
