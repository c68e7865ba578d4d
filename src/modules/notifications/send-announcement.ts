import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { CourseQueries } from '../catalogue/index.js';
import { ClassQueries, registrationWindow, type TrainingClass } from '../classes/index.js';
import type { AnnouncementPreview, AnnouncementRequest } from './announcement.dto.js';
import type { Announcement } from './announcement.entity.js';
import { AnnouncementReaders } from './announcement-readers.js';
import { Announcements } from './announcement.repository.js';
import { ANNOUNCEMENT, AnnouncementWords } from './announcement-words.js';
import { MailWriter } from './mail-writer.js';

/** Staff tell people of former classes about open ones: only those who agreed to it, and who can end it with one click. */
@Injectable()
export class SendAnnouncement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly courses: CourseQueries,
    private readonly announcements: Announcements,
    private readonly readers: AnnouncementReaders,
    private readonly words: AnnouncementWords,
    private readonly writer: MailWriter,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * How many would get it and how it reads. Nothing is kept.
   * @throws DomainError forbidden, invalid `formIncomplete` with `classNotAnnounceable` or `courseUnknown` beside the field.
   */
  async preview(actor: Actor, request: AnnouncementRequest): Promise<AnnouncementPreview> {
    requireRole(actor, 'organiser');
    const classes = await this.unitOfWork.read(() => this.understand(request));
    const announcement = this.announcementOf(actor, request);
    const { count, first } = await this.readers.count(announcement);
    if (!first) return { mailboxes: 0, subject: null, text: null };
    const { language, values, unsubscribeLink } = this.words.orderFor(announcement, classes, first);
    const template = await this.unitOfWork.read(() => this.writer.wordsOf(ANNOUNCEMENT, language));
    const { subject, text } = this.writer.render(template, language, values, { unsubscribeLink });
    // The link is the reader's alone: whoever has it decides for them.
    return { mailboxes: count, subject, text: text.replaceAll(unsubscribeLink, '…') };
  }

  /** The mails are written afterwards, batch by batch. @throws DomainError as `preview` does, conflict `messageSentAlready`. */
  async send(actor: Actor, request: AnnouncementRequest): Promise<Announcement> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const earlier = request.key === undefined ? null : await this.announcements.byId(request.key);
      if (earlier) return earlier;
      await this.understand(request);
      const announcement = this.announcementOf(actor, request);
      await this.announcements.add(announcement);
      await this.outbox.enqueue('announcement.write', { announcementId: announcement.id });
      const { id, subject, topic, courseId, unitGroup, classIds } = announcement;
      const detail = { subject, topic, courseId, unitGroup, classIds };
      await this.audit.record(actor, 'announcement.sent', { type: ANNOUNCEMENT, id }, { detail });
      return announcement;
    });
  }

  private async understand({ classIds, courseId }: AnnouncementRequest): Promise<TrainingClass[]> {
    const wanted = [...new Set(classIds)];
    const classes = (await this.classes.byIds(wanted)).filter((each) => isAnnounceable(each, this.clock.now()));
    const problems = [
      ...(classes.length < wanted.length ? [{ field: 'classIds', code: 'classNotAnnounceable' }] : []),
      ...(courseId !== undefined && !(await this.courses.byId(courseId)) ? [{ field: 'courseId', code: 'courseUnknown' }] : []),
    ];
    if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
    return classes;
  }

  private announcementOf(actor: Actor, { subject, body, classIds, topic, courseId, group, key }: AnnouncementRequest): Announcement {
    return {
      id: key ?? this.ids.next(),
      ...{ subject, words: body, classIds: [...new Set(classIds)] },
      ...{ topic: topic ?? null, courseId: courseId ?? null, unitGroup: group ?? null },
      ...{ sentBy: actorName(actor), sentAt: this.clock.now() },
      ...{ reached: '', written: 0, finishedAt: null },
    };
  }
}

/** Only what people can register for, now or soon; a full class may have a line. */
export function isAnnounceable(trainingClass: TrainingClass, now: Date): boolean {
  return ['upcoming', 'open', 'full'].includes(registrationWindow(trainingClass, now));
}
