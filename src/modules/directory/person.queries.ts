import { Injectable } from '@nestjs/common';
import { findRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListPlace } from './domain/list-place.js';
import type { PersonSearch } from './domain/person-search.js';
import { type Listed, NameWords } from './name-word.queries.js';
import { Person } from './person.entity.js';

export interface PeopleSlice {
  readonly search: PersonSearch | null;
  readonly after?: ListPlace;
  readonly before?: ListPlace;
  readonly limit: number;
}

/** Whoever finds more people than this looks for something narrower; counting on would cost more than it tells. */
const COUNTED_AT_MOST = 1_000;

const everybody: Listed = { sql: 'FROM person listed WHERE 1 = 1', id: 'listed.id', values: [] };

/** People by given name; every method runs inside the caller's unit of work. Merged records are not listed. */
@Injectable()
export class PersonQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly nameWords: NameWords,
  ) {}

  /** The place is a key, not a row number: page 200 of 10,000 people costs what the first one costs. */
  async slice({ search, after, before, limit }: PeopleSlice): Promise<Person[]> {
    const place = before ?? after;
    const [sign, direction] = before ? ['<', 'DESC'] : ['>', 'ASC'];
    const slices = (await this.listed(search)).map(({ sql, id, values }) => ({
      sql:
        `SELECT ${id} AS id, listed.name_sort AS name_sort ${sql}` +
        (place ? ` AND (listed.name_sort ${sign} ? OR (listed.name_sort = ? AND ${id} ${sign} ?))` : '') +
        ` ORDER BY listed.name_sort ${direction}, ${id} ${direction} LIMIT ${limit}`,
      values: [...values, ...(place ? [place.nameSort, place.nameSort, place.id] : [])],
    }));
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `${united(slices)} ORDER BY name_sort ${direction}, id ${direction} LIMIT ${limit}`,
      slices.flatMap(({ values }) => values),
    );
    if (rows.length === 0) return [];
    const people = await findRows(this.unitOfWork.manager, Person, { id: rows.map((row) => row.id) });
    const byId = new Map(people.map((person) => [person.id, person]));
    const inOrder = rows.flatMap((row) => byId.get(row.id) ?? []);
    return before ? inOrder.reverse() : inOrder;
  }

  /** Everybody is counted; of those who are found by a search no more than a thousand, and `more` says that there are others. */
  async count(search: PersonSearch | null): Promise<{ total: number; more: boolean }> {
    const bound = search ? ` LIMIT ${COUNTED_AT_MOST + 1}` : '';
    const counted = (await this.listed(search)).map(({ sql, id, values }) => ({ sql: `SELECT ${id} AS id ${sql}${bound}`, values }));
    const [row] = await this.unitOfWork.manager.query<{ total: number | string }[]>(
      `SELECT COUNT(*) AS total FROM (${united(counted)}${bound}) found`,
      counted.flatMap(({ values }) => values),
    );
    const total = Number(row?.total ?? 0);
    return search && total > COUNTED_AT_MOST ? { total: COUNTED_AT_MOST, more: true } : { total, more: false };
  }

  private async listed(search: PersonSearch | null): Promise<readonly Listed[]> {
    return (await this.found(search)).map(({ sql, id, values }) => ({
      sql: `${sql} AND NOT EXISTS (SELECT 1 FROM merged_person merged WHERE merged.person_id = ${id})`,
      id,
      values,
    }));
  }

  private async found(search: PersonSearch | null): Promise<readonly Listed[]> {
    if (search?.kind === 'phone') return [{ ...everybody, sql: 'FROM person listed WHERE listed.phone = ?', values: [search.phone] }];
    if (search?.kind === 'email') return [{ ...everybody, sql: 'FROM person listed WHERE listed.email = ?', values: [search.email] }];
    return search && search.words.length > 0 ? this.nameWords.listed(search.words) : [everybody];
  }
}

/** Each list is bounded by itself before they become one, so that no more is read than is shown. */
function united(lists: readonly { readonly sql: string }[]): string {
  return lists.map(({ sql }, place) => `SELECT * FROM (${sql}) list_${place}`).join(' UNION ');
}
