import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
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

  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const people = await this.unitOfWork.manager.find(Person, {
      where: { id: In([...new Set(ids)]) },
      select: { id: true, fullName: true },
    });
    return new Map(people.map(({ id, fullName }) => [id, fullName]));
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
