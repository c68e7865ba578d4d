import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { findRows, rowExists } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Language } from '../../platform/web/translations.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { foldText } from '../../shared/text-folding.js';
import { newsWantedSince } from './domain/news-consent.js';
import type { ListOrder } from './domain/list-order.js';
import type { RegistrationState } from './domain/registration-state.js';
import { TrainingClass } from '../classes/index.js';
import { ConsentRecord } from './consent-record.entity.js';
import { Registration } from './registration.entity.js';

export interface RegistrationFilter {
  readonly q?: string;
  readonly state?: RegistrationState;
  readonly group?: UnitGroup;
  /** By given name unless said otherwise. */
  readonly sort?: ListOrder;
  /** From 1. */
  readonly page?: number;
}

/** More classes than anybody attends. */
const MOST_OF_ONE = 300;

@Injectable()
export class RegistrationQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<Registration | null> {
    return this.unitOfWork.manager.findOneBy(Registration, { id });
  }

  /** Full names by id, of those that there are. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await findRows(this.unitOfWork.manager, Registration, { id: ids });
    return new Map(rows.map(({ id, fullName }) => [id, fullName]));
  }

  /** Of these registrations those of the class, in the order of official lists. */
  async among(classId: string, ids: readonly string[]): Promise<Registration[]> {
    return findRows(this.unitOfWork.manager, Registration, { id: ids, classId }, 'nameSort');
  }

  /** Everyone who holds a seat, in the order of official lists (by given name). A class has at most a few hundred seats. */
  async confirmedOf(classId: string): Promise<Registration[]> {
    return this.unitOfWork.manager.find(Registration, { where: { classId, state: 'confirmed' }, order: { nameSort: 'ASC', id: 'ASC' } });
  }

  /** One page of the list of a class; `q` is found without marks in names and units, or at the start of a code. */
  async listOf(
    classId: string,
    { q, state, group, sort = 'name', page = 1 }: RegistrationFilter,
    size: number,
  ): Promise<{ rows: Registration[]; total: number }> {
    const query = this.unitOfWork.manager.createQueryBuilder(Registration, 'registration').where({ classId });
    if (state) query.andWhere({ state });
    if (group) query.andWhere({ unitGroup: group });
    if (q) search(query, q);
    const [rows, total] = await query
      .orderBy(ORDERS[sort])
      .offset((page - 1) * size)
      .limit(size)
      .getManyAndCount();
    return { rows, total };
  }

  /** Everything that was registered with this mailbox, the latest first. */
  ofEmail(email: string): Promise<Registration[]> {
    return this.unitOfWork.manager.find(Registration, { where: { email }, order: { createdAt: 'DESC', id: 'DESC' }, take: MOST_OF_ONE });
  }

  /** Of the latest registration with this mailbox; null for one that is not known. */
  async languageOf(email: string): Promise<Language | null> {
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    const latest = await this.unitOfWork.manager.findOne(Registration, { where: { email }, order, select: { id: true, language: true } });
    return latest?.language ?? null;
  }

  isKnown(email: string): Promise<boolean> {
    return rowExists(this.unitOfWork.manager, Registration, { email });
  }

  /** The classes of these registrations, by id. */
  async classesOf(registrations: readonly Registration[]): Promise<Map<string, TrainingClass>> {
    const classes = await findRows(this.unitOfWork.manager, TrainingClass, { id: registrations.map(({ classId }) => classId) });
    return new Map(classes.map((each) => [each.id, each]));
  }

  /** Whether the last word on news was a yes for one of these registrations. */
  async wantsNews(ids: readonly string[]): Promise<boolean> {
    return newsWantedSince(await findRows(this.unitOfWork.manager, ConsentRecord, { registrationId: ids, purpose: 'news' }, 'id')) !== null;
  }

  /** How many stand in the line up to and with this one: 1 is the next. */
  async placeInLine({ classId, lineNumber }: Registration): Promise<number> {
    return this.unitOfWork.manager
      .createQueryBuilder(Registration, 'registration')
      .where({ classId, state: 'waiting' })
      .andWhere('registration.lineNumber <= :lineNumber', { lineNumber })
      .getCount();
  }

  async countsOf(classId: string): Promise<Record<RegistrationState, number>> {
    const rows = await this.unitOfWork.manager
      .createQueryBuilder(Registration, 'registration')
      .select('registration.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where({ classId })
      .groupBy('registration.state')
      .getRawMany<{ state: RegistrationState; count: number | string }>();
    const counts = { confirmed: 0, pending: 0, waiting: 0, offered: 0, rejected: 0, cancelled: 0 };
    for (const { state, count } of rows) counts[state] = Number(count);
    return counts;
  }
}

/** Every order ends with the id, so that a page never repeats or loses a row. */
const ORDERS: Record<ListOrder, Record<string, 'ASC' | 'DESC'>> = {
  name: { 'registration.nameSort': 'ASC', 'registration.id': 'ASC' },
  unit: { 'registration.unitSearch': 'ASC', 'registration.nameSort': 'ASC', 'registration.id': 'ASC' },
  time: { 'registration.createdAt': 'DESC', 'registration.id': 'DESC' },
};

/** INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently. */
function search(query: SelectQueryBuilder<Registration>, typed: string): void {
  query.andWhere(
    '(INSTR(registration.nameSearch, :folded) > 0 OR INSTR(registration.unitSearch, :folded) > 0 OR INSTR(registration.code, :code) = 1)',
    {
      folded: foldText(typed),
      code: typed.trim().toUpperCase(),
    },
  );
}
