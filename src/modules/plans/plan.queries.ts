import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { MergedPeople } from '../directory/index.js';
import { ManualFigure } from './manual-figure.entity.js';
import { Plan } from './plan.entity.js';
import { Target } from './target.entity.js';

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

  /** In the order of the plan. */
  async targetsOf(planId: string): Promise<Target[]> {
    return this.unitOfWork.manager.find(Target, { where: { planId }, order: { position: 'ASC' } });
  }

  /** @throws DomainError not-found `targetNotFound` */
  async existingTarget(planId: string, key: string): Promise<Target> {
    return found(await this.unitOfWork.manager.findOneBy(Target, { planId, key }), 'targetNotFound');
  }

  /** The figures of all targets of a plan, the earliest first; who was merged since is the record that was kept. */
  async figuresOf(planId: string): Promise<ManualFigure[]> {
    const figures = await this.unitOfWork.manager
      .createQueryBuilder(ManualFigure, 'figure')
      .innerJoin(Target, 'target', 'target.id = figure.targetId')
      .where('target.planId = :planId', { planId })
      .orderBy({ 'figure.countedOn': 'ASC', 'figure.id': 'ASC' })
      .getMany();
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
