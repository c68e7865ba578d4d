import { Injectable } from '@nestjs/common';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { type Language, type Translate, Translations } from '../../platform/web/translations.js';
import { type ClassSession, ClassQueries, sessionStart, showDays, type TrainingClass } from '../classes/index.js';
import { type Registration, RegistrationLinks, RegistrationQueries } from '../registrations/index.js';
import type { TemplateValues } from './mail-template-engine.js';

export interface ToldClass {
  readonly trainingClass: TrainingClass;
  readonly sessions: readonly ClassSession[];
}

/** What mails say about a class and about somebody's place in it. */
@Injectable()
export class RegistrationFacts {
  constructor(
    private readonly classes: ClassQueries,
    private readonly registrations: RegistrationQueries,
    private readonly links: RegistrationLinks,
    private readonly translations: Translations,
  ) {}

  /** Inside the caller's unit. */
  async classOf(classId: string): Promise<ToldClass> {
    return { trainingClass: await this.classes.existing(classId), sessions: await this.classes.sessionsOf(classId) };
  }

  of(registration: Registration, told: ToldClass): TemplateValues {
    const t = this.translations.in(registration.language);
    const { fullName, unitName, code, answerBy, reason, endedBy } = registration;
    return {
      ...classFacts(told, t),
      recipient: recipientOf(registration, t),
      name: fullName,
      unit: unitName,
      code: `${code.slice(0, 4)} ${code.slice(4)}`,
      link: this.links.addressOf(registration),
      answerBy: answerBy ? momentInWords(answerBy, t) : '',
      reason: reason ?? (endedBy && endedBy !== 'staff' && endedBy !== 'withdrawn' ? t(`notifications:endedBy.${endedBy}`) : ''),
    };
  }

  /** Of the registration that staff exchanged for another: the class it was in, and why. */
  async ofPrevious(registrationId: string): Promise<TemplateValues> {
    const registration = await this.registrations.byId(registrationId);
    if (!registration) return {};
    const { name, code, opensOn, closesOn } = await this.classes.existing(registration.classId);
    return { previousClass: name, previousCode: code, previousTime: showDays(opensOn, closesOn) ?? '', reason: registration.reason ?? '' };
  }

  /** The names of changed facts, as the history of a class calls them. */
  changesInWords(changed: readonly string[], language: Language): string[] {
    const t = this.translations.in(language);
    return changed.filter((field) => this.translations.has(language, `fact.class.${field}`)).map((field) => t(`fact.class.${field}`));
  }
}

export function classFacts({ trainingClass, sessions }: ToldClass, t: Translate): TemplateValues {
  const { name, code, opensOn, closesOn, place, lecturer } = trainingClass;
  return {
    className: name,
    classCode: code,
    time: showDays(opensOn, closesOn) ?? t('notifications:noDays'),
    sessions: sessions.map((session) => momentInWords(sessionStart(session), t)),
    place,
    lecturer,
    onlineLink: trainingClass.onlineLink ?? '',
  };
}

/** How the mail addresses the person. */
export function recipientOf({ fullName, gender }: Registration, t: Translate): string {
  return t(`notifications:recipient.${gender ?? 'unknown'}`, { name: fullName });
}
