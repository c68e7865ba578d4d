import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { Translations } from '../../platform/web/translations.js';
import { showNumber, vietnameseReader } from '../../shared/number-signs.js';
import { SeatBlockLinks, SeatBlocks } from '../registrations/index.js';
import { MailWriter } from './mail-writer.js';
import { classFacts, RegistrationFacts } from './registration-facts.js';

/** Offices write to each other in Vietnamese. */
const LANGUAGE = 'vi';

/** Gives the contact of a unit the link with which they name people for their seats. */
@Injectable()
export class UnitMails implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blocks: SeatBlocks,
    private readonly links: SeatBlockLinks,
    private readonly facts: RegistrationFacts,
    private readonly writer: MailWriter,
    private readonly worker: OutboxWorker,
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.worker.register('unit.invited', ({ seatBlockId }, messageId) => this.invite(seatBlockId as string, messageId));
  }

  private async invite(seatBlockId: string, messageId: string): Promise<void> {
    const t = this.translations.in(LANGUAGE);
    await this.unitOfWork.write(async () => {
      const block = await this.blocks.existing(seatBlockId);
      if (block.state !== 'open') return;
      await this.writer.write({
        origin: messageId,
        template: 'unit-invited',
        language: LANGUAGE,
        about: { type: 'class', id: block.classId },
        to: { name: block.unitName, address: block.contactEmail },
        values: {
          ...classFacts(await this.facts.classOf(block.classId), t),
          unit: block.unitName,
          seats: showNumber(block.seats, vietnameseReader),
          answerBy: momentInWords(block.releaseAt, t),
          link: `${this.settings.baseUrl}/u/${this.links.tokenOf(block)}`,
        },
      });
    });
  }
}
