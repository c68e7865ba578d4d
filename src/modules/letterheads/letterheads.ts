import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { EveryMinute } from '../../platform/clock/every-minute.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CurrentOffice } from '../../platform/settings/current-office.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { isOurs, letterheadOn } from './domain/letterhead-days.js';
import { letterheadOfPlan, type OwnedPlan } from './domain/owner-of-plan.js';
import type { Letterhead } from './letterhead.entity.js';
import { LetterheadRepository } from './letterhead.repository.js';

/**
 * Who issued documents on which day (domain.md 5.2 point 8). Whatever prints a heading asks here for the letterhead of the day of the
 * document. Pages and mails, which are of today, ask the `CurrentOffice`, which this keeps informed without a question to the database.
 */
@Injectable()
export class Letterheads implements OnApplicationBootstrap {
  private remembered: readonly Letterhead[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letterheads: LetterheadRepository,
    private readonly currentOffice: CurrentOffice,
    private readonly everyMinute: EveryMinute,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.currentOffice.follow(() => letterheadOn(this.remembered, this.today()));
    // Another program on the same database may have changed them.
    this.everyMinute.run('letterheads', () => this.remember());
    await this.remember();
  }

  /** Of our papers. Inside the caller's unit or alone. */
  async on(day: CalendarDate): Promise<Letterhead> {
    const found = letterheadOn(await this.ours(), day);
    if (!found) throw new Error('There is always a letterhead');
    return found;
  }

  /** For a document that is made now. */
  today(): CalendarDate {
    return dateInVietnam(this.clock.now());
  }

  /** Of a report of a plan; null where nobody knows who owns it. Inside the caller's unit or alone. */
  async ofPlan(plan: OwnedPlan, day: CalendarDate): Promise<Letterhead | null> {
    return letterheadOfPlan(await this.all(), plan, day) ?? null;
  }

  /** The bodies that we issue papers as, the oldest first. */
  async ours(): Promise<Letterhead[]> {
    return (await this.all()).filter(isOurs);
  }

  /**
   * Must be called inside the unit of a row that points at this letterhead: the one of the settings is written down by it.
   * @throws DomainError invalid `notAChoice`
   */
  async requireExisting(id: string, field: string): Promise<void> {
    const all = await this.letterheads.hold();
    if (!all.some((each) => each.id === id)) throw new DomainError('invalid', 'notAChoice', { field });
  }

  /** Ours and others, the oldest first. */
  all(): Promise<Letterhead[]> {
    return this.unitOfWork.read(() => this.letterheads.all());
  }

  /** Must be called inside the unit that changes them. */
  changed(letterheads: readonly Letterhead[]): void {
    this.unitOfWork.afterCommit(() => {
      this.remembered = letterheads.filter(isOurs);
    });
  }

  private async remember(): Promise<void> {
    this.remembered = await this.ours();
  }
}
