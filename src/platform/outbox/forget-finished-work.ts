import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { EveryMinute } from '../clock/every-minute.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { Outbox } from './outbox.js';

const DAY_MS = 86_400_000;

/** So many in one unit, once a minute: 1.4 million a day, and nobody waits for them. */
const AT_ONCE = 1000;

/** Background work that is done is looked at while it is fresh; the history of what it was about stays with its subject. */
@Injectable()
export class ForgetFinishedWork {
  constructor(
    everyMinute: EveryMinute,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    everyMinute.run('Forgetting finished work', () => this.execute());
  }

  /** What is queued or failed stays, however old. @returns how many were forgotten. */
  async execute(): Promise<number> {
    const days = this.settings.keepFinishedWorkDays;
    if (days === 0) return 0;
    const before = new Date(this.clock.now().getTime() - days * DAY_MS);
    const ids = await this.unitOfWork.read(() => this.outbox.finishedBefore(before, AT_ONCE));
    if (ids.length > 0) await this.unitOfWork.write(() => this.outbox.forget(ids));
    return ids.length;
  }
}
