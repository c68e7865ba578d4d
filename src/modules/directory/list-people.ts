import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { PeopleResponse, PersonFilter } from './directory.dto.js';
import { readPlace, writePlace } from './domain/list-place.js';
import { personSearch } from './domain/person-search.js';
import { type PeopleSlice, PersonQueries } from './person.queries.js';
import { describePerson } from './person.view.js';

const PAGE = 50;

/** People by given name, page by page. Not for door staff: it shows birth dates and phone numbers. */
@Injectable()
export class ListPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonQueries,
  ) {}

  /** @throws DomainError invalid `placeNotUnderstood`. */
  async execute(actor: Actor, filter: PersonFilter = {}): Promise<PeopleResponse> {
    requireRole(actor, ...readers);
    const { q, after, before } = filter;
    const search = personSearch(q);
    const place = placeOf(filter);
    return this.unitOfWork.read(async () => {
      const rows = await this.people.slice({ search, ...place, limit: PAGE + 1 });
      const more = rows.length > PAGE;
      const people = before ? rows.slice(-PAGE) : rows.slice(0, PAGE);
      const isWhole = !more && Object.keys(place).length === 0;
      const [first, last] = [people[0], people.at(-1)];
      return {
        people: people.map(describePerson),
        // Who sees the whole list needs no second walk to know how long it is.
        ...(isWhole ? { total: people.length, more: false } : await this.people.count(search)),
        previous: first && (before ? more : after) ? writePlace(first) : null,
        next: last && (before ?? more) ? writePlace(last) : null,
      };
    });
  }
}

function placeOf({ before, after }: Pick<PersonFilter, 'before' | 'after'>): Pick<PeopleSlice, 'before' | 'after'> {
  if (before) return { before: readPlace(before) };
  return after ? { after: readPlace(after) } : {};
}
