import { Announcement } from './announcement.entity.js';
import { ClassMessage } from './class-message.entity.js';
import { MailRound } from './mail-round.entity.js';
import { MailTemplateVersion } from './mail-template-version.entity.js';
import { NewsRefusal } from './news-refusal.entity.js';

export { NotificationsModule } from './notifications.module.js';

export { SendReminders } from './send-reminders.js';

export const notificationEntities = [Announcement, ClassMessage, MailRound, MailTemplateVersion, NewsRefusal];
