import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { questionMarks } from '../../platform/database/question-marks.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Gender } from '../../shared/gender.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { portions } from '../../shared/portions.js';
import { ClassSession } from '../classes/index.js';
import { AttendanceMark } from './attendance-mark.entity.js';
import { ClassResult } from './class-result.entity.js';
import type { Mark, TestResult } from './domain/completion.js';
import { entryChanges } from './domain/entry-changes.js';

/** A closing that was taken back. */
export interface TakenBack {
  readonly classId: string;
  readonly revision: number;
}

/** The facts of a turn that decide among whose turns it counts; ethnicity is none of them, it is kept for totals only. */
export interface CountedFacts {
  readonly unitGroup: UnitGroup;
  readonly unitName: string;
  readonly gender: Gender | null;
}

/** A person whose turn of one closing is not the one of the next. */
export interface ChangedTurn extends TakenBack {
  readonly kind: 'lost' | 'gained' | 'changed';
  /** Of the record that speaks for the person. */
  readonly personId: string;
  readonly registrationId: string;
  readonly fullName: string;
  readonly sessionsAttended: number;
  readonly sessionsTotal: number;
  readonly from: CountedFacts | null;
  readonly to: CountedFacts | null;
  /** The two closings. */
  readonly after: string;
  readonly until: string;
}

/** A mark or a result that was entered between two closings. */
export interface ChangedMark {
  /** Null of a result. */
  readonly session: { readonly heldOn: CalendarDate; readonly halfDay: string } | null;
  readonly from: Mark | TestResult | null;
  readonly to: Mark | TestResult;
  readonly by: string;
  readonly at: Date;
}

/** A list of ids in one question. */
const AT_ONCE = 200;

/** Who is counted differently once a class was reopened and closed again, and what was entered of them; inside the caller's unit of work. */
@Injectable()
export class ClosingChanges {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Between each closing and the next one of its class; who lost a turn first, then by given name. */
  async turnsOf(closings: readonly TakenBack[]): Promise<ChangedTurn[]> {
    const wanted = new Set(closings.map(keyOf));
    const rows: Row[] = [];
    for (const ids of portions([...new Set(closings.map(({ classId }) => classId))], AT_ONCE)) {
      const asked = (sql: string): Promise<Row[]> => this.unitOfWork.manager.query<Row[]>(sql.replace(':ids', questionMarks(ids)), ids);
      rows.push(...(await asked(LOST_OR_CHANGED)), ...(await asked(GAINED)));
    }
    const turns = rows.map(changedTurn).filter((turn) => wanted.has(keyOf(turn)));
    return KINDS.flatMap((kind) => turns.filter((turn) => turn.kind === kind));
  }

  /** By turn; nothing of those of whom nothing was entered. */
  async marksOf(turns: readonly ChangedTurn[]): Promise<ReadonlyMap<ChangedTurn, ChangedMark[]>> {
    const [marks, results] = [new Map<string, Entered[]>(), new Map<string, Entered[]>()];
    for (const piece of portions(turns, AT_ONCE)) {
      const where = {
        classId: In([...new Set(piece.map(({ classId }) => classId))]),
        registrationId: In(piece.map((turn) => turn.registrationId)),
      };
      for (const each of await this.unitOfWork.manager.findBy(AttendanceMark, where)) {
        put(marks, each.registrationId, { id: each.id, of: each.sessionId, value: each.mark, by: each.markedBy, at: each.markedAt });
      }
      for (const each of await this.unitOfWork.manager.findBy(ClassResult, where)) {
        put(results, each.registrationId, { id: each.id, of: '', value: each.result, by: each.enteredBy, at: each.enteredAt });
      }
    }
    const changes = turns.map((turn) => {
      const entered = [...(marks.get(turn.registrationId) ?? []), ...(results.get(turn.registrationId) ?? [])];
      return { turn, changed: entryChanges<Entered['value'], Entered>(entered, turn) };
    });
    const sessions = await this.sessions(changes.flatMap(({ changed }) => changed.map(({ to }) => to.of)));
    return new Map(
      changes.map(({ turn, changed }) => [
        turn,
        changed.map(({ from, to: { of, value, by, at } }) => ({ session: sessions.get(of) ?? null, from, to: value, by, at })),
      ]),
    );
  }

