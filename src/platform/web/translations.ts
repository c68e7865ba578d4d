import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import i18next, { type i18n } from 'i18next';
import type { FieldProblem, MessageParams } from '../../shared/domain-error.js';
import { type NumberReader, showNumber } from '../../shared/number-signs.js';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** Gives the texts of one language. */
export interface Translate {
  (key: string, params?: MessageParams): string;
  readonly language: Language;
}

/** Every text a person sees, from `views/locales/<language>/<module>.json`; `interface` is searched first, then the modules. */
export class Translations {
  private readonly engine: i18n;
  private readonly translators: Readonly<Record<Language, Translate>>;

  constructor(folder: string) {
    const namespaces = readdirSync(join(folder, 'vi')).map((file) => basename(file, '.json'));
    this.engine = i18next.createInstance();
    void this.engine.init({
      initAsync: false,
      lng: 'vi',
      fallbackLng: 'vi',
      ns: namespaces,
      defaultNS: 'interface',
      fallbackNS: namespaces,
      // Handlebars escapes on output; escaping here too would show &amp; to people.
      interpolation: { escapeValue: false },
      resources: Object.fromEntries(languages.map((language) => [language, readNamespaces(join(folder, language), namespaces)])),
    });
    this.translators = { vi: this.translatorOf('vi'), en: this.translatorOf('en') };
  }

  in(language: Language): Translate {
    return this.translators[language];
  }

  /** Most texts take no parameters; looking one up costs i18next some ten microseconds, and a list asks for hundreds. */
  private translatorOf(language: Language): Translate {
    const translate = this.engine.getFixedT(language);
    const plain = new Map<string, string>();
    const lookUp = (key: string, params: MessageParams = {}): string => {
      if (Object.keys(params).length > 0) return translate(key, params);
      const known = plain.get(key) ?? translate(key);
      plain.set(key, known);
      return known;
    };
    return Object.assign(lookUp, { language });
  }

  has(language: Language, key: string): boolean {
    return this.engine.exists(key, { lng: language });
  }

  /** The sentence beside a field, or for a code without one the sentence of the same name among the errors. */
  problem(language: Language, { code, params }: Pick<FieldProblem, 'code' | 'params'>): string {
    const translate = this.in(language);
    const key = this.has(language, `validation.${code}`) ? `validation.${code}` : `error.${code}`;
    return translate(key, params && written(params, translate));
  }
}

/** A limit of 100000000 is read as 100.000.000; years have no separators, and whoever counts for a plural needs the number. */
function written(params: MessageParams, reader: NumberReader): MessageParams {
  const isLong = (value: unknown): value is number => typeof value === 'number' && (Math.abs(value) >= 10_000 || !Number.isInteger(value));
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, name !== 'count' && isLong(value) ? showNumber(value, reader) : value]),
  );
}

function readNamespaces(folder: string, namespaces: readonly string[]): Record<string, object> {
  return Object.fromEntries(namespaces.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as object]));
}
