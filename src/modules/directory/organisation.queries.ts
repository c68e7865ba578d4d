import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationSuccession } from './organisation-succession.entity.js';

@Injectable()
export class OrganisationQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `folded` as `foldText` gives it; each name once, whatever groups it stands in. Names that ended by that day are not offered. */
  async namesWith(folded: string, today: CalendarDate, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.manager
      .createQueryBuilder(Organisation, 'organisation')
      .select('MIN(organisation.name)', 'name')
      // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
      .addSelect('INSTR(organisation.nameSearch, :folded)', 'place')
      .where('INSTR(organisation.nameSearch, :folded) > 0', { folded })
      .andWhere((query) => `NOT EXISTS ${endingOf(query)}`, { today })
      .groupBy('organisation.nameSearch')
      .orderBy('place')
      .addOrderBy('organisation.nameSearch')
      .limit(limit)
      .getRawMany<{ name: string }>();
    return rows.map(({ name }) => name);
  }
}

/** A step by which a unit ended until `:today`. */
export function endingOf(query: SelectQueryBuilder<Organisation>): string {
  return query
    .subQuery()
    .select('1')
    .from(OrganisationSuccession, 'step')
    .where('step.predecessorId = organisation.id AND (step.day IS NULL OR step.day <= :today)')
    .getQuery();
}
