import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries, Seats, type TrainingClass } from '../classes/index.js';
import { requireMayBeMovedInto } from './domain/move-policy.js';
import type { Participant } from './domain/participant.js';
import { EachRegistration } from './each-registration.js';
import type { Move, MoveRequest } from './move.dto.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';
import { SeatReturns } from './seat-returns.js';
import { Seating } from './seating.js';

/**
 * Staff give people of one class a place in another. Taking the new seat and giving the old one back are one unit: whoever cannot be moved
 * keeps what they have, and the seat that comes free goes to the line of its class.
 */
@Injectable()
export class MoveRegistrations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly each: EachRegistration,
    private readonly classes: ClassQueries,
    private readonly registrations: Registrations,
    private readonly seats: Seats,
    private readonly seating: Seating,
    private readonly seatReturns: SeatReturns,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * What became of each is answered. With `classId`, somebody of another class is not found.
   * @throws DomainError forbidden, not-found `classNotFound`, conflict as `requireMayBeMovedInto` says, invalid `moveIntoSameClass`.
   */
  async execute(actor: Actor, request: MoveRequest, classId?: string): Promise<Move[]> {
    requireRole(actor, 'organiser');
    if (request.targetClassId === classId) throw new DomainError('invalid', 'moveIntoSameClass', { field: 'targetClassId' });
    // Asked again for each person; here it is said once and beside the field.
    const target = await this.unitOfWork.read(() => this.classes.existing(request.targetClassId));
    requireMayBeMovedInto(target, this.clock.now());
    return this.each.of(request.registrationIds, classId, (registration) => this.move(actor, registration, request));
  }

  private async move(
    actor: Actor,
    { id, classId }: Registration,
    { targetClassId, mayWait, reason }: MoveRequest,
  ): Promise<{ outcome: 'moved' | 'waiting'; movedTo: string }> {
    const { from, to } = await this.holdBoth(classId, targetClassId);
    const registration = await this.registrations.existing(id);
    const participant = participantOf(registration);
    requireMayBeMovedInto(to, this.clock.now());
    await this.seating.requireAllowed(to.id, participant, 'staff', { mayWait });
    const why = reason === undefined ? {} : { reason };
    const { personId, language } = registration;
    const order = { trainingClass: to, personId, participant, language, source: 'staff', mayWait, movedFrom: id } as const;
    const { registration: next } = await this.seating.take(order, async (entered) => {
      const detail = { classId: to.id, from: from.code, movedFrom: id };
      await this.audit.record(actor, 'registration.movedHere', { type: 'registration', id: entered.id }, { detail, ...why });
    });
    await this.seatReturns.release(registration, { by: 'staff', endedBy: 'moved', movedTo: next.id, ...why });
    const detail = { classId, to: to.code, movedTo: next.id };
    await this.audit.record(actor, 'registration.movedAway', { type: 'registration', id }, { detail, ...why });
    return { outcome: next.state === 'waiting' ? 'waiting' : 'moved', movedTo: next.id };
  }

  /** Always in the same order, so that those who move people to and fro never wait for each other in a circle. */
  private async holdBoth(fromId: string, toId: string): Promise<{ from: TrainingClass; to: TrainingClass }> {
    if (fromId === toId) throw new DomainError('conflict', 'moveIntoSameClass');
    if (fromId < toId) return { from: await this.seats.hold(fromId), to: await this.seats.hold(toId) };
    const to = await this.seats.hold(toId);
    return { from: await this.seats.hold(fromId), to };
  }
}

/** As on the list of the old class; the ethnic group is kept with the person and needs no second consent. */
function participantOf(registration: Registration): Participant {
  const { fullName, unitName, unitGroup, taxCode, position, phone, email, birthDate, birthPrecision, gender } = registration;
  return { fullName, unitName, unitGroup, taxCode, position, phone, email, birthDate, birthPrecision, gender, ethnicity: null };
}
