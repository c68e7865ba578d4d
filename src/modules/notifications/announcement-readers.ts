import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { type FormerPeople, NewsConsents, type WillingMailbox } from '../registrations/index.js';
import type { Announcement } from './announcement.entity.js';
import { NewsRefusals } from './news-refusals.js';

/** So many mails are written in one unit: enough to be quick, few enough for others to get their turn. */
const MAILBOXES_A_BATCH = 50;
const MAILBOXES_COUNTED_AT_ONCE = 500;

type Readership = Pick<Announcement, 'topic' | 'courseId' | 'unitGroup' | 'sentAt'>;

interface ReaderBatch {
  readonly readers: readonly WillingMailbox[];
  /** The last address that was looked at; null when there was none left. */
  readonly last: string | null;
}

/** Who is told: people of classes that are over who agreed to it and have not refused since. */
@Injectable()
export class AnnouncementReaders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consents: NewsConsents,
    private readonly refusals: NewsRefusals,
  ) {}

  /** The next mailboxes after this address. Inside the caller's unit. */
  async batchAfter(of: Readership, after: string, limit = MAILBOXES_A_BATCH): Promise<ReaderBatch> {
    const mailboxes = await this.consents.mailboxesOf(formerPeople(of), after, limit);
    const readers = await this.refusals.without(await this.consents.willingAmong(mailboxes));
    return { readers, last: mailboxes.at(-1) ?? null };
  }

  /** How many there are now, and the first of them. */
  async count(of: Readership): Promise<{ readonly count: number; readonly first: WillingMailbox | null }> {
    let [count, first, after]: [number, WillingMailbox | null, string | null] = [0, null, ''];
    while (after !== null) {
      const from: string = after;
      const { readers, last } = await this.unitOfWork.read(() => this.batchAfter(of, from, MAILBOXES_COUNTED_AT_ONCE));
      count += readers.length;
      first ??= readers[0] ?? null;
      after = last;
    }
    return { count, first };
  }
}

function formerPeople({ topic, courseId, unitGroup, sentAt }: Readership): FormerPeople {
  return { topic, courseId, group: unitGroup, closedBefore: dateInVietnam(sentAt) };
}
