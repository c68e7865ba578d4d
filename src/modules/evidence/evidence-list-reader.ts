import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/files/file-store.js';
import { Translations } from '../../platform/web/translations.js';
import { readRequest } from '../../platform/web/validation.js';
import { DomainError, type FieldProblem } from '../../shared/domain-error.js';
import { legacyEncodings, type LegacyEncoding } from '../../shared/legacy-vietnamese.js';
import { groupOfUnit, lettersOf, type Material, type RawList, readMaterial } from '../imports/index.js';
import type { Plan, Target } from '../plans/index.js';
import { explainsEvidence } from './domain/evidence-columns.js';
import { readEvidenceLine, recordKey, type RecordFacts, repeatedLine, saysWithdrawn, type WrittenRecord } from './domain/evidence-line.js';
import { type EvidenceLine, type EvidenceTable, findEvidenceTable } from './domain/evidence-table.js';
import { NewEvidence } from './evidence.dto.js';
import { EvidenceEntry, type WrittenFacts } from './evidence-entry.js';
import type { EvidenceImport, EvidenceReading } from './evidence-import.entity.js';
import { vocabularyOf } from './evidence-vocabulary.js';

/** More than a province writes down in a year; they go in together or not at all. */
const MOST_RECORDS_A_LIST = 2_000;

/** Whether a line goes in: good, wrong, perhaps written down already, or hidden in the file. */
export type EvidenceLineState = 'good' | 'bad' | 'doubtful' | 'hidden';

export interface ReadEvidenceLine {
  readonly number: number;
  readonly written: WrittenRecord;
  readonly state: EvidenceLineState;
  /** Null when something is wrong with the line. */
  readonly record: { readonly kind: NewEvidence['kind']; readonly facts: WrittenFacts } | null;
  readonly problems: readonly FieldProblem[];
}

export interface EvidenceSample {
  readonly encoding: 'unicode' | LegacyEncoding;
  readonly text: string;
}

export interface ReadEvidenceList {
  readonly sheetName: string;
  readonly table: EvidenceTable;
  readonly lines: readonly ReadEvidenceLine[];
  /** The first lines in each reading, where the letters are not Unicode. */
  readonly samples: readonly EvidenceSample[];
}

export interface EvidenceListContext {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  /** Records of the plan that hold. */
  readonly known: readonly RecordFacts[];
}

type Understood = Pick<ReadEvidenceLine, 'record' | 'problems'>;

/** From the cells of a sheet to records that could be written down. Nothing is written. */
@Injectable()
export class EvidenceListReader {
  constructor(
    private readonly entry: EvidenceEntry,
    private readonly fileStore: FileStore,
    private readonly translations: Translations,
  ) {}

  /** @throws DomainError invalid with field `file` or `text`: as `readMaterial` says, `evidenceHeadsMissing`, `listTooLong`. */
  async check(material: Material): Promise<RawList> {
    const list = await readMaterial(material, explainsEvidence);
    const field = material.source === 'file' ? 'file' : 'text';
    const table = tableOf(list, {});
    if (table === null) throw new DomainError('invalid', 'evidenceHeadsMissing', { field });
    if (table.lines.length === 0) throw new DomainError('invalid', 'listEmpty', { field });
    if (table.lines.length > MOST_RECORDS_A_LIST) {
      throw new DomainError('invalid', 'listTooLong', { field, params: { most: MOST_RECORDS_A_LIST } });
    }
    return list;
  }

  /** A list that was kept, before anybody asks what its lines say. */
  async kept({ source, fileName, fileHash }: EvidenceImport): Promise<RawList> {
    const bytes = await this.fileStore.read(fileHash);
    return this.check(source === 'file' ? { source, fileName, bytes } : { source, text: bytes.toString('utf8') });
  }

  /** Every line as it is understood and judged now. */
  async read(list: RawList, reading: EvidenceReading, { plan, targets, known }: EvidenceListContext): Promise<ReadEvidenceList> {
    const table = tableOf(list, reading) ?? { columns: [], unread: [], lines: [], passedOver: 0 };
    const vocabulary = vocabularyOf(this.translations, targets);
    const knownKeys = new Set(known.map(recordKey));
    const seen = new Map<string, number>();
    const lines: ReadEvidenceLine[] = [];
    for (const line of table.lines) {
      const written = readEvidenceLine(line, vocabulary, { defaults: reading, groupOf: groupOfUnit });
      const gone = saysWithdrawn(line, vocabulary) ? [{ field: 'line', code: 'recordWithdrawn' }] : [];
      const understood = gone.length > 0 ? { record: null, problems: gone } : await this.understand(written, plan, targets);
      lines.push(judged({ line, written, understood }, { knownKeys, seen, takeDoubtful: reading.takeDoubtful ?? false }));
    }
    return { sheetName: list.chosen.name, table, lines, samples: samplesOf(list, reading) };
  }

  private async understand(written: WrittenRecord, plan: Plan, targets: readonly Target[]): Promise<Understood> {
    try {
      const request = await readRequest(NewEvidence, written);
      return { record: { kind: request.kind, facts: this.entry.factsAmong(plan, targets, request.kind, request) }, problems: [] };
    } catch (error) {
      if (!(error instanceof DomainError) || error.problems.length === 0) throw error;
      return { record: null, problems: error.problems };
    }
  }
}

/** The letters of a list from before Unicode must be looked at before it goes in. */
export function needsEncoding({ samples }: ReadEvidenceList, { encoding }: EvidenceReading): boolean {
  return samples.length > 0 && encoding === undefined;
}

function judged(
  { line, written, understood }: { readonly line: EvidenceLine; readonly written: WrittenRecord; readonly understood: Understood },
  { knownKeys, seen, takeDoubtful }: { knownKeys: ReadonlySet<string>; seen: Map<string, number>; takeDoubtful: boolean },
): ReadEvidenceLine {
  const { number, hidden } = line;
  const { record } = understood;
  const key = record === null ? null : recordKey({ kind: record.kind, ...record.facts });
  const problems = [...understood.problems, ...(key === null || hidden ? [] : repeatedLine(key, number, seen))];
  const isKnown = key !== null && knownKeys.has(key) && !takeDoubtful;
  const said = { number, written, record: problems.length > 0 ? null : record };
  if (hidden) return { ...said, state: 'hidden', problems: [{ field: 'line', code: 'rowHidden' }] };
  if (problems.length > 0) return { ...said, state: 'bad', problems };
  return isKnown
    ? { ...said, state: 'doubtful', problems: [{ field: 'line', code: 'recordKnown' }] }
    : { ...said, state: 'good', problems };
}

function tableOf({ chosen: { rows, guessed } }: RawList, { encoding }: EvidenceReading): EvidenceTable | null {
  const texts = lettersOf(
    rows.map(({ cells }) => cells),
    encoding ?? guessed ?? 'unicode',
  );
  return findEvidenceTable(rows.map(({ number, hidden }, index) => ({ number, hidden, texts: texts[index] ?? [] })));
}

const LINES_TO_COMPARE = 3;

function samplesOf(list: RawList, reading: EvidenceReading): EvidenceSample[] {
  if (list.chosen.guessed === null) return [];
  return (['unicode', ...legacyEncodings] as const).map((encoding) => {
    const lines = tableOf(list, { ...reading, encoding })?.lines.slice(0, LINES_TO_COMPARE) ?? [];
    return { encoding, text: lines.map(({ cells }) => cells.subject ?? cells.organisation ?? '').join(' · ') };
  });
}
