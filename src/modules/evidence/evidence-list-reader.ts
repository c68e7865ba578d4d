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
import { type EvidenceTable, findEvidenceTable, undecidedTable } from './domain/evidence-table.js';
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
  /** Whether somebody wrote it anew instead of what the file says. */
  readonly corrected: boolean;
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
    const rows = rowsOf(list, {});
    const table = findEvidenceTable(rows);
    if (table === null && undecidedTable(rows) === null) throw new DomainError('invalid', 'evidenceHeadsMissing', { field });
    if (table?.lines.length === 0) throw new DomainError('invalid', 'listEmpty', { field });
    if ((table?.lines ?? rows).length > MOST_RECORDS_A_LIST) {
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
    const table = tableOf(list, reading);
    const vocabulary = vocabularyOf(this.translations, targets);
    const knownKeys = new Set(known.map(recordKey));
    const seen = new Map<string, number>();
    const lines: ReadEvidenceLine[] = [];
    for (const line of table.lines) {
      const byHand = reading.corrected?.[line.number];
      const written = byHand ?? readEvidenceLine(line, vocabulary, { defaults: reading, groupOf: groupOfUnit });
      const isGone = byHand === undefined && saysWithdrawn(line, vocabulary);
      const understood = isGone ? withdrawn : await this.understand(written, plan, targets);
      const { number } = line;
      const said = { number, written, corrected: byHand !== undefined, hidden: line.hidden && byHand === undefined };
      lines.push(judged(said, understood, { knownKeys, seen, takeDoubtful: reading.takeDoubtful ?? false }));
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

const withdrawn: Understood = { record: null, problems: [{ field: 'line', code: 'recordWithdrawn' }] };

function judged(
  { hidden, ...line }: Pick<ReadEvidenceLine, 'number' | 'written' | 'corrected'> & { readonly hidden: boolean },
  understood: Understood,
  { knownKeys, seen, takeDoubtful }: { knownKeys: ReadonlySet<string>; seen: Map<string, number>; takeDoubtful: boolean },
): ReadEvidenceLine {
  const { record } = understood;
  const key = record === null ? null : recordKey({ kind: record.kind, ...record.facts });
  const problems = [...understood.problems, ...(key === null || hidden ? [] : repeatedLine(key, line.number, seen))];
  const isKnown = key !== null && knownKeys.has(key) && !takeDoubtful;
  const said = { ...line, record: problems.length > 0 ? null : record };
  if (hidden) return { ...said, state: 'hidden', problems: [{ field: 'line', code: 'rowHidden' }] };
  if (problems.length > 0) return { ...said, state: 'bad', problems };
  return isKnown
    ? { ...said, state: 'doubtful', problems: [{ field: 'line', code: 'recordKnown' }] }
    : { ...said, state: 'good', problems };
}

const emptyTable: EvidenceTable = { columns: [], heads: [], sample: [], unread: [], lines: [], passedOver: 0 };

function tableOf(list: RawList, reading: EvidenceReading): EvidenceTable {
  const rows = rowsOf(list, reading);
  return findEvidenceTable(rows, reading.columns) ?? undecidedTable(rows) ?? emptyTable;
}

function rowsOf({ chosen: { rows, guessed } }: RawList, { encoding }: EvidenceReading): Parameters<typeof findEvidenceTable>[0] {
  const texts = lettersOf(
    rows.map(({ cells }) => cells),
    encoding ?? guessed ?? 'unicode',
  );
  return rows.map(({ number, hidden }, index) => ({ number, hidden, texts: texts[index] ?? [] }));
}

const LINES_TO_COMPARE = 3;

function samplesOf(list: RawList, reading: EvidenceReading): EvidenceSample[] {
  if (list.chosen.guessed === null) return [];
  return (['unicode', ...legacyEncodings] as const).map((encoding) => {
    const { lines: all, sample } = tableOf(list, { ...reading, encoding });
    const lines = all.slice(0, LINES_TO_COMPARE);
    const text = lines.map(({ cells }) => cells.subject ?? cells.organisation ?? '').join(' · ');
    return { encoding, text: text === '' ? sample.join(' · ') : text };
  });
}
