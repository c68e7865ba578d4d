import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import { Organisations, People } from '../directory/index.js';
import { Consents } from './consents.js';
import type { Participant } from './domain/participant.js';
import type { Registration } from './registration.entity.js';
import { Seating } from './seating.js';

/** The list that a person stands on. */
export interface ListEntry {
  readonly classId: string;
  readonly participant: Participant;
  /** Of a unit that names people for seats it has reserved. */
  readonly seatBlockId?: string;
  readonly source: 'staff' | 'unit';
  /** For the history of the registration. */
  readonly importId: string;
}

/**
 * One line of a list that staff or a unit hand in: the same seats, claims and order as for everyone else, in a unit of its own, so that
 * a refused line leaves nothing behind and takes nobody with it. Whoever calls has asked who may hand in a list.
 */
@Injectable()
export class EnterFromList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly seating: Seating,
    private readonly consents: Consents,
    private readonly audit: Audit,
  ) {}

  /**
   * `alongside` is written in the same unit, before the seat is taken. Where the class has a waiting list, whoever finds no seat is put
   * into the line: `state` says which it was.
   * @throws DomainError not-found `classNotFound`, conflict as the seat policy says.
   */
  async execute(
    actor: Actor,
    { classId, participant, seatBlockId, source, importId }: ListEntry,
    alongside: (registration: Registration) => Promise<void>,
  ): Promise<Registration> {
    const how = { mayWait: true, ...(seatBlockId === undefined ? {} : { seatBlockId }) };
    const { registration } = await this.unitOfWork.write(async () => {
      const trainingClass = await this.seating.requireAllowed(classId, participant, source, how);
      const person = await this.people.identify(participant, actor);
      await this.organisations.remember(participant.unitName, participant.unitGroup);
      return this.seating.take({ trainingClass, personId: person.id, participant, source, ...how }, async (entered) => {
        await this.consents.record(entered, participant, 'list', { entrusted: true });
        await this.audit.record(
          actor,
          'registration.imported',
          { type: 'registration', id: entered.id },
          { detail: { classId, importId } },
        );
        await alongside(entered);
      });
    });
    return registration;
  }
}
