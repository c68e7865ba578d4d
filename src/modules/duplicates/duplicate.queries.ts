import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { questionMarks } from '../../platform/database/question-marks.js';
import { Person } from '../directory/index.js';
import type { ComparedRecord, SharedClass } from './domain/likeness.js';

export interface PairOfIds {
  readonly oneId: string;
  readonly otherId: string;
}

/** A record with what hangs on it. */
export interface Dossier extends ComparedRecord {
  readonly id: string;
  readonly createdAt: Date;
  readonly registrations: number;
  readonly turns: number;
  readonly certificates: number;
}

const notMerged = (alias: string): string => `NOT EXISTS (SELECT 1 FROM merged_person merged WHERE merged.person_id = ${alias}.id)`;

/** The same folded name and at least one of the signs of `signsOfOnePerson`, a little wider: the rule has the last word. */
const SUSPECTED =
  'FROM person one INNER JOIN person other ON other.name_search = one.name_search AND other.id > one.id ' +
  `WHERE ${notMerged('one')} AND ${notMerged('other')} ` +
  'AND NOT EXISTS (SELECT 1 FROM person_distinction apart WHERE apart.one_id = one.id AND apart.other_id = other.id) ' +
  'AND (one.phone = other.phone OR one.email = other.email ' +
  'OR SUBSTR(one.birth_date, 1, 4) = SUBSTR(other.birth_date, 1, 4) ' +
  'OR EXISTS (SELECT 1 FROM registration mine INNER JOIN registration yours ON yours.unit_name = mine.unit_name ' +
  'WHERE mine.person_id = one.id AND yours.person_id = other.id)) ';

/** Reads of the people who may be one; every method runs inside the caller's unit of work. */
@Injectable()
export class DuplicateQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Pairs in the order in which the older record became known, after the pair `after`. */
  async suspected(after: PairOfIds | null, limit: number): Promise<PairOfIds[]> {
    const beyond = after ? 'AND (one.id > ? OR (one.id = ? AND other.id > ?)) ' : '';
    return this.unitOfWork.manager.query<PairOfIds[]>(
      `SELECT one.id AS oneId, other.id AS otherId ${SUSPECTED}${beyond}ORDER BY one.id, other.id LIMIT ${limit}`,
      after ? [after.oneId, after.oneId, after.otherId] : [],
    );
  }

  /** The classes with both on the list, and neither of them cancelled. */
  async sharedClasses({ oneId, otherId }: PairOfIds): Promise<SharedClass[]> {
    return this.unitOfWork.manager.query<SharedClass[]>(
      'SELECT training.code AS code FROM registration mine INNER JOIN registration yours ON yours.class_id = mine.class_id ' +
        'INNER JOIN training_class training ON training.id = mine.class_id ' +
        "WHERE mine.person_id IN (SELECT ? UNION SELECT person_id FROM merged_person WHERE kept_id = ?) AND mine.state NOT IN ('cancelled', 'rejected') " +
        "AND yours.person_id IN (SELECT ? UNION SELECT person_id FROM merged_person WHERE kept_id = ?) AND yours.state NOT IN ('cancelled', 'rejected') " +
        'ORDER BY training.code',
      [oneId, oneId, otherId, otherId],
    );
  }

  /** By id; what was merged into a record before belongs to it. */
  async dossiers(ids: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
    if (ids.length === 0) return new Map();
    const people = await this.unitOfWork.manager.findBy(Person, { id: In([...ids]) });
    const [units, counts] = [await this.unitsOf(ids), await this.countsOf(ids)];
    return new Map(
      people.map((person) => {
        const none = { registrations: 0, turns: 0, certificates: 0 };
        return [person.id, { ...facts(person), units: units.get(person.id) ?? [], ...(counts.get(person.id) ?? none) }];
      }),
    );
  }

  private async unitsOf(ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.unitOfWork.manager.query<{ id: string; unit: string }[]>(
      `SELECT DISTINCT COALESCE(merged.kept_id, registration.person_id) AS id, registration.unit_name AS unit ${this.registrationsOf(ids)}`,
      [...ids, ...ids],
    );
    const units = new Map<string, string[]>();
    for (const { id, unit } of rows) units.set(id, [...(units.get(id) ?? []), unit]);
    return units;
  }

  private async countsOf(ids: readonly string[]): Promise<Map<string, Pick<Dossier, 'registrations' | 'turns' | 'certificates'>>> {
    type Row = { id: string } & Record<'registrations' | 'turns' | 'certificates', number | string>;
    const rows = await this.unitOfWork.manager.query<Row[]>(
      'SELECT COALESCE(merged.kept_id, registration.person_id) AS id, COUNT(*) AS registrations, ' +
        'SUM((SELECT COALESCE(SUM(turn.quantity), 0) FROM attendee_turn turn WHERE turn.registration_id = registration.id)) AS turns, ' +
        "SUM((SELECT COUNT(*) FROM certificate WHERE certificate.registration_id = registration.id AND certificate.state = 'valid')) AS certificates " +
        `${this.registrationsOf(ids)} GROUP BY COALESCE(merged.kept_id, registration.person_id)`,
      [...ids, ...ids],
    );
    const counted = rows.map(({ id, registrations, turns, certificates }) => ({
      ...{ id, registrations: Number(registrations), turns: Number(turns), certificates: Number(certificates) },
    }));
    return new Map(counted.map(({ id, ...counts }) => [id, counts]));
  }

  private registrationsOf(ids: readonly string[]): string {
    const marks = questionMarks(ids);
    return (
      'FROM registration LEFT JOIN merged_person merged ON merged.person_id = registration.person_id ' +
      `WHERE (registration.person_id IN (${marks}) OR merged.kept_id IN (${marks}))`
    );
  }
}

function facts(person: Person): Omit<Dossier, 'units' | 'registrations' | 'turns' | 'certificates'> {
  const { id, fullName, phone, email, birthDate, birthPrecision, gender, createdAt } = person;
  return { id, fullName, phone, email, birthDate, birthPrecision, gender, createdAt };
}
