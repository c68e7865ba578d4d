import type { FieldProblem } from '../../../shared/domain-error.js';
import { evidenceKinds } from '../../../shared/evidence-kind.js';
import { nameKey } from './evidence-feed.js';
import { kindRules } from './evidence-fields.js';
import type { EvidenceLine } from './evidence-table.js';

/** What people write in a cell of choices, without accents and signs, and the choice that they mean. */
export type Words = ReadonlyMap<string, string>;

export interface Vocabulary {
  readonly kinds: Words;
  readonly groups: Words;
  /** By kind: 'Khác' means something else beside a leaflet than beside a solution. */
  readonly variants: ReadonlyMap<string, Words>;
  readonly states: Words;
  /** Keys and labels of the targets of the plan. */
  readonly targets: Words;
}

/** What holds for lines that do not say it themselves. */
export interface ListDefaults {
  readonly kind?: string;
  readonly source?: string;
}

/** A line in the words of a request: choices by their codes, everything else as it was written. */
export type WrittenRecord = Readonly<Record<string, string>>;

/** `groupOf` guesses the group of a unit by its name, where its cell is empty. */
export function readEvidenceLine(
  { cells }: EvidenceLine,
  vocabulary: Vocabulary,
  { defaults, groupOf }: { readonly defaults: ListDefaults; readonly groupOf: (name: string) => string | undefined },
): WrittenRecord {
  const kind = meant(cells.kind, vocabulary.kinds) ?? defaults.kind;
  const { unitGroup, variant, target, organisation } = cells;
  const read = {
    ...cells,
    state: undefined,
    kind,
    unitGroup: meant(unitGroup, vocabulary.groups) ?? (asksGroup(kind) && organisation !== undefined ? groupOf(organisation) : undefined),
    variant: meant(variant, vocabulary.variants.get(kind ?? '') ?? new Map<string, string>()),
    target: meant(target, vocabulary.targets),
    source: cells.source ?? defaults.source,
  };
  return Object.fromEntries(Object.entries(read).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Of a kind that nobody knows yet every field may be asked for. */
function asksGroup(kind: string | undefined): boolean {
  const rules = evidenceKinds.find((each) => each === kind);
  return rules === undefined || kindRules[rules].fields.unitGroup !== undefined;
}

/** What is not known stays as written, so that the rules of the form refuse it. */
function meant(written: string | undefined, words: Words): string | undefined {
  return written === undefined ? undefined : (words.get(nameKey(written)) ?? written);
}

/** A line of an exported list whose record was withdrawn is not entered again. */
export function saysWithdrawn({ cells }: EvidenceLine, { states }: Vocabulary): boolean {
  return meant(cells.state, states) === 'withdrawn';
}

export interface RecordFacts {
  readonly kind: string;
  readonly countedOn: string;
  readonly subject: string | null;
  readonly organisation: string | null;
  readonly variant: string | null;
  readonly reference: string | null;
  readonly targetId: string | null;
}

/** Two records with one key are most likely the same, written down twice. */
export function recordKey({ kind, countedOn, subject, organisation, variant, reference, targetId }: RecordFacts): string {
  const words = [subject, organisation, reference].map((text) => nameKey(text ?? ''));
  return JSON.stringify([kind, countedOn, variant, targetId, ...words]);
}

/** The same record twice in one list; `seen` holds the line of each key so far and is added to. */
export function repeatedLine(key: string, number: number, seen: Map<string, number>): FieldProblem[] {
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, number);
  return earlier === undefined ? [] : [{ field: 'line', code: 'recordRepeated', params: { row: earlier } }];
}
