import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import type { LecturerFilter } from './lecturer.dto.js';
import { Lecturer } from './lecturer.entity.js';

export const LECTURERS_A_PAGE = 50;

/** More people than teach for a province; a list for choosing never grows beyond it. */
const MOST_LECTURERS = 500;

/** Reads of lecturers; every method runs inside the caller's unit of work. */
@Injectable()
export class LecturerQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<Lecturer | null> {
    return this.unitOfWork.manager.findOneBy(Lecturer, { id });
  }

  /** @throws DomainError not-found `lecturerNotFound`. */
  async existing(id: string): Promise<Lecturer> {
    const lecturer = await this.byId(id);
    if (!lecturer) throw new DomainError('not-found', 'lecturerNotFound');
    return lecturer;
  }

  /** In the order of their given names; ids that nobody has are left out. */
  async byIds(ids: readonly string[]): Promise<Lecturer[]> {
    if (ids.length === 0) return [];
    return this.unitOfWork.manager.find(Lecturer, { where: { id: In([...new Set(ids)]) }, order: { sortKey: 'ASC', id: 'ASC' } });
  }

  /** One page in the order of their given names; `page` counts from 1. */
  async list(filter: LecturerFilter): Promise<{ lecturers: Lecturer[]; total: number }> {
    const query = filtered(this.unitOfWork.manager.createQueryBuilder(Lecturer, 'lecturer'), filter);
    const [lecturers, total] = await query
      .orderBy({ 'lecturer.sortKey': 'ASC', 'lecturer.id': 'ASC' })
      .skip(((filter.page ?? 1) - 1) * LECTURERS_A_PAGE)
      .take(LECTURERS_A_PAGE)
      .getManyAndCount();
    return { lecturers, total };
  }

  /** Who is offered for choosing. */
  async choices(): Promise<Lecturer[]> {
    return this.unitOfWork.manager.find(Lecturer, {
      where: { retired: false },
      order: { sortKey: 'ASC', id: 'ASC' },
      take: MOST_LECTURERS,
    });
  }
}

function filtered(query: SelectQueryBuilder<Lecturer>, { q, state = 'active' }: LecturerFilter): SelectQueryBuilder<Lecturer> {
  if (state !== 'all') query.andWhere('lecturer.retired = :retired', { retired: state === 'retired' });
  // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
  if (q) query.andWhere('INSTR(lecturer.nameSearch, :q) > 0', { q: foldText(q) });
  return query;
}
