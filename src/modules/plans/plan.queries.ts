import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { MergedPeople } from '../directory/index.js';
import { termsOf, wordingOn } from './domain/target-terms.js';
import { ManualFigure } from './manual-figure.entity.js';
import { Plan } from './plan.entity.js';
import { TargetVersion } from './target-version.entity.js';
import { Target } from './target.entity.js';

/** A plan is changed a few times in five years; more is a program gone wild. */
const MOST_VERSIONS = 200;

/** Reads of plans; every method runs inside the caller's unit of work. A province has a handful of plans, so lists are not paged. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mergedPeople: MergedPeople,
  ) {}

  /** The newest plan first. */
  async all(): Promise<Plan[]> {
    return this.unitOfWork.manager.find(Plan, { order: { signedOn: 'DESC', number: 'ASC' }, take: 200 });
  }

  async byId(id: string): Promise<Plan | null> {
    return this.unitOfWork.manager.findOneBy(Plan, { id });
  }

  async byNumber(number: string): Promise<Plan | null> {
    return this.unitOfWork.manager.findOneBy(Plan, { number });
  }

  /** @throws DomainError not-found `planNotFound` */
  async existing(id: string): Promise<Plan> {
    return found(await this.byId(id), 'planNotFound');
  }

  /**
   * In the order of the plan; with a day in the wording that held on it and without what was withdrawn by then, otherwise in the wording
   * of today with those that were.
   */
  async targetsOf(planId: string, asOf?: CalendarDate): Promise<Target[]> {
    const targets = await this.unitOfWork.manager.find(Target, { where: { planId }, order: { position: 'ASC' } });
    return asOf === undefined ? targets : (await this.asWorded(targets, asOf)).filter(({ withdrawn }) => !withdrawn);
  }

  /** @throws DomainError not-found `targetNotFound` */
  async existingTarget(planId: string, key: string, asOf?: CalendarDate): Promise<Target> {
    const target = found(await this.unitOfWork.manager.findOneBy(Target, { planId, key }), 'targetNotFound');
    return asOf === undefined ? target : found((await this.asWorded([target], asOf))[0] ?? null, 'targetNotFound');
  }

  /** Every wording that a target had, the newest first. */
  async versionsOf(targetId: string): Promise<TargetVersion[]> {
    return this.unitOfWork.manager.find(TargetVersion, { where: { targetId }, order: { version: 'DESC' }, take: MOST_VERSIONS });
  }

  /** Every wording of several targets, target by target, the first one first. */
  async versionsOfAll(targetIds: readonly string[]): Promise<TargetVersion[]> {
    if (targetIds.length === 0) return [];
    return this.unitOfWork.manager.find(TargetVersion, {
      where: { targetId: In([...targetIds]) },
      order: { targetId: 'ASC', version: 'ASC' },
    });
  }

  /** The plan that replaces another. */
  async successorOf(id: string): Promise<Plan | null> {
    return this.unitOfWork.manager.findOneBy(Plan, { supersedesId: id });
  }

  private async asWorded(targets: Target[], asOf: CalendarDate): Promise<Target[]> {
    const later = targets.filter(({ version, validFrom }) => version > 1 && validFrom > asOf);
    if (later.length === 0) return targets;
    const versions = await this.unitOfWork.manager.findBy(TargetVersion, { targetId: In(later.map(({ id }) => id)) });
    return targets.map((target) => {
      const wording = wordingOn(
        versions.filter(({ targetId }) => targetId === target.id),
        asOf,
      );
      if (wording === null) return target;
      const { version, validFrom, terms } = wording;
      return Object.assign(new Target(), target, termsOf(terms), { version, validFrom });
    });
  }

  /** The figures that count for targets of a plan, the earliest first: officially those that another person verified, the others provisionally. */
  async figuresOf(planId: string): Promise<(ManualFigure & { readonly verified: boolean })[]> {
    const figures = (await this.everyFigureOf(planId)).filter(({ state }) => state !== 'withdrawn');
    return figures.map((figure) => Object.assign(figure, { verified: figure.state === 'verified' }));
  }

  /** With those that were withdrawn, the earliest first; who was merged since is the record that was kept. */
  async everyFigureOf(planId: string): Promise<ManualFigure[]> {
    const ofPlan = this.figuresInOrder().innerJoin(Target, 'target', 'target.id = figure.targetId');
    return this.ofKeptPeople(await ofPlan.where('target.planId = :planId', { planId }).getMany());
  }

  /** The same of one target. */
  async everyFigureOfTarget(targetId: string): Promise<ManualFigure[]> {
    return this.ofKeptPeople(await this.figuresInOrder().where('figure.targetId = :targetId', { targetId }).getMany());
  }

  private figuresInOrder(): SelectQueryBuilder<ManualFigure> {
    return this.unitOfWork.manager.createQueryBuilder(ManualFigure, 'figure').orderBy({ 'figure.countedOn': 'ASC', 'figure.id': 'ASC' });
  }

  private async ofKeptPeople(figures: ManualFigure[]): Promise<ManualFigure[]> {
    const kept = await this.mergedPeople.keptOf(figures.flatMap(({ personId }) => (personId === null ? [] : [personId])));
    return figures.map((figure) => Object.assign(figure, { personId: kept.get(figure.personId ?? '') ?? null }));
  }

  async targetCounts(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.unitOfWork.manager
      .createQueryBuilder(Target, 'target')
      .select('target.planId', 'planId')
      .addSelect('COUNT(*)', 'targets')
      .groupBy('target.planId')
      .getRawMany<{ planId: string; targets: number | string }>();
    return new Map(rows.map(({ planId, targets }) => [planId, Number(targets)]));
  }
}

function found<T>(row: T | null, code: string): T {
  if (row === null) throw new DomainError('not-found', code);
  return row;
}
