import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PersonFacts } from './domain/same-person.js';
import { Person } from './person.entity.js';

@Injectable()
export class PersonRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byId(id: string): Promise<Person | null> {
    return this.unitOfWork.manager.findOneBy(Person, { id });
  }

  /** Oldest first. */
  byFoldedName(nameSearch: string): Promise<Person[]> {
    return this.unitOfWork.manager.find(Person, { where: { nameSearch }, order: { id: 'ASC' } });
  }

  async add(person: Person): Promise<void> {
    await this.unitOfWork.manager.insert(Person, person);
  }

  async complete(id: string, news: Partial<PersonFacts>): Promise<void> {
    await this.unitOfWork.manager.update(Person, { id }, news);
  }
}
