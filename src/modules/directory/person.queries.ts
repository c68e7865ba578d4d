import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListPlace } from './domain/list-place.js';
import type { PersonSearch } from './domain/person-search.js';
import { Person } from './person.entity.js';

export interface PeopleSlice {
  readonly search: PersonSearch | null;
  readonly after?: ListPlace;
  readonly before?: ListPlace;
  readonly limit: number;
}

@Injectable()
export class PersonQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By given name. The place is a key, not a row number: page 200 of 10,000 people costs what the first one costs. */
  async slice({ search, after, before, limit }: PeopleSlice): Promise<Person[]> {
    const query = this.matching(search).take(limit);
    if (before) {
      query.andWhere('(person.nameSort < :nameSort OR (person.nameSort = :nameSort AND person.id < :id))', { ...before });
      const backwards = await query.orderBy('person.nameSort', 'DESC').addOrderBy('person.id', 'DESC').getMany();
      return backwards.reverse();
    }
    if (after) query.andWhere('(person.nameSort > :nameSort OR (person.nameSort = :nameSort AND person.id > :id))', { ...after });
    return query.orderBy('person.nameSort', 'ASC').addOrderBy('person.id', 'ASC').getMany();
  }

  count(search: PersonSearch | null): Promise<number> {
    return this.matching(search).getCount();
  }

  private matching(search: PersonSearch | null): SelectQueryBuilder<Person> {
    const query = this.unitOfWork.manager
      .createQueryBuilder(Person, 'person')
      .where('NOT EXISTS (SELECT 1 FROM merged_person merged WHERE merged.person_id = person.id)');
    if (!search) return query;
    if (search.kind === 'phone') return query.andWhere('person.phone = :phone', search);
    if (search.kind === 'email') return query.andWhere('person.email = :email', search);
    // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
    return query.andWhere('INSTR(person.nameSearch, :name) > 0', search);
  }
}
