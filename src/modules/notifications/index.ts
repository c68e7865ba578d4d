import { ClassMessage } from './class-message.entity.js';
import { MailRound } from './mail-round.entity.js';
import { MailTemplateVersion } from './mail-template-version.entity.js';

export { NotificationsModule } from './notifications.module.js';

export { SendReminders } from './send-reminders.js';

export const notificationEntities = [ClassMessage, MailRound, MailTemplateVersion];
