import type { ManualFigure } from './manual-figure.entity.js';
import type { Plan } from './plan.entity.js';
import type { FigureResponse, PlanResponse, PlanSummary, TargetResponse } from './plans.dto.js';
import type { Target } from './target.entity.js';

export function figureResponse(figure: ManualFigure): FigureResponse {
  const { id, kind, countedOn, value, denominator, personId, evidence, enteredBy, enteredAt } = figure;
  return { id, kind, countedOn, value, denominator, personId, evidence, enteredBy, enteredAt };
}

export function targetResponse(target: Target, figures: readonly ManualFigure[]): TargetResponse {
  const { key, position, label, quote, audienceWords, comparator, wanted, wantedMax, tolerancePercent, unit, basis } = target;
  const promise = { comparator, wanted, wantedMax, tolerancePercent, unit, basis, periodicity: target.periodicity };
  const { audience, countedTypes } = target;
  return { key, position, label, quote, audienceWords, ...promise, audience, countedTypes, figures: figures.map(figureResponse) };
}

export function planSummary(plan: Plan, targetCount: number): PlanSummary {
  const { id, number, title, issuer, province, signedOn, periodFrom, periodTo } = plan;
  return { id, number, title, issuer, province, signedOn, periodFrom, periodTo, targetCount };
}

export function planResponse(plan: Plan, targets: readonly Target[], figures: readonly ManualFigure[]): PlanResponse {
  const figuresOf = ({ id }: Target): ManualFigure[] => figures.filter(({ targetId }) => targetId === id);
  return Object.assign(planSummary(plan, targets.length), { targets: targets.map((target) => targetResponse(target, figuresOf(target))) });
}
