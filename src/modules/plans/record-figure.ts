import { Injectable } from '@nestjs/common';
import { Audit, actorName } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { checkFigure } from './domain/check-figure.js';
import { ExpertQueries } from './expert.queries.js';
import type { ManualFigure } from './manual-figure.entity.js';
import { PlanQueries } from './plan.queries.js';
import { PlanRepository } from './plan.repository.js';
import { figureResponse } from './plan.view.js';
import type { FigureResponse, NewFigure } from './plans.dto.js';

/** A number that our own records cannot answer, with its evidence. Figures are never edited: a correction is another figure. */
@Injectable()
export class RecordFigure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly queries: PlanQueries,
    private readonly experts: ExpertQueries,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `targetNotFound`, invalid beside the field that is wrong */
  async execute(actor: Actor, planId: string, key: string, input: NewFigure): Promise<FigureResponse> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const plan = await this.queries.existing(planId);
      const target = await this.queries.existingTarget(planId, key);
      const value = checkFigure(
        {
          kind: input.kind,
          countedOn: input.countedOn,
          value: input.value ?? null,
          denominator: input.denominator ?? null,
          namesPerson: Boolean(input.personId ?? input.personName),
        },
        { basis: target.basis, periodFrom: plan.periodFrom, periodTo: plan.periodTo, today: dateInVietnam(this.clock.now()) },
      );
      const figure = this.newFigure(actor, target.id, input, value, await this.personBehind(input));
      await this.plans.addFigure(figure);
      const { countedOn, denominator, evidence } = figure;
      const detail = { kind: figure.kind, countedOn, value, denominator, evidence };
      await this.audit.record(actor, 'target.figureRecorded', { type: 'target', id: target.id }, { detail });
      return figureResponse(figure);
    });
  }

  private async personBehind({ personId, personName }: NewFigure): Promise<string | null> {
    if (personId !== undefined) {
      if (await this.experts.personExists(personId)) return personId;
      throw new DomainError('invalid', 'personNotFound', { field: 'personId' });
    }
    if (personName === undefined) return null;
    const [only, another] = await this.experts.peopleNamed(personName);
    if (only === undefined) throw new DomainError('invalid', 'personNotFound', { field: 'personName' });
    if (another !== undefined) throw new DomainError('invalid', 'severalPeopleOfThatName', { field: 'personName' });
    return only;
  }

  private newFigure(actor: Actor, targetId: string, input: NewFigure, value: number, personId: string | null): ManualFigure {
    return {
      id: this.ids.next(),
      targetId,
      kind: input.kind,
      countedOn: input.countedOn,
      value,
      denominator: input.denominator ?? null,
      personId,
      evidence: input.evidence,
      enteredBy: actorName(actor),
      enteredAt: this.clock.now(),
    };
  }
}
