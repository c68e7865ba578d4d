import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { SheetCell } from '../../platform/documents/spreadsheet.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError, type FieldProblem } from '../../shared/domain-error.js';
import { claimKeys, type Participant, type ParticipantInput, readParticipant } from '../registrations/index.js';
import { checkLine } from './domain/check-line.js';
import { findTable, type ListRow, type ListTable } from './domain/find-table.js';
import type { ImportSettings } from './domain/import-settings.js';
import { type ListedPerson, similarPerson } from './domain/similar-person.js';
import type { Correction } from './domain/list-columns.js';
import { lettersOf } from './domain/read-letters.js';
import { type PersonReading, readPeople } from './domain/read-person.js';

/** One line about a person, as it is understood and judged. */
export interface Line {
  readonly rowId: string;
  readonly reading: PersonReading;
  /** Null when something is wrong with the line. */
  readonly participant: Participant | null;
  readonly problems: readonly FieldProblem[];
  /** Somebody in the class who is perhaps the same person. */
  readonly similar: ListedPerson | null;
  /** Whether the line goes in: good, wrong, to be looked at, or hidden in the file and so left out. */
  readonly state: LineState;
}

export type LineState = 'good' | 'bad' | 'doubtful' | 'hidden';

export interface ReadList {
  readonly table: ListTable;
  readonly lines: readonly Line[];
}

interface StoredRow {
  readonly id: string;
  readonly number: number;
  readonly cells: readonly SheetCell[];
  readonly hidden: boolean;
  readonly corrected: Correction | null;
}

/** From the cells of a list to people who could be registered. Nothing is written. */
@Injectable()
export class ListReader {
  constructor(private readonly clock: Clock) {}

  /** `opensOn` is the first day of the class: what people may come from depends on it. */
  read(
    rows: readonly StoredRow[],
    settings: ImportSettings,
    { opensOn, listed }: { opensOn: CalendarDate | null; listed: readonly ListedPerson[] },
  ): ReadList {
    const ids = new Map(rows.map(({ number, id }) => [number, id]));
    const table = findTable(inUnicode(rows, settings), settings);
    const seen = new Map<string, number>();
    const similarTo = similarPerson(listed);
    const lines = readPeople(table.people, table.columns, settings).map((reading): Line => {
      const understood = this.understand(reading, opensOn);
      const problems = [...understood.problems, ...repeated(understood.participant, reading.number, seen)];
      const participant = problems.length === 0 ? understood.participant : null;
      const similar = participant && similarTo(participant);
      return {
        rowId: ids.get(reading.number) ?? '',
        reading,
        participant,
        problems,
        similar,
        state: stateOf(reading, problems, similar, settings),
      };
    });
    return { table, lines };
  }

  private understand(
    reading: PersonReading,
    opensOn: CalendarDate | null,
  ): { participant: Participant | null; problems: readonly FieldProblem[] } {
    const problems = checkLine(reading, opensOn);
    if (problems.length > 0) return { participant: null, problems };
    try {
      return { participant: readParticipant(reading as ParticipantInput, dateInVietnam(this.clock.now())), problems: [] };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { participant: null, problems: error.problems };
    }
  }
}

function inUnicode(rows: readonly StoredRow[], { encoding, guessed }: ImportSettings): ListRow[] {
  const texts = lettersOf(
    rows.map(({ cells }) => cells),
    encoding ?? guessed ?? 'unicode',
  );
  return rows.map(({ number, hidden, corrected }, line) => ({ number, hidden, corrected, texts: texts[line] ?? [] }));
}

/** The same person twice in one list. */
function repeated(participant: Participant | null, number: number, seen: Map<string, number>): FieldProblem[] {
  if (!participant) return [];
  const keys = claimKeys(participant);
  const earlier = keys.map((key) => seen.get(key)).find((row) => row !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, number);
  return earlier === undefined ? [] : [{ field: 'fullName', code: 'repeatedInList', params: { row: earlier } }];
}

function stateOf(
  { hidden }: PersonReading,
  problems: readonly FieldProblem[],
  similar: ListedPerson | null,
  { takeHidden = false, takeDoubtful = false }: ImportSettings,
): LineState {
  if (hidden && !takeHidden) return 'hidden';
  if (problems.length > 0) return 'bad';
  return similar && !takeDoubtful ? 'doubtful' : 'good';
}
