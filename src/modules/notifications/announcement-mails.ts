import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import type { Announcement } from './announcement.entity.js';
import { AnnouncementReaders } from './announcement-readers.js';
import { Announcements } from './announcement.repository.js';
import { AnnouncementWords } from './announcement-words.js';
import { MailWriter } from './mail-writer.js';
import { isAnnounceable } from './send-announcement.js';

/**
 * Writes the mails of an announcement, one batch in one unit with the note how far it got and with the order for the next. Whoever dies
 * in between has done a batch or nothing of it; two who work at once write no batch twice.
 */
@Injectable()
export class AnnouncementMails implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly announcements: Announcements,
    private readonly classes: ClassQueries,
    private readonly readers: AnnouncementReaders,
    private readonly words: AnnouncementWords,
    private readonly writer: MailWriter,
    private readonly outbox: Outbox,
    private readonly worker: OutboxWorker,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.worker.register(
      'announcement.write',
      ({ announcementId }) => this.writeNext(announcementId as string),
      () => '/staff/announcements',
    );
  }

  private writeNext(announcementId: string): Promise<void> {
    return this.unitOfWork.write(async () => {
      const announcement = await this.announcements.byId(announcementId);
      if (announcement?.finishedAt !== null) return;
      const classes = await this.stillOpen(announcement);
      const { readers, last } = await this.readers.batchAfter(announcement, announcement.reached);
      if (last === null || classes.length === 0) {
        await this.announcements.advance(announcement, { finishedAt: this.clock.now() });
        return;
      }
      const change = { reached: last, written: announcement.written + readers.length };
      if (!(await this.announcements.advance(announcement, change))) return;
      for (const reader of readers) await this.writer.write(this.words.orderFor(announcement, classes, reader));
      await this.outbox.enqueue('announcement.write', { announcementId });
    });
  }

  /** A class that nobody can register for any more is not told of. */
  private async stillOpen({ classIds }: Announcement): Promise<TrainingClass[]> {
    return (await this.classes.byIds(classIds)).filter((each) => isAnnounceable(each, this.clock.now()));
  }
}
