import { Injectable } from '@nestjs/common';
import { Mailbox, type MailDraft } from '../../platform/mail/mailbox.js';
import { CurrentOffice } from '../../platform/settings/current-office.js';
import { type Language, Translations } from '../../platform/web/translations.js';
import { framedHtml, framedText, type MailReader } from './mail-frame.js';
import { MailOriginals } from './mail-originals.js';
import { renderTemplate, type TemplateValues, type TemplateWords } from './mail-template-engine.js';
import { MailTemplateVersions } from './mail-template.repository.js';

export interface MailOrder extends Omit<MailDraft, 'subject' | 'html' | 'text'> {
  readonly values: TemplateValues;
  /** Makes the mail an announcement: who gets it may ask for no more. */
  readonly unsubscribeLink?: string;
}

/** A person, where nobody says otherwise. */
interface ReaderOfMail {
  readonly reader?: MailReader;
  readonly unsubscribeLink?: string | undefined;
}

export interface WrittenMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Fills in the words of a mail as they are today and puts it into the mailbox. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly originals: MailOriginals,
    private readonly versions: MailTemplateVersions,
    private readonly mailbox: Mailbox,
    private readonly translations: Translations,
    private readonly currentOffice: CurrentOffice,
  ) {}

  /** Must be called inside a write unit. */
  async write({ values, unsubscribeLink, ...draft }: MailOrder): Promise<void> {
    const words = await this.wordsOf(draft.template, draft.language);
    const { reader } = this.originals.of(draft.template);
    await this.mailbox.put({ ...draft, ...this.render(words, draft.language, values, { reader, unsubscribeLink }) });
  }

  /** As it stands in the mail, frame and all. */
  render(words: TemplateWords, language: Language, values: TemplateValues, frame: ReaderOfMail = {}): WrittenMail {
    const organisation = this.currentOffice.office.name;
    const { subject, html, text } = renderTemplate(words, { organisation, ...values });
    const around = { language, organisation, t: this.translations.in(language), reader: 'person' as const, ...frame };
    return { subject, html: framedHtml(subject, html, around), text: framedText(text, around) };
  }

  /** What staff made of it, or the original. */
  async wordsOf(name: string, language: Language): Promise<TemplateWords> {
    const latest = await this.versions.latest(name, language);
    const { subject = null, body = null } = latest ?? {};
    if (subject !== null && body !== null) return { subject, body };
    return this.originals.of(name).words[language];
  }
}
