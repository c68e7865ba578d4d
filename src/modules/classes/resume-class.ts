import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { ClassChanges } from './class-changes.js';
import { ClassDays } from './class-days.js';
import { ClassFollowers } from './class-followers.js';
import type { ClassResumption } from './class-life.dto.js';
import { ClassLife } from './class-life.js';
import { checkNewFirstDay } from './domain/new-days.js';

@Injectable()
export class ResumeClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: ClassLife,
    private readonly days: ClassDays,
    private readonly followers: ClassFollowers,
    private readonly classChanges: ClassChanges,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * A postponed class has its days: it is open again, and who kept a place is told when.
   * @throws DomainError invalid `dateInPast`, `closesBeforeOpening`, `closesAfterFirstDay`, conflict `classStateChanged`, `bookingConflict`.
   */
  async execute(
    actor: Actor,
    classId: string,
    { newFirstDay, registrationClosesAt: deadline, acceptConflicts = false }: ClassResumption,
  ): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.life.hold(classId, 'resume');
      await this.followers.checkMovable(classId);
      checkNewFirstDay(newFirstDay, { before: null, today: dateInVietnam(this.clock.now()) });
      const changed = await this.days.move(actor, trainingClass, { firstDay: newFirstDay, deadline, acceptConflicts });
      await this.life.move(actor, trainingClass, 'resume', { detail: { changed } });
      // What became free while the class was postponed goes to the first in the line.
      await this.classChanges.tellOfSeats(classId);
      await this.outbox.enqueue('class.changed', { classId, changed: ['dates'] });
    });
  }
}
