import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { type Language, languages, type Translate, Translations } from '../../platform/web/translations.js';
import { fingerprint } from './fingerprint.js';

export interface NoticeSection {
  readonly heading: string;
  readonly text: string;
  readonly items: readonly string[];
}

/** What a participant is told before agreeing (Luật 91/2025/QH15, Điều 9 and 13). */
export interface NoticeText {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly NoticeSection[];
  readonly complaint: string;
  /** The same in one paragraph, for the form. */
  readonly summary: string;
  /** The sentence that is agreed to. */
  readonly consent: string;
}

const sections = ['what', 'why', 'ethnicity', 'keep', 'photo', 'rights'] as const;
const rightsInDays = ['rightAnswer', 'rightView', 'rightWithdraw', 'rightDelete'] as const;

/**
 * The privacy notice with what this installation promises: who keeps the data, for how many years, and where to turn.
 *
 * Its version is kept with every consent, because it must be provable what exactly somebody agreed to. It is computed from the
 * words themselves, so that no text and no promise can change under a version that was agreed to before.
 */
@Injectable()
export class PrivacyNotice {
  readonly version: string;
  /** False while the notice names the organisation in place of an address. */
  readonly namesContact: boolean;
  private readonly texts: ReadonlyMap<Language, NoticeText>;

  constructor(@Inject(SETTINGS) settings: Settings, translations: Translations) {
    this.texts = new Map(languages.map((language) => [language, noticeText(settings, translations.in(language))]));
    this.namesContact = settings.privacy.contact !== null;
    this.version = fingerprint(JSON.stringify([...this.texts.values()])).slice(0, 12);
  }

  in(language: Language): NoticeText {
    const text = this.texts.get(language);
    if (!text) throw new Error(`No privacy notice in ${language}`);
    return text;
  }
}

function noticeText({ organisation: { name, province }, privacy }: Settings, t: Translate): NoticeText {
  const { contact, retentionYears: years } = privacy;
  const office = { organisation: name, province };
  const facts = { ...office, years, contact: contact ?? t('registrations:privacy.noContact', office) };
  return {
    title: t('registrations:privacy.title'),
    lead: t('registrations:privacy.lead', facts),
    sections: sections.map((section) => ({
      heading: t(`registrations:privacy.${section}Title`),
      text: t(`registrations:privacy.${section}`, facts),
      items: section === 'rights' ? rightsInDays.map((right) => t(`registrations:privacy.${right}`)) : [],
    })),
    complaint: t('registrations:privacy.rightComplain'),
    summary: t('registrations:privacy.summary', facts),
    consent: t('registrations:class.consent', facts),
  };
}
