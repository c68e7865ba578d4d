import { Injectable } from '@nestjs/common';
import { questionMarks } from '../../platform/database/question-marks.js';
import type { Raw } from '../../platform/database/raw-row.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { countingDay, planOfLink } from './counting-day.js';
import type { CountingQuestion } from './domain/count-turns.js';
import type { PlacePart, PlaceSum } from './domain/place-table.js';
import type { TurnRow } from './turn.queries.js';

/** A turn in a list behind a place. */
export type PlacedTurn = Pick<
  TurnRow,
  | 'classId'
  | 'classCode'
  | 'className'
  | 'countedOn'
  | 'personId'
  | 'fullName'
  | 'unitName'
  | 'unitGroup'
  | 'sessionsAttended'
  | 'sessionsTotal'
>;

interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const day = countingDay('turn.counted_on', 'turn.opened_on');

const ledger =
  `FROM class_plan link ${planOfLink} INNER JOIN attendee_turn turn ON turn.class_id = link.class_id ` +
  `WHERE link.plan_id = ? AND ${day} >= ? AND ${day} <= ? AND ${day} <= ?`;

const sums =
  'SUM(turn.quantity) AS turns, SUM(CASE WHEN turn.gender = ? THEN turn.quantity ELSE 0 END) AS women, ' +
  'SUM(CASE WHEN turn.minority = ? THEN turn.quantity ELSE 0 END) AS minority';

const classesOfTopics =
  'SELECT topical.id FROM training_class topical INNER JOIN course taught ON taught.id = topical.course_id WHERE taught.topic IN';

const turnColumns =
  `turn.class_id AS classId, training.code AS classCode, training.name AS className, ${day} AS countedOn, ` +
  'COALESCE(merged.kept_id, turn.person_id) AS personId, registration.full_name AS fullName, turn.unit_name AS unitName, turn.unit_group AS unitGroup, ' +
  'turn.sessions_attended AS sessionsAttended, turn.sessions_total AS sessionsTotal';

const whoAndWhere =
  'INNER JOIN training_class training ON training.id = turn.class_id INNER JOIN registration ON registration.id = turn.registration_id ' +
  'LEFT JOIN merged_person merged ON merged.person_id = turn.person_id ';

/** Credits that no reopening has taken back. */
const standing =
  'turn.quantity = 1 AND NOT EXISTS (SELECT 1 FROM attendee_turn undone ' +
  'WHERE undone.finalisation_id = turn.finalisation_id AND undone.person_id = turn.person_id AND undone.quantity = -1)';

