import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { foldText } from '../../shared/text-folding.js';
import { Person } from '../directory/index.js';

/** Finds the person of the register who stands behind an opening figure; runs inside the caller's unit of work. */
@Injectable()
export class ExpertQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async personExists(id: string): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(Person, { id });
  }

  /** Ids of at most two people of that name: more than one is already not clear enough. */
  async peopleNamed(name: string): Promise<string[]> {
    const people = await this.unitOfWork.manager
      .createQueryBuilder(Person, 'person')
      .select('person.id', 'id')
      .where('person.nameSearch = :name', { name: foldText(name) })
      .orderBy('person.id')
      .limit(2)
      .getRawMany<{ id: string }>();
    return people.map(({ id }) => id);
  }
}
