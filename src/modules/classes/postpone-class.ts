import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { ClassDays } from './class-days.js';
import { ClassFollowers } from './class-followers.js';
import type { ClassPostponement } from './class-life.dto.js';
import { ClassLife } from './class-life.js';
import { checkNewFirstDay } from './domain/new-days.js';
import type { TrainingClass } from './training-class.entity.js';

@Injectable()
export class PostponeClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: ClassLife,
    private readonly days: ClassDays,
    private readonly followers: ClassFollowers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Hoãn: to new days when they are known already (the class is then open again at once), otherwise until `ResumeClass`. People keep
   * their places, or give them back by choice; either way they are told.
   * @throws DomainError invalid `sameFirstDay`, `dateInPast`, `closesBeforeOpening`, `closesAfterFirstDay`, conflict `classStateChanged`, `bookingConflict`,
   * or what attendance says when a roll was taken.
   */
  async execute(actor: Actor, classId: string, input: ClassPostponement): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.life.hold(classId, 'postpone');
      await this.followers.checkMovable(classId);
      await this.days.rememberOld(trainingClass);
      const detail = await this.toNewDays(actor, trainingClass, input);
      const known = input.newFirstDay === undefined ? {} : { to: 'open' as const };
      const at = await this.life.move(actor, trainingClass, 'postpone', { reason: input.reason, detail, ...known });
      if (input.places === 'free') await this.followers.freePlaces(actor, classId, at);
      await this.outbox.enqueue('class.postponed', { classId });
    });
  }

  private async toNewDays(actor: Actor, trainingClass: TrainingClass, input: ClassPostponement): Promise<Record<string, unknown>> {
    const { newFirstDay, registrationClosesAt: deadline, acceptConflicts = false } = input;
    if (newFirstDay === undefined) return {};
    checkNewFirstDay(newFirstDay, { before: trainingClass.opensOn, today: dateInVietnam(this.clock.now()) });
    return { changed: await this.days.move(actor, trainingClass, { firstDay: newFirstDay, deadline, acceptConflicts }) };
  }
}
