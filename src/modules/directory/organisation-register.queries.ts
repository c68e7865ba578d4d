import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { nearestFirst, piecesOf } from './domain/near-names.js';
import { Organisation } from './organisation.entity.js';
import type { OrganisationFilter } from './organisation.dto.js';
import { endingOf } from './organisation.queries.js';

export const ORGANISATIONS_A_PAGE = 50;
const MOST_COMPARED = 200;
const MOST_NEAR = 8;

/** Reads of the register of units; every method runs inside the caller's unit of work. */
@Injectable()
export class OrganisationRegisterQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found `organisationNotFound`. */
  async existing(id: string): Promise<Organisation> {
    const organisation = await this.unitOfWork.manager.findOneBy(Organisation, { id });
    if (!organisation) throw new DomainError('not-found', 'organisationNotFound');
    return organisation;
  }

  async byIds(ids: readonly string[]): Promise<Organisation[]> {
    return ids.length === 0 ? [] : this.unitOfWork.manager.findBy(Organisation, { id: In([...new Set(ids)]) });
  }

  async named(name: string, unitGroup: UnitGroup): Promise<Organisation | null> {
    return this.unitOfWork.manager.findOneBy(Organisation, { nameSearch: foldText(name), unitGroup });
  }

  /** Units other than `except` whose names are near to this one, the nearest first; at most 8. */
  async near(name: string, except: string, today: CalendarDate): Promise<Organisation[]> {
    const pieces = piecesOf(name);
    if (pieces.length === 0) return [];
    const held = pieces.map((_, at) => `CASE WHEN INSTR(organisation.nameSearch, :piece${at}) > 0 THEN 1 ELSE 0 END`).join(' + ');
    const found = await this.unitOfWork.manager
      .createQueryBuilder(Organisation, 'organisation')
      .addSelect(held, 'held')
      .where(`(${held}) > 0 AND organisation.id <> :except`, {
        except,
        ...Object.fromEntries(pieces.map((piece, at) => [`piece${at}`, piece])),
      })
      .andWhere((query) => `NOT EXISTS ${endingOf(query)}`, { today })
      .orderBy({ held: 'DESC', 'organisation.nameSearch': 'ASC', 'organisation.id': 'ASC' })
      .limit(MOST_COMPARED)
      .getMany();
    return nearestFirst(name, found).slice(0, MOST_NEAR);
  }

  /** One page by name; `page` counts from 1. */
  async list(filter: OrganisationFilter, today: CalendarDate): Promise<{ organisations: Organisation[]; total: number }> {
    const query = filtered(this.unitOfWork.manager.createQueryBuilder(Organisation, 'organisation'), filter, today);
    const [organisations, total] = await query
      .orderBy({ 'organisation.nameSearch': 'ASC', 'organisation.id': 'ASC' })
      .skip(((filter.page ?? 1) - 1) * ORGANISATIONS_A_PAGE)
      .take(ORGANISATIONS_A_PAGE)
      .getManyAndCount();
    return { organisations, total };
  }
}

function filtered(
  query: SelectQueryBuilder<Organisation>,
  { q, group, state = 'active' }: OrganisationFilter,
  today: CalendarDate,
): SelectQueryBuilder<Organisation> {
  if (state !== 'all') query.andWhere(`${state === 'ended' ? '' : 'NOT '}EXISTS ${endingOf(query)}`, { today });
  if (group) query.andWhere('organisation.unitGroup = :group', { group });
  // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
  if (q) query.andWhere('INSTR(organisation.nameSearch, :q) > 0', { q: foldText(q) });
  return query;
}
