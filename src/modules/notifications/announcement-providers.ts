import { AnnouncementMails } from './announcement-mails.js';
import { AnnouncementReaders } from './announcement-readers.js';
import { Announcements } from './announcement.repository.js';
import { AnnouncementWords } from './announcement-words.js';
import { AnnouncementsApiController } from './announcements-api.controller.js';
import { AnnouncementsPagesController } from './announcements-pages.controller.js';
import { ChooseNews } from './choose-news.js';
import { ListAnnouncements } from './list-announcements.js';
import { NewsLinks } from './news-links.js';
import { NewsRefusals } from './news-refusals.js';
import { SendAnnouncement } from './send-announcement.js';
import { UnsubscribePagesController } from './unsubscribe-pages.controller.js';

/** News of open classes, and the way to refuse it. */
export const announcementControllers = [AnnouncementsApiController, AnnouncementsPagesController, UnsubscribePagesController];
export const announcementProviders = [
  AnnouncementMails,
  AnnouncementReaders,
  Announcements,
  AnnouncementWords,
  ChooseNews,
  ListAnnouncements,
  NewsLinks,
  NewsRefusals,
  SendAnnouncement,
];
