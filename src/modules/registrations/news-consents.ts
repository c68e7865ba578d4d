import { Injectable } from '@nestjs/common';
import { findRows } from '../../platform/database/direct-rows.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Actor } from '../../shared/actor.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import { Course } from '../catalogue/index.js';
import { TrainingClass } from '../classes/index.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { ConsentRecord } from './consent-record.entity.js';
import { newsWantedSince } from './domain/news-consent.js';
import type { ConsentChannel } from './domain/privacy-notice.js';
import { PrivacyNotice } from './privacy-notice.js';
import { Registration } from './registration.entity.js';
import { RegistrationQueries } from './registration.queries.js';
import { Registrations } from './registration.repository.js';

/** Of which classes the people were, and whom they came from. */
export interface FormerPeople {
  readonly topic?: CourseTopic | null;
  readonly courseId?: string | null;
  readonly group?: UnitGroup | null;
  /** The classes closed before this day. */
  readonly closedBefore: string;
}

/** A mailbox that may be told of later classes. */
export interface WillingMailbox {
  readonly email: string;
  readonly since: Date;
  /** What was registered with it last: the name and the language in which one writes to it. */
  readonly latest: Registration;
}

/** Who may be told of later classes: an own consent, apart from that to the registration (Luật 91/2025/QH15, Điều 9). */
@Injectable()
export class NewsConsents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: RegistrationQueries,
    private readonly registrations: Registrations,
    private readonly notice: PrivacyNotice,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The mailboxes of people who had a seat in such a class, after `after` in their order, consent or not. */
  async mailboxesOf({ topic, courseId, group, closedBefore }: FormerPeople, after: string, limit: number): Promise<string[]> {
    const query = this.unitOfWork.manager
      .createQueryBuilder(Registration, 'registration')
      .select('registration.email', 'email')
      .distinct()
      .innerJoin(TrainingClass, 'class', 'class.id = registration.classId')
      .innerJoin(Course, 'course', 'course.id = class.courseId')
      .where(`registration.email > :after AND registration.state = 'confirmed'`, { after })
      .andWhere(`class.state IN ('open', 'finalised') AND class.closesOn < :closedBefore`, { closedBefore })
      .orderBy('registration.email')
      .limit(limit);
    if (topic) query.andWhere('course.topic = :topic', { topic });
    if (courseId) query.andWhere('course.id = :courseId', { courseId });
    if (group) query.andWhere('registration.unitGroup = :group', { group });
    return (await query.getRawMany<{ email: string }>()).map(({ email }) => email);
  }

  /** Those of these mailboxes that may be told, in the same order. */
  async willingAmong(emails: readonly string[]): Promise<WillingMailbox[]> {
    const registrations = await findRows(this.unitOfWork.manager, Registration, { email: emails }, 'id');
    const ids = registrations.map(({ id }) => id);
    const records = await findRows(this.unitOfWork.manager, ConsentRecord, { registrationId: ids, purpose: 'news' }, 'id');
    return emails.flatMap((email) => {
      const own = registrations.filter((registration) => registration.email === email);
      const latest = own.at(-1);
      const since = newsWantedSince(records.filter(({ registrationId }) => own.some(({ id }) => id === registrationId)));
      return latest && since ? [{ email, since, latest }] : [];
    });
  }

  /** The record of the consent stays; the later "no" counts. Nothing is written where there is none to withdraw. */
  async withdraw(actor: Actor, email: string, channel: ConsentChannel): Promise<void> {
    const ids = (await this.queries.ofEmail(email)).map(({ id }) => id);
    if (!(await this.queries.wantsNews(ids))) return;
    this.record(ids, false, channel);
    for (const id of ids) await this.audit.record(actor, 'registration.newsWithdrawn', { type: 'registration', id });
  }

  /** Written to what was registered last with the mailbox; nothing where nothing was. */
  async give(actor: Actor, email: string, channel: ConsentChannel): Promise<void> {
    const [latest] = await this.queries.ofEmail(email);
    if (!latest || (await this.queries.wantsNews([latest.id]))) return;
    this.record([latest.id], true, channel);
    await this.audit.record(actor, 'registration.newsResumed', { type: 'registration', id: latest.id });
  }

  private record(ids: readonly string[], given: boolean, channel: ConsentChannel): void {
    const facts = { purpose: 'news', given, channel, textVersion: this.notice.version, at: this.clock.now() } as const;
    this.registrations.recordConsents(ids.map((registrationId) => ({ id: this.ids.next(), registrationId, ...facts })));
  }
}
