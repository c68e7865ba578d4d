import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import i18next, { type i18n } from 'i18next';
import type { FieldProblem, MessageParams } from '../../shared/domain-error.js';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

export type Translate = (key: string, params?: MessageParams) => string;

/** Every text a person sees, from `views/locales/<language>/<module>.json`; `interface` is searched first, then the modules. */
export class Translations {
  private readonly engine: i18n;

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
  }

  in(language: Language): Translate {
    const translate = this.engine.getFixedT(language);
    return (key, params) => translate(key, params ?? {});
  }

  has(language: Language, key: string): boolean {
    return this.engine.exists(key, { lng: language });
  }

  /** The sentence beside a field, or for a code without one the sentence of the same name among the errors. */
  problem(language: Language, { code, params }: Pick<FieldProblem, 'code' | 'params'>): string {
    const translate = this.in(language);
    const key = this.has(language, `validation.${code}`) ? `validation.${code}` : `error.${code}`;
    return translate(key, params);
  }
}

function readNamespaces(folder: string, namespaces: readonly string[]): Record<string, object> {
  return Object.fromEntries(namespaces.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as object]));
}
