import { MailTemplateVersion } from './mail-template-version.entity.js';

export { NotificationsModule } from './notifications.module.js';

export const notificationEntities = [MailTemplateVersion];
