import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { portions } from '../../shared/portions.js';
import { PersonEthnicity } from './person-ethnicity.entity.js';

/** Databases bound the number of parameters of one statement. */
const AT_ONCE = 500;

type Statement = Pick<PersonEthnicity, 'ethnicity' | 'consentVersion' | 'consentedAt'>;

@Injectable()
export class PersonEthnicityRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False when nothing was stated before. */
  async replace(personId: string, statement: Statement): Promise<boolean> {
    if (!(await this.unitOfWork.manager.existsBy(PersonEthnicity, { personId }))) return false;
    await this.unitOfWork.manager.update(PersonEthnicity, { personId }, statement);
    return true;
  }

  /** When another unit stated it at the same instant, this later statement replaces it. */
  async add(row: PersonEthnicity): Promise<void> {
    try {
      await this.unitOfWork.manager.insert(PersonEthnicity, row);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const { ethnicity, consentVersion, consentedAt } = row;
      await this.unitOfWork.manager.update(PersonEthnicity, { personId: row.personId }, { ethnicity, consentVersion, consentedAt });
    }
  }

  /** False when there was none. */
  async remove(personId: string): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.delete(PersonEthnicity, { personId });
    return affected !== 0;
  }

  async of(personIds: readonly string[]): Promise<Map<string, string>> {
    const stated = new Map<string, string>();
    for (const ids of portions(personIds, AT_ONCE)) {
      const rows = await this.unitOfWork.manager.findBy(PersonEthnicity, { personId: In(ids) });
      for (const { personId, ethnicity } of rows) stated.set(personId, ethnicity);
    }
    return stated;
  }
}
