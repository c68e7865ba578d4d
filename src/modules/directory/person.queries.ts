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
    const { sql, id, values } = await this.listed(search);
    const place = before ?? after;
    const [sign, direction] = before ? ['<', 'DESC'] : ['>', 'ASC'];
    const beyond = place ? ` AND (listed.name_sort ${sign} ? OR (listed.name_sort = ? AND ${id} ${sign} ?))` : '';
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT ${id} AS id ${sql}${beyond} ORDER BY listed.name_sort ${direction}, ${id} ${direction} LIMIT ${limit}`,
      [...values, ...(place ? [place.nameSort, place.nameSort, place.id] : [])],
    );
    if (rows.length === 0) return [];
    const people = await findRows(this.unitOfWork.manager, Person, { id: rows.map((row) => row.id) });
    const byId = new Map(people.map((person) => [person.id, person]));
    const inOrder = rows.flatMap((row) => byId.get(row.id) ?? []);
    return before ? inOrder.reverse() : inOrder;
  }

  /** Everybody is counted; of those who are found by a search no more than a thousand, and `more` says that there are others. */
  async count(search: PersonSearch | null): Promise<{ total: number; more: boolean }> {
    const { sql, values } = await this.listed(search);
    const bound = search ? ` LIMIT ${COUNTED_AT_MOST + 1}` : '';
    const [row] = await this.unitOfWork.manager.query<{ total: number | string }[]>(
      `SELECT COUNT(*) AS total FROM (SELECT 1 AS one ${sql}${bound}) found`,
      [...values],
    );
    const total = Number(row?.total ?? 0);
    return search && total > COUNTED_AT_MOST ? { total: COUNTED_AT_MOST, more: true } : { total, more: false };
  }

  private async listed(search: PersonSearch | null): Promise<Listed> {
    const { sql, id, values } = await this.found(search);
    return { sql: `${sql} AND NOT EXISTS (SELECT 1 FROM merged_person merged WHERE merged.person_id = ${id})`, id, values };
  }

  private async found(search: PersonSearch | null): Promise<Listed> {
    if (search?.kind === 'phone') return { ...everybody, sql: 'FROM person listed WHERE listed.phone = ?', values: [search.phone] };
    if (search?.kind === 'email') return { ...everybody, sql: 'FROM person listed WHERE listed.email = ?', values: [search.email] };
    return search && search.words.length > 0 ? this.nameWords.listed(search.words) : everybody;
  }
}
