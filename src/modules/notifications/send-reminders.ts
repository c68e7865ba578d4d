import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { AttendanceQueries } from '../attendance/index.js';
import type { TrainingClass } from '../classes/index.js';
import { type DueReminder, dueReminders, surveyDays } from './domain/reminder-days.js';
import { MailRounds } from './mail-round.repository.js';
import { ParticipantQueries } from './participant.queries.js';
import { TellEveryone } from './tell-everyone.js';

const SURVEY = 'survey';

/**
 * What is written because of the calendar: reminders three days and one day before a class begins, and the question for opinions on
 * the morning after it ended. Run every minute by the program. Nobody gets the same twice, even if two programs run it at once or one
 * ends in the middle: each mail has an origin, and a class of which everyone was told is noted.
 */
@Injectable()
export class SendReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: MailRounds,
    private readonly participants: ParticipantQueries,
    private readonly attendance: AttendanceQueries,
    private readonly tellEveryone: TellEveryone,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Answers how many classes were told. */
  async execute(actor: Actor): Promise<number> {
    requireRole(actor);
    const now = this.clock.now();
    let told = 0;
    for (const reminder of dueReminders(now)) {
      const classes = await this.unitOfWork.read(() => this.rounds.toRemind(reminder.kind, reminder.opensOn));
      for (const trainingClass of classes) await this.remind(trainingClass, reminder);
      told += classes.length;
    }
    const days = surveyDays(now);
    if (days === null) return told;
    for (const trainingClass of await this.unitOfWork.read(() => this.rounds.toAsk(SURVEY, days.from, days.to))) {
      if (await this.ask(trainingClass)) told += 1;
    }
    return told;
  }

  private async remind({ id: classId }: TrainingClass, { kind, opensOn, since }: DueReminder): Promise<void> {
    await this.tellEveryone.execute({
      classId,
      kind: { template: kind, ...(kind === 'reminder-1' ? { qr: true } : {}) },
      origin: `${kind}:${opensOn}`,
      batchAfter: (after) => this.participants.remindedOf(classId, opensOn, since, after),
    });
    await this.note(classId, kind, opensOn);
  }

  /** Asks those who came; a class whose roll nobody has entered yet waits for it. */
  private async ask({ id: classId, closesOn }: TrainingClass): Promise<boolean> {
    const completions = await this.unitOfWork.read(() => this.attendance.completionOf(classId));
    const came = completions.filter(({ attended }) => attended > 0).map(({ registration }) => registration.id);
    if (came.length === 0 || closesOn === null) return false;
    await this.tellEveryone.execute({
      classId,
      kind: { template: SURVEY },
      origin: SURVEY,
      batchAfter: (after) => this.participants.among(came, after),
      values: (_, { trainingClass }) => ({ surveyLink: this.surveyLink(trainingClass) }),
    });
    await this.note(classId, SURVEY, closesOn);
    return true;
  }

  private surveyLink({ code }: TrainingClass): string {
    return this.settings.mail.surveyUrl?.replaceAll('{class}', encodeURIComponent(code)) ?? '';
  }

  private async note(classId: string, kind: string, day: string): Promise<void> {
    await this.unitOfWork.write(() => this.rounds.note({ id: this.ids.next(), classId, kind, day, finishedAt: this.clock.now() }));
  }
}
