import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { type ChangedMark, type ChangedTurn, ClosingChanges } from '../attendance/index.js';
import { CauseQueries, type ClassEntry } from './cause.queries.js';
import { closedAgain } from './domain/closed-again.js';

/** Who is counted differently, and what is recorded of the reason. */
export interface RecountedPerson extends ChangedTurn {
  readonly marks: readonly ChangedMark[];
  /** The last line of the history of the registration between the two closings. */
  readonly registered: AuditEntry | null;
}

/** What came of reopening a class. */
export interface Reopening {
  /** Null while the class is not closed again. */
  readonly again: AuditEntry | null;
  /** Those who are named. */
  readonly people: readonly RecountedPerson[];
  /** How many others there are. */
  readonly more: number;
}

/** So many people of a class are named. */
const MOST_NAMED = 10;

/** Whose turns reopening a class has changed, once it was closed again; every method runs inside the caller's unit of work. */
@Injectable()
export class Reopenings {
  constructor(
    private readonly changes: ClosingChanges,
    private readonly causes: CauseQueries,
  ) {}

  /** By the line of the history that says that the class was reopened. */
  async of(lines: readonly ClassEntry[]): Promise<ReadonlyMap<string, Reopening>> {
    const pairs = closedAgain(lines.map(({ entry }) => entry));
    const ended = pairs.filter(({ again }) => again !== null);
    const turns =
      ended.length === 0
        ? []
        : await this.changes.turnsOf(ended.map(({ reopened, revision }) => ({ classId: reopened.subjectId, revision })));
    const found = pairs.map((pair) => ({ ...pair, turns: turns.filter((turn) => isOf(turn, pair)) }));
    const reasons = await this.reasonsOf(found.flatMap(({ turns: all }) => all.slice(0, MOST_NAMED)));
    return new Map(
      found.map(({ reopened, again, turns: all }) => {
        const named = all.slice(0, MOST_NAMED);
        return [reopened.id, { again, people: named.map((turn) => ({ ...turn, ...reasons(turn) })), more: all.length - named.length }];
      }),
    );
  }

  private async reasonsOf(turns: readonly ChangedTurn[]): Promise<(turn: ChangedTurn) => Pick<RecountedPerson, 'marks' | 'registered'>> {
    if (turns.length === 0) return () => ({ marks: [], registered: null });
    const marks = await this.changes.marksOf(turns);
    const lines = await this.causes.ofPeople(turns.map(({ registrationId }) => registrationId));
    return (turn) => {
      const between = lines.filter(({ id, subjectId }) => subjectId === turn.registrationId && id > turn.after && id < turn.until);
      return { marks: marks.get(turn) ?? [], registered: between.at(-1) ?? null };
    };
  }
}

const isOf = ({ classId, revision }: ChangedTurn, pair: { readonly reopened: AuditEntry; readonly revision: number }): boolean =>
  classId === pair.reopened.subjectId && revision === pair.revision;
