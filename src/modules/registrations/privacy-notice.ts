import { Inject, Injectable } from '@nestjs/common';
import { CurrentOffice, type Office } from '../../platform/settings/current-office.js';
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
  /** False while the notice names the organisation in place of an address. */
  readonly namesContact: boolean;
  /** Written once for each body that keeps the data: one that takes over promises anew. */
  private readonly issues = new Map<string, Issue>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly currentOffice: CurrentOffice,
    private readonly translations: Translations,
  ) {
    this.namesContact = settings.privacy.contact !== null;
  }

  get version(): string {
    return this.issue.version;
  }

  in(language: Language): NoticeText {
    const text = this.issue.texts.get(language);
    if (!text) throw new Error(`No privacy notice in ${language}`);
    return text;
  }

  private get issue(): Issue {
    const { office } = this.currentOffice;
    const key = JSON.stringify([office.name, office.province]);
    const issue = this.issues.get(key) ?? this.write(office);
    this.issues.set(key, issue);
    return issue;
  }

  private write(office: Office): Issue {
    const { privacy } = this.settings;
    const texts = new Map(languages.map((language) => [language, noticeText(office, privacy, this.translations.in(language))]));
    return { texts, version: fingerprint(JSON.stringify([...texts.values()])).slice(0, 12) };
  }
}

interface Issue {
  readonly texts: ReadonlyMap<Language, NoticeText>;
  readonly version: string;
}

function noticeText({ name, province }: Office, privacy: Settings['privacy'], t: Translate): NoticeText {
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
