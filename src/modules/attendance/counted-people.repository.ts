import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { insertMissing } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CountedPerson } from './counted-person.entity.js';

/** The numbers of people; every method runs inside the caller's unit of work. */
@Injectable()
export class CountedPeople {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By id; who is new gets a number. */
  async numbersOf(personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const known = await this.known(personIds);
    const added = [...new Set(personIds)].filter((id) => !known.has(id)).sort();
    if (added.length === 0) return known;
    // In one order for everybody, so that two closings that meet the same new people cannot wait for each other.
    const rows = added.map((personId) => ({ personId }) as CountedPerson);
    await insertMissing(this.unitOfWork.manager, CountedPerson, rows);
    return this.known(personIds);
  }

  /** By number. */
  async idsOf(numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const found = await this.unitOfWork.manager.findBy(CountedPerson, { number: In([...numbers]) });
    return new Map(found.map(({ number, personId }) => [number, personId]));
  }

  private async known(personIds: readonly string[]): Promise<Map<string, number>> {
    const found = await this.unitOfWork.manager.findBy(CountedPerson, { personId: In([...personIds]) });
    return new Map(found.map(({ number, personId }) => [personId, number]));
  }
}