  private async sessions(ids: readonly string[]): Promise<Map<string, ClassSession>> {
    const found = new Map<string, ClassSession>();
    for (const piece of portions([...new Set(ids)], AT_ONCE)) {
      for (const session of await this.unitOfWork.manager.findBy(ClassSession, { id: In(piece) })) found.set(session.id, session);
    }
    return found;
  }
}

interface Entered {
  readonly id: string;
  readonly of: string;
  readonly value: Mark | TestResult;
  readonly by: string;
  readonly at: Date;
}

function put(lists: Map<string, Entered[]>, key: string, entry: Entered): void {
  lists.set(key, [...(lists.get(key) ?? []), entry]);
}

const KINDS = ['lost', 'gained', 'changed'] as const;

/** What the drivers return: MariaDB gives some numbers as text. */
interface Row extends Omit<ChangedTurn, 'kind' | 'from' | 'to' | 'revision' | 'sessionsAttended' | 'sessionsTotal'> {
  readonly revision: number | string;
  readonly sessionsAttended: number | string;
  readonly sessionsTotal: number | string;
  readonly oldGroup: UnitGroup | null;
  readonly oldUnit: string | null;
  readonly oldGender: Gender | null;
  readonly newGroup: UnitGroup | null;
  readonly newUnit: string | null;
  readonly newGender: Gender | null;
}

const columns =
  'old.class_id AS classId, old.revision AS revision, COALESCE(merged.kept_id, turn.person_id) AS personId, turn.registration_id AS registrationId, ' +
  'registration.full_name AS fullName, turn.sessions_attended AS sessionsAttended, turn.sessions_total AS sessionsTotal, ' +
  'old.id AS after, again.id AS until, ';

const closingsAndTurns = (closing: string): string =>
  'FROM finalisation old INNER JOIN finalisation again ON again.class_id = old.class_id AND again.revision = old.revision + 1 ' +
  `INNER JOIN attendee_turn turn ON turn.finalisation_id = ${closing}.id AND turn.quantity = 1 ` +
  'INNER JOIN registration ON registration.id = turn.registration_id LEFT JOIN merged_person merged ON merged.person_id = turn.person_id ';

const LOST_OR_CHANGED =
  `SELECT ${columns}turn.unit_group AS oldGroup, turn.unit_name AS oldUnit, turn.gender AS oldGender, ` +
  'kept.unit_group AS newGroup, kept.unit_name AS newUnit, kept.gender AS newGender ' +
  `${closingsAndTurns('old')}LEFT JOIN attendee_turn kept ON kept.finalisation_id = again.id AND kept.person_id = turn.person_id AND kept.quantity = 1 ` +
  'WHERE old.class_id IN (:ids) AND (kept.id IS NULL OR kept.unit_group <> turn.unit_group OR kept.unit_name <> turn.unit_name ' +
  "OR COALESCE(kept.gender, '') <> COALESCE(turn.gender, '')) ORDER BY registration.name_sort, turn.id";

const GAINED =
  `SELECT ${columns}NULL AS oldGroup, NULL AS oldUnit, NULL AS oldGender, ` +
  'turn.unit_group AS newGroup, turn.unit_name AS newUnit, turn.gender AS newGender ' +
  `${closingsAndTurns('again')}WHERE old.class_id IN (:ids) AND NOT EXISTS (SELECT 1 FROM attendee_turn had ` +
  'WHERE had.finalisation_id = old.id AND had.person_id = turn.person_id AND had.quantity = 1) ORDER BY registration.name_sort, turn.id';

function changedTurn({ oldGroup, oldUnit, oldGender, newGroup, newUnit, newGender, ...row }: Row): ChangedTurn {
  const from = oldGroup === null ? null : { unitGroup: oldGroup, unitName: oldUnit ?? '', gender: oldGender };
  const to = newGroup === null ? null : { unitGroup: newGroup, unitName: newUnit ?? '', gender: newGender };
  const kind = from === null ? 'gained' : to === null ? 'lost' : 'changed';
  const numbers = {
    revision: Number(row.revision),
    sessionsAttended: Number(row.sessionsAttended),
    sessionsTotal: Number(row.sessionsTotal),
  };
  return { ...row, ...numbers, kind, from, to };
}

const keyOf = ({ classId, revision }: TakenBack): string => `${classId} ${revision}`;
