import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { type Language, Translations } from '../../platform/web/translations.js';
import { showDays, type TrainingClass } from '../classes/index.js';
import type { WillingMailbox } from '../registrations/index.js';
import type { Announcement } from './announcement.entity.js';
import type { MailOrder } from './mail-writer.js';
import { NewsLinks } from './news-links.js';
import { recipientOf } from './registration-facts.js';

export const ANNOUNCEMENT = 'announcement';

/** An announcement as one mailbox gets it, with the headers by which mail programs offer to unsubscribe (RFC 2369, RFC 8058). */
@Injectable()
export class AnnouncementWords {
  constructor(
    private readonly links: NewsLinks,
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  orderFor(
    { id, subject, words }: Pick<Announcement, 'id' | 'subject' | 'words'>,
    classes: readonly TrainingClass[],
    { email, latest }: WillingMailbox,
  ): MailOrder & { readonly unsubscribeLink: string } {
    const { language, fullName } = latest;
    const unsubscribeLink = this.links.addressFor(email);
    return {
      origin: `${ANNOUNCEMENT}:${id}:${hash('sha256', email)}`,
      template: ANNOUNCEMENT,
      language,
      about: { type: ANNOUNCEMENT, id },
      to: { name: fullName, address: email },
      headers: { 'List-Unsubscribe': `<${unsubscribeLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      values: {
        ...{ subject, message: words, name: fullName },
        recipient: recipientOf(latest, this.translations.in(language)),
        classes: classes.map((each) => this.lineOf(each, language)),
        link: this.linkTo(classes),
      },
      unsubscribeLink,
    };
  }

  /** 'Truy xuất nguồn gốc, tem QR (TX1-01): 15–16/10/2024, Hội trường UBND huyện Yên Sơn' */
  private lineOf({ name, code, opensOn, closesOn, place }: TrainingClass, language: Language): string {
    const days = showDays(opensOn, closesOn) ?? this.translations.in(language)('notifications:noDays');
    return `${name} (${code}): ${[days, place].filter(Boolean).join(', ')}`;
  }

  private linkTo(classes: readonly TrainingClass[]): string {
    const [only] = classes;
    return `${this.settings.baseUrl}/${only && classes.length === 1 ? `classes/${encodeURIComponent(only.code)}` : ''}`;
  }
}
