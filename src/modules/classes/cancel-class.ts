import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassFollowers } from './class-followers.js';
import type { ClassCancellation } from './class-life.dto.js';
import { ClassLife } from './class-life.js';
import { isInPreparation } from './domain/class-state.js';

@Injectable()
export class CancelClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: ClassLife,
    private readonly followers: ClassFollowers,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Its registrations stay as they are, as the record of who was to come, or are given back by choice; either way people are told.
   * @throws DomainError conflict `classNotChangeable`.
   */
  async execute(actor: Actor, classId: string, { reason, places }: ClassCancellation): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.life.hold(classId, 'cancel');
      const at = await this.life.move(actor, trainingClass, 'cancel', { reason });
      if (places === 'free') await this.followers.freePlaces(actor, classId, at);
      if (!isInPreparation(trainingClass.state)) await this.outbox.enqueue('class.cancelled', { classId });
    });
  }
}
