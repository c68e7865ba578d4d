import { Injectable } from '@nestjs/common';
import { rowExists } from '../../platform/database/direct-rows.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { Organisation } from './organisation.entity.js';

/** So many units are remembered as known; more than a province has, and a few hundred kilobytes. */
const MOST_REMEMBERED = 5_000;

@Injectable()
export class OrganisationRepository {
  /** What was found in the database once is there for good: units are never removed, and only committed rows get in here. */
  private readonly seen = new Set<string>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async known(nameSearch: string, unitGroup: UnitGroup): Promise<boolean> {
    const key = `${unitGroup} ${nameSearch}`;
    if (this.seen.has(key)) return true;
    const known = await rowExists(this.unitOfWork.manager, Organisation, { nameSearch, unitGroup });
    if (known)
      this.unitOfWork.afterCommit(() => {
        this.remember(key);
      });
    return known;
  }

  private remember(key: string): void {
    if (this.seen.size >= MOST_REMEMBERED) this.seen.clear();
    this.seen.add(key);
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
