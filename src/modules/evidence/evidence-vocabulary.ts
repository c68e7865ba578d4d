import { languages, type Translations } from '../../platform/web/translations.js';
import { evidenceKinds } from '../../shared/evidence-kind.js';
import { unitGroups } from '../../shared/unit-group.js';
import { verificationStates } from '../../shared/verification.js';
import type { Target } from '../plans/index.js';
import { nameKey } from './domain/evidence-feed.js';
import { kindRules } from './domain/evidence-fields.js';
import type { Vocabulary, Words } from './domain/evidence-line.js';

/** Every name that a choice has on our pages, in both languages, and its code. */
export function vocabularyOf(translations: Translations, targets: readonly Target[]): Vocabulary {
  const words = (codes: readonly string[], prefix: string): Words =>
    new Map(codes.flatMap((code) => [code, ...languages.map((language) => translations.in(language)(`${prefix}.${code}`))].map(to(code))));
  return {
    kinds: words(evidenceKinds, 'evidence:kind'),
    groups: words(unitGroups, 'group'),
    variants: new Map(evidenceKinds.map((kind) => [kind, words(kindRules[kind].variants, 'evidence:variant')])),
    states: words(verificationStates, 'evidence:state'),
    targets: new Map(targets.flatMap(({ key, label }) => [label, key].map(to(key)))),
  };
}

const to =
  (code: string) =>
  (word: string): [string, string] => [nameKey(word), code];
