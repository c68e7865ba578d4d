import { Injectable } from '@nestjs/common';
import { rowExists } from '../../platform/database/direct-rows.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { Organisation } from './organisation.entity.js';

@Injectable()
export class OrganisationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  known(nameSearch: string, unitGroup: UnitGroup): Promise<boolean> {
    return rowExists(this.unitOfWork.manager, Organisation, { nameSearch, unitGroup });
  }

  /** Two registrations may name a new unit at the same instant; the second finds it there and goes on. */
  async addUnlessKnown(organisation: Organisation): Promise<void> {
    try {
      await this.unitOfWork.manager.insert(Organisation, organisation);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
