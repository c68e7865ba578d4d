import { Module } from '@nestjs/common';
import { EveryMinute } from '../../platform/clock/every-minute.js';
import { program } from '../../shared/actor.js';
import { AttendanceModule } from '../attendance/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { ClassesModule } from '../classes/index.js';
import { IdentityModule } from '../identity/index.js';
import { PlansModule } from '../plans/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { announcementControllers, announcementProviders } from './announcement-providers.js';
import { CertificateMails } from './certificate-mails.js';
import { ClassMessageMails } from './class-message-mails.js';
import { ClassMessages } from './class-message.repository.js';
import { ClassMessagesApiController } from './class-messages-api.controller.js';
import { ClassMessagesPagesController } from './class-messages-pages.controller.js';
import { ClassMails } from './class-mails.js';
import { IdentityMails } from './identity-mails.js';
import { ListClassMessages } from './list-class-messages.js';
import { MailOriginals } from './mail-originals.js';
import { MailRounds } from './mail-round.repository.js';
import { MailTemplateVersions } from './mail-template.repository.js';
import { MailTemplatesApiController } from './mail-templates-api.controller.js';
import { MailTemplatesPagesController } from './mail-templates-pages.controller.js';
import { MailWriter } from './mail-writer.js';
import { ParticipantQueries } from './participant.queries.js';
import { PersonMails } from './person-mails.js';
import { RegistrationAttachments } from './registration-attachments.js';
import { RegistrationFacts } from './registration-facts.js';
import { RegistrationMails } from './registration-mails.js';
import { ReportMails } from './report-mails.js';
import { SaveMailTemplate } from './save-mail-template.js';
import { SendReminders } from './send-reminders.js';
import { ShowMailTemplates } from './show-mail-templates.js';
import { TellEveryone } from './tell-everyone.js';
import { UnitMails } from './unit-mails.js';
import { WriteClassMessage } from './write-class-message.js';

@Module({
  imports: [AttendanceModule, CatalogueModule, CertificatesModule, ClassesModule, IdentityModule, PlansModule, RegistrationsModule],
  controllers: [
    ClassMessagesApiController,
    ClassMessagesPagesController,
    MailTemplatesApiController,
    MailTemplatesPagesController,
    ...announcementControllers,
  ],
  providers: [
    ...announcementProviders,
    CertificateMails,
    ClassMails,
    ClassMessageMails,
    ClassMessages,
    ListClassMessages,
    IdentityMails,
    MailOriginals,
    MailRounds,
    MailTemplateVersions,
    MailWriter,
    ParticipantQueries,
    PersonMails,
    RegistrationAttachments,
    RegistrationFacts,
    RegistrationMails,
    ReportMails,
    SaveMailTemplate,
    SendReminders,
    ShowMailTemplates,
    TellEveryone,
    UnitMails,
    WriteClassMessage,
  ],
})
export class NotificationsModule {
  constructor(everyMinute: EveryMinute, sendReminders: SendReminders) {
    everyMinute.run('Reminding people of their classes', () => sendReminders.execute(program));
  }
}
