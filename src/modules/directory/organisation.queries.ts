import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Organisation } from './organisation.entity.js';

@Injectable()
export class OrganisationQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `folded` as `foldText` gives it; each name once, whatever groups it stands in. */
  async namesWith(folded: string, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.manager
      .createQueryBuilder(Organisation, 'organisation')
      .select('MIN(organisation.name)', 'name')
      // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
      .addSelect('INSTR(organisation.nameSearch, :folded)', 'place')
      .where('INSTR(organisation.nameSearch, :folded) > 0', { folded })
      .groupBy('organisation.nameSearch')
      .orderBy('place')
      .addOrderBy('organisation.nameSearch')
      .limit(limit)
      .getRawMany<{ name: string }>();
    return rows.map(({ name }) => name);
  }
}
