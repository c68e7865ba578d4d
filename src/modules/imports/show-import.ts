import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { FieldProblem } from '../../shared/domain-error.js';
import { legacyEncodings, type LegacyEncoding } from '../../shared/legacy-vietnamese.js';
import { OverlapCheck, overlapsOfLine } from '../registrations/index.js';
import type { ImportBatch } from './import-batch.entity.js';
import { type Admitted, type Door, ImportGate } from './import-gate.js';
import { ImportQueries } from './import.queries.js';
import { Imports } from './import.repository.js';
import type { ImportRow } from './import-row.entity.js';
import type { PersonReading } from './domain/read-person.js';
import { type Line, ListReader, type ReadList } from './list-reader.js';

export interface EncodingSample {
  readonly encoding: 'unicode' | LegacyEncoding;
  readonly text: string;
}

const LINES_TO_COMPARE = 3;

export interface ShownImport extends Admitted {
  readonly batch: ImportBatch;
  readonly rows: readonly ImportRow[];
  readonly list: ReadList;
  /** By line: where its person is expected while this class meets. */
  readonly overlaps: ReadonlyMap<Line, readonly FieldProblem[]>;
  /** For a list in old letters: its first lines in each reading, to compare. */
  readonly samples: readonly EncodingSample[];
  /** The same file went into this class before. */
  readonly isRepeated: boolean;
}

/** A list with every line as it is understood now. Whoever leaves the page finds it here again. */
@Injectable()
export class ShowImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: ImportGate,
    private readonly imports: Imports,
    private readonly queries: ImportQueries,
    private readonly reader: ListReader,
    private readonly overlapCheck: OverlapCheck,
  ) {}

  /** @throws DomainError as `ImportGate.admitTo` says. */
  async execute(door: Door, importId: string): Promise<ShownImport> {
    return this.unitOfWork.read(async () => {
      const admitted = await this.gate.admitTo(door, importId);
      const { batch } = admitted;
      const rows = await this.imports.rowsOf(batch);
      const listed = batch.state === 'draft' ? await this.queries.listedIn(batch.classId) : [];
      const list = this.reader.read(rows, batch.settings, { opensOn: admitted.trainingClass.opensOn, listed });
      const overlaps = await this.overlapsOf(admitted, list);
      return { ...admitted, rows, list, overlaps, samples: this.samplesOf(batch, rows), isRepeated: await this.queries.wasImported(batch) };
    });
  }

  private async overlapsOf({ batch, unit }: Admitted & { readonly batch: ImportBatch }, list: ReadList): Promise<ShownImport['overlaps']> {
    if (batch.state !== 'draft') return new Map();
    const understood = list.lines.flatMap((line) => (line.participant ? [{ line, participant: line.participant }] : []));
    const places = await this.overlapCheck.ofListed(
      batch.classId,
      understood.map(({ participant }) => participant),
    );
    const told = understood.map(({ line, participant }) => {
      return [line, overlapsOfLine(places.get(participant) ?? [], participant, unit === null)] as const;
    });
    return new Map(told.filter(([, problems]) => problems.length > 0));
  }

  /** The lines that differ from reading to reading are the ones to compare; where none does, the first. */
  private samplesOf({ settings }: ImportBatch, rows: readonly ImportRow[]): EncodingSample[] {
    if (settings.guessed === null) return [];
    const readings = (['unicode', ...legacyEncodings] as const).map((encoding) => ({
      encoding,
      texts: this.reader.read(rows, { ...settings, encoding }, { opensOn: null, listed: [] }).lines.map(({ reading }) => wordsOf(reading)),
    }));
    const known = new Set(readings[0]?.texts);
    const guessed = readings.find(({ encoding }) => encoding === settings.guessed)?.texts ?? [];
    const differing = guessed.flatMap((text, place) => (known.has(text) ? [] : [place]));
    const places = (differing.length > 0 ? differing : [0, 1, 2]).slice(0, LINES_TO_COMPARE);
    return readings.map(({ encoding, texts }) => ({ encoding, text: places.flatMap((place) => texts[place] ?? []).join(' · ') }));
  }
}

const wordsOf = ({ fullName, organisation }: PersonReading): string => [fullName, organisation].filter(Boolean).join(', ');
