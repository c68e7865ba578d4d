import { type DynamicModule, Global, Module } from '@nestjs/common';
import { join } from 'node:path';
import { Audit } from './audit/audit.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { Clock } from './clock/clock.js';
import { EveryMinute } from './clock/every-minute.js';
import { DatabaseModule } from './database/database.module.js';
import type { Entities } from './database/data-sources.js';
import { SignIn } from './database/sign-in.entity.js';
import { SignInStore } from './database/sign-in-store.js';
import { FileStore } from './files/file-store.js';
import { Ids } from './ids/ids.js';
import { HealthController } from './web/health.controller.js';
import { ChangeMail } from './mail/change-mail.js';
import { ListMails } from './mail/list-mails.js';
import { MailApiController } from './mail/mail-api.controller.js';
import { MailAttachments } from './mail/mail-attachments.js';
import { MailMessage } from './mail/mail-message.entity.js';
import { MailMessages } from './mail/mail-message.repository.js';
import { MailPagesController } from './mail/mail-pages.controller.js';
import { MailQueries } from './mail/mail.queries.js';
import { Mailbox } from './mail/mailbox.js';
import { Postman } from './mail/postman.js';
import { SealedLinks } from './mail/sealed-links.js';
import { ShowMail } from './mail/show-mail.js';
import { Smtp } from './mail/smtp.js';
import { ForgetFinishedWork } from './outbox/forget-finished-work.js';
import { ListWork } from './outbox/list-work.js';
import { Outbox } from './outbox/outbox.js';
import { OutboxApiController } from './outbox/outbox-api.controller.js';
import { OutboxMessage } from './outbox/outbox-message.entity.js';
import { OutboxPagesController } from './outbox/outbox-pages.controller.js';
import { OutboxQueries } from './outbox/outbox.queries.js';
import { OutboxWorker } from './outbox/outbox-worker.js';
import { RetryWork } from './outbox/retry-work.js';
import { CurrentOffice } from './settings/current-office.js';
import { SETTINGS, type Settings } from './settings/settings.js';
import { VIEWS_FOLDER } from './web/folders.js';
import { Forms } from './web/forms.js';
import { Pages } from './web/pages.js';
import { ProblemFilter } from './web/problem-filter.js';
import { Traffic } from './web/traffic.js';
import { Translations } from './web/translations.js';

export const platformEntities: Entities = [AuditEntry, MailMessage, OutboxMessage, SignIn];

const shared = [
  Audit,
  CurrentOffice,
  EveryMinute,
  FileStore,
  Forms,
  Ids,
  MailAttachments,
  Mailbox,
  Outbox,
  OutboxWorker,
  Pages,
  ProblemFilter,
  SealedLinks,
  SignInStore,
  Traffic,
];

/** What every module may use without importing it. */
@Global()
@Module({})
export class PlatformModule {
  /** `clock` is another than the wall clock only where the past is played: the demonstration year. */
  static with(settings: Settings, entities: Entities, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.with([...platformEntities, ...entities])],
      controllers: [HealthController, MailApiController, MailPagesController, OutboxApiController, OutboxPagesController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: clock },
        { provide: Translations, useFactory: () => new Translations(join(VIEWS_FOLDER, 'locales')) },
        ChangeMail,
        ListMails,
        ForgetFinishedWork,
        ListWork,
        MailMessages,
        MailQueries,
        OutboxQueries,
        Postman,
        RetryWork,
        ShowMail,
        Smtp,
        ...shared,
      ],
      exports: [SETTINGS, Clock, Translations, ...shared],
    };
  }
}
