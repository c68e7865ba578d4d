import { Injectable } from '@nestjs/common';
import { findRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PersonFacts } from '../../shared/person-facts.js';
import { MergedPerson } from './merged-person.entity.js';
import { nameParts } from './domain/name-parts.js';
import { Person } from './person.entity.js';
import { PersonNamePart } from './person-name-part.entity.js';

@Injectable()
export class PersonRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byId(id: string): Promise<Person | null> {
    return this.unitOfWork.manager.findOneBy(Person, { id });
  }

  /** The record this one was merged into, or itself. */
  async speakingFor(person: Person): Promise<Person> {
    const [merged] = await findRows(this.unitOfWork.manager, MergedPerson, { personId: person.id });
    return merged ? this.unitOfWork.manager.findOneByOrFail(Person, { id: merged.keptId }) : person;
  }

  /** Oldest first. */
  byFoldedName(nameSearch: string): Promise<Person[]> {
    return findRows(this.unitOfWork.manager, Person, { nameSearch }, 'id');
  }

  async add(person: Person): Promise<void> {
    await this.unitOfWork.insert(Person, [person]);
    const { id: personId, nameSort } = person;
    const parts = nameParts(person.nameSearch).map((part) => ({ part, nameSort, personId }));
    this.unitOfWork.insertLater(PersonNamePart, parts);
  }

  async complete(id: string, news: Partial<PersonFacts>): Promise<void> {
    await this.unitOfWork.manager.update(Person, { id }, news);
  }

  /** The database refuses while another row points at the person. */
  async remove(id: string): Promise<void> {
    await this.unitOfWork.manager.delete(PersonNamePart, { personId: id });
    await this.unitOfWork.manager.delete(Person, { id });
  }
}