/** Turns of a plan by the place of their organisations; every method runs inside the caller's unit of work. */
@Injectable()
export class TurnsByPlaceQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One row for each place, and one for those of which nobody has said it. */
  async sumsOf(planId: string, question: CountingQuestion): Promise<PlaceSum[]> {
    return this.summed(planId, question, { columns: 'turn.admin_unit_id AS unitId, NULL AS organisationId', by: 'turn.admin_unit_id' });
  }

  /** The same of some places, with their organisations apart. */
  async sumsByOrganisation(planId: string, question: CountingQuestion, unitIds: readonly string[]): Promise<PlaceSum[]> {
    if (unitIds.length === 0) return [];
    const columns = 'turn.admin_unit_id AS unitId, turn.organisation_id AS organisationId';
    const within = { sql: `AND turn.admin_unit_id IN (${questionMarks(unitIds)})`, values: unitIds };
    return this.summed(planId, question, { columns, by: 'turn.admin_unit_id, turn.organisation_id' }, within);
  }

  /** One row for each class. */
  async sumsByClass(planId: string, question: CountingQuestion): Promise<(PlaceSum & { readonly classId: string })[]> {
    const columns = 'NULL AS unitId, NULL AS organisationId, turn.class_id AS classId';
    const sums = await this.summed(planId, question, { columns, by: 'turn.class_id' });
    return sums.flatMap(({ classId, ...sum }) => (classId === undefined ? [] : [{ ...sum, classId }]));
  }

  /** The people of a row: the latest class first, its people by given name. */
  async page(
    planId: string,
    question: CountingQuestion,
    parts: readonly PlacePart[],
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ): Promise<{ turns: PlacedTurn[]; total: number }> {
    const asked = askedOf(question);
    if (asked === null || parts.length === 0) return { turns: [], total: 0 };
    const place = placeOf(parts);
    const where = `${ledger} AND ${asked.sql} AND ${place.sql} AND ${standing}`;
    const values = [...daysOf(planId, question), ...asked.values, ...place.values];
    const [count] = await this.query<{ total: number | string }>(`SELECT COUNT(*) AS total ${where}`, values);
    const turns = await this.query<PlacedTurn>(
      `SELECT ${turnColumns} ${where.replace('WHERE', `${whoAndWhere}WHERE`)} ` +
        `ORDER BY ${day} DESC, training.code, registration.name_sort, turn.id LIMIT ${limit} OFFSET ${offset}`,
      values,
    );
    return { turns, total: Number(count?.total ?? 0) };
  }

  private async summed(
    planId: string,
    question: CountingQuestion,
    { columns, by }: { readonly columns: string; readonly by: string },
    within: Condition = { sql: '', values: [] },
  ): Promise<PlaceSum[]> {
    const asked = askedOf(question);
    if (asked === null) return [];
    const rows = await this.query<Raw<PlaceSum>>(`SELECT ${columns}, ${sums} ${ledger} AND ${asked.sql} ${within.sql} GROUP BY ${by}`, [
      'female',
      'yes',
      ...daysOf(planId, question),
      ...asked.values,
      ...within.values,
    ]);
    return rows.map((row) => ({ ...row, turns: Number(row.turns), women: Number(row.women), minority: Number(row.minority) }));
  }

  private async query<T>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.manager.query<T[]>(sql, [...values]);
  }
}

function daysOf(planId: string, { from, to, asOf }: CountingQuestion): string[] {
  return [planId, from, to, asOf];
}

/** Null when it can match nothing. */
function askedOf({ audience, countedTypes, countedTopics }: CountingQuestion): Condition | null {
  if (audience.length === 0 || countedTypes.length === 0) return null;
  const conditions = [
    `turn.unit_group IN (${questionMarks(audience)})`,
    `turn.course_type IN (${questionMarks(countedTypes)})`,
    ...(countedTopics.length === 0 ? [] : [`turn.class_id IN (${classesOfTopics} (${questionMarks(countedTopics)}))`]),
  ];
  return { sql: conditions.join(' AND '), values: [...audience, ...countedTypes, ...countedTopics] };
}

function placeOf(all: readonly PlacePart[]): Condition {
  const conditions: Condition[] = [];
  const classes = all.flatMap(({ classId }) => classId ?? []);
  if (classes.length > 0) conditions.push({ sql: `turn.class_id IN (${questionMarks(classes)})`, values: classes });
  const parts = all.filter(({ classId }) => classId === undefined);
  const places = parts.flatMap(({ unitId, whole }) => (whole && unitId !== null ? [unitId] : []));
  if (places.length > 0) conditions.push({ sql: `turn.admin_unit_id IN (${questionMarks(places)})`, values: places });
  if (parts.some(({ unitId }) => unitId === null)) conditions.push({ sql: 'turn.admin_unit_id IS NULL', values: [] });
  for (const { unitId, whole, organisationId } of parts) {
    if (unitId === null || whole) continue;
    conditions.push(
      organisationId === null
        ? { sql: '(turn.admin_unit_id = ? AND turn.organisation_id IS NULL)', values: [unitId] }
        : { sql: '(turn.admin_unit_id = ? AND turn.organisation_id = ?)', values: [unitId, organisationId] },
    );
  }
  return { sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`, values: conditions.flatMap(({ values }) => values) };
}
