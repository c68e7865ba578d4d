import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { type Course, CourseQueries } from '../catalogue/index.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import type { AnnouncementFilter, AnnouncementList, AnnouncementResponse } from './announcement.dto.js';
import type { Announcement } from './announcement.entity.js';
import { Announcements } from './announcement.repository.js';
import { isAnnounceable } from './send-announcement.js';

const PAGE = 20;

/** What was announced, and what could be. */
@Injectable()
export class ListAnnouncements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly announcements: Announcements,
    private readonly classes: ClassQueries,
    private readonly courses: CourseQueries,
    private readonly clock: Clock,
  ) {}

  /** The newest first. @throws DomainError forbidden. */
  async execute(actor: Actor, { before }: AnnouncementFilter): Promise<AnnouncementList> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(async () => {
      const rows = await this.announcements.list(before, PAGE + 1);
      const items = rows.slice(0, PAGE).map(announcementResponse);
      return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** The classes that can be announced, and the courses whose people can be told. @throws DomainError forbidden. */
  async choices(actor: Actor): Promise<{ classes: TrainingClass[]; courses: Course[] }> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(async () => {
      const now = this.clock.now();
      const classes = (await this.classes.openList(now)).filter((each) => isAnnounceable(each, now));
      return { classes, courses: await this.courses.all() };
    });
  }
}

export function announcementResponse({ words, unitGroup, ...announcement }: Announcement): AnnouncementResponse {
  const { id, subject, classIds, topic, courseId, sentBy, sentAt, written, finishedAt } = announcement;
  return { id, subject, body: words, classIds, topic, courseId, group: unitGroup, sentBy, sentAt, written, finishedAt };
}
