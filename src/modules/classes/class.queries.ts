import { Injectable } from '@nestjs/common';
import { In, Not, type SelectQueryBuilder } from 'typeorm';
import { findRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { dateInVietnam, yearsBetween } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import { ClassPlan } from './class-plan.entity.js';
import { ClassSession } from './class-session.entity.js';
import type { ClassState } from './domain/class-state.js';
import { TrainingClass } from './training-class.entity.js';

export const CLASSES_A_PAGE = 50;

/** More than any province runs at once; the public list is shown whole. */
const MOST_OPEN_CLASSES = 200;

export interface StaffFilter {
  readonly state?: ClassState;
  /** The year of the closing day: the year in which a class counts. */
  readonly year?: number;
  /** Part of the code or the name, with or without Vietnamese marks. */
  readonly q?: string;
  /** From 1. */
  readonly page?: number;
}

/** Reads of classes; every method runs inside the caller's unit of work. */
@Injectable()
export class ClassQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<TrainingClass | null> {
    const [trainingClass] = await findRows(this.unitOfWork.manager, TrainingClass, { id });
    return trainingClass ?? null;
  }

  async byCode(code: string): Promise<TrainingClass | null> {
    return this.unitOfWork.manager.findOneBy(TrainingClass, { code });
  }

  /** In the order in which they begin. */
  async byIds(ids: readonly string[]): Promise<TrainingClass[]> {
    if (ids.length === 0) return [];
    return this.unitOfWork.manager.find(TrainingClass, { where: { id: In([...ids]) }, order: { opensOn: 'ASC', code: 'ASC' } });
  }

  /** @throws DomainError not-found `classNotFound`. */
  async existing(id: string): Promise<TrainingClass> {
    const trainingClass = await this.byId(id);
    if (!trainingClass) throw new DomainError('not-found', 'classNotFound');
    return trainingClass;
  }

  /** In the order in which they are held. */
  async sessionsOf(classId: string): Promise<ClassSession[]> {
    return this.unitOfWork.manager.find(ClassSession, { where: { classId }, order: { heldOn: 'ASC', halfDayOrder: 'ASC' } });
  }

  /** Of several classes, each in the order in which they are held. */
  async sessionsOfAll(classIds: readonly string[]): Promise<ClassSession[]> {
    if (classIds.length === 0) return [];
    const order = { heldOn: 'ASC', halfDayOrder: 'ASC' } as const;
    return this.unitOfWork.manager.find(ClassSession, { where: { classId: In([...classIds]) }, order });
  }

  /** One page of the classes that close in a year, as they were held; cancelled ones were not. */
  async heldIn(year: number, filter: { planId?: string; page?: number }): Promise<{ classes: TrainingClass[]; total: number }> {
    const query = filtered(this.unitOfWork.manager.createQueryBuilder(TrainingClass, 'class'), { year });
    query.andWhere(`class.state <> 'cancelled'`);
    if (filter.planId) {
      const serves = 'EXISTS (SELECT 1 FROM class_plan served WHERE served.class_id = class.id AND served.plan_id = :planId)';
      query.andWhere(serves, { planId: filter.planId });
    }
    const [classes, total] = await query
      .orderBy({ 'class.opensOn': 'ASC', 'class.code': 'ASC' })
      .offset(((filter.page ?? 1) - 1) * CLASSES_A_PAGE)
      .limit(CLASSES_A_PAGE)
      .getManyAndCount();
    return { classes, total };
  }

  /** Classes of these courses that begin on one of these days, cancelled ones aside. */
  async beginningOn(courseIds: readonly string[], days: readonly string[]): Promise<TrainingClass[]> {
    if (days.length === 0) return [];
    const where = { courseId: In([...new Set(courseIds)]), opensOn: In([...new Set(days)]), state: Not('cancelled' as const) };
    return this.unitOfWork.manager.find(TrainingClass, { where, order: { code: 'ASC' } });
  }

  async planIdsOf(classId: string): Promise<string[]> {
    const served = await this.unitOfWork.manager.find(ClassPlan, { where: { classId }, order: { planId: 'ASC' } });
    return served.map(({ planId }) => planId);
  }

  /** What the public sees: open classes that still take registrations or have not ended, the next to begin first. */
  async openList(now: Date): Promise<TrainingClass[]> {
    return this.unitOfWork.manager
      .createQueryBuilder(TrainingClass, 'class')
      .where(`class.state = 'open' AND class.heldBy IS NULL`)
      .andWhere('(class.registrationClosesAt >= :now OR class.closesOn >= :today)', { now, today: dateInVietnam(now) })
      .orderBy({ 'class.opensOn': 'ASC', 'class.code': 'ASC' })
      .take(MOST_OPEN_CLASSES)
      .getMany();
  }

  /** One page, drafts without a date first, then the latest; with the number of all classes that match. */
  async staffList(filter: StaffFilter): Promise<{ classes: TrainingClass[]; total: number }> {
    const [classes, total] = await filtered(this.unitOfWork.manager.createQueryBuilder(TrainingClass, 'class'), filter)
      .addSelect(`COALESCE(class.opensOn, '9999-12-31')`, 'opens')
      .orderBy({ opens: 'DESC', 'class.id': 'DESC' })
      .offset(((filter.page ?? 1) - 1) * CLASSES_A_PAGE)
      .limit(CLASSES_A_PAGE)
      .getManyAndCount();
    return { classes, total };
  }

  /** The years in which classes close, the latest first, for the filter of the list. */
  async years(): Promise<number[]> {
    const { first, last } = (await this.unitOfWork.manager
      .createQueryBuilder(TrainingClass, 'class')
      .select('MIN(class.closesOn)', 'first')
      .addSelect('MAX(class.closesOn)', 'last')
      .getRawOne<{ first: string | null; last: string | null }>()) ?? { first: null, last: null };
    if (first === null || last === null) return [];
    return yearsBetween(first, last).reverse();
  }
}

function filtered(query: SelectQueryBuilder<TrainingClass>, { state, year, q }: StaffFilter): SelectQueryBuilder<TrainingClass> {
  if (state) query.andWhere('class.state = :state', { state });
  if (year) query.andWhere('class.closesOn BETWEEN :from AND :to', { from: `${year}-01-01`, to: `${year}-12-31` });
  // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
  if (q) query.andWhere('INSTR(class.nameSearch, :q) > 0', { q: foldText(q) });
  return query;
}
