import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/index.js';
import { ClassesModule } from '../classes/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { CertificateMails } from './certificate-mails.js';
import { ClassMails } from './class-mails.js';
import { MailOriginals } from './mail-originals.js';
import { MailTemplateVersions } from './mail-template.repository.js';
import { MailWriter } from './mail-writer.js';
import { ParticipantQueries } from './participant.queries.js';
import { RegistrationAttachments } from './registration-attachments.js';
import { RegistrationFacts } from './registration-facts.js';
import { RegistrationMails } from './registration-mails.js';

@Module({
  imports: [CertificatesModule, ClassesModule, RegistrationsModule],
  providers: [
    CertificateMails,
    ClassMails,
    MailOriginals,
    MailTemplateVersions,
    MailWriter,
    ParticipantQueries,
    RegistrationAttachments,
    RegistrationFacts,
    RegistrationMails,
  ],
})
export class NotificationsModule {}
