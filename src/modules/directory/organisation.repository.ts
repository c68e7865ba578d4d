import { Injectable } from '@nestjs/common';
import { insertUnlessThere } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Organisation } from './organisation.entity.js';

/** So many units are remembered as known; more than a province has, and a few hundred kilobytes. */
const MOST_REMEMBERED = 5_000;

@Injectable()
export class OrganisationRepository {
  /** What was in the database once is there for good, for units are never removed; only what is committed gets in here. */
  private readonly known = new Set<string>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Two registrations may name a new unit at the same instant; the second finds it there and goes on. */
  async addUnlessKnown(organisation: Organisation): Promise<void> {
    const key = `${organisation.unitGroup} ${organisation.nameSearch}`;
    if (this.known.has(key)) return;
    await insertUnlessThere(this.unitOfWork.manager, Organisation, organisation);
    this.unitOfWork.afterCommit(() => {
      if (this.known.size >= MOST_REMEMBERED) this.known.clear();
      this.known.add(key);
    });
  }
}
