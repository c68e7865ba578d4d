import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { Translations } from '../../platform/web/translations.js';
import { PersonLinks, RegistrationQueries } from '../registrations/index.js';
import { MailWriter } from './mail-writer.js';

/** Gives a person the link to all their trainings. The link is made here, when the mail is written: it is kept nowhere else. */
@Injectable()
export class PersonMails implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonLinks,
    private readonly registrations: RegistrationQueries,
    private readonly writer: MailWriter,
    private readonly worker: OutboxWorker,
    private readonly translations: Translations,
  ) {}

  onModuleInit(): void {
    this.worker.register('person.link-requested', ({ email }, messageId) => this.sendLink(email as string, messageId));
  }

  /** Who asks may be anybody: the language is that of whoever registered with the address, not of whoever asked. */
  private async sendLink(address: string, messageId: string): Promise<void> {
    const { link, expiresAt } = this.links.make(address);
    await this.unitOfWork.write(async () => {
      const language = (await this.registrations.languageOf(address)) ?? 'vi';
      const t = this.translations.in(language);
      await this.writer.write({
        origin: messageId,
        template: 'my-trainings',
        language,
        about: { type: 'outbox', id: messageId },
        to: { name: address, address },
        // It opens what a person ever took part in: not for every organiser who reads the mailbox.
        audience: 'admin',
        values: { expiresAt: momentInWords(expiresAt, t), link },
      });
    });
  }
}
