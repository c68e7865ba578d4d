import type { TargetTermsResponse } from './catalogue.dto.js';
import { type TargetTerms, termsOf } from './domain/target-terms.js';
import type { ManualFigure } from './manual-figure.entity.js';
import { factsOf } from './plan-facts.js';
import type { Plan } from './plan.entity.js';
import type { FigureResponse } from './figures.dto.js';
import type { PlanResponse, PlanSummary, TargetResponse, TargetVersionResponse } from './plans.dto.js';
import type { TargetVersion } from './target-version.entity.js';
import type { Target } from './target.entity.js';

export function figureResponse(figure: ManualFigure): FigureResponse {
  const { id, kind, countedOn, value, denominator, personId, evidence, state, fileName, size, sha256, revision } = figure;
  const { enteredBy, enteredAt, verifiedBy, verifiedAt, withdrawnBy, withdrawnAt, withdrawnReason } = figure;
  return {
    ...{ id, kind, countedOn, value, denominator, personId, evidence, state, fileName, size, sha256, revision },
    ...{ enteredBy, enteredAt, verifiedBy, verifiedAt, withdrawnBy, withdrawnAt, withdrawnReason },
  };
}

export function targetResponse(target: Target, figures: readonly ManualFigure[]): TargetResponse {
  const { key, position, version, validFrom } = target;
  return Object.assign({ key, position, version, validFrom, figures: figures.map(figureResponse) }, termsResponse(termsOf(target)));
}

export function termsResponse({ audience, countedTypes, countedTopics, evidenceKinds, ...terms }: TargetTerms): TargetTermsResponse {
  return {
    ...terms,
    ...{ audience: [...audience], countedTypes: [...countedTypes], countedTopics: [...countedTopics], evidenceKinds: [...evidenceKinds] },
  };
}

export function versionResponse({ version, validFrom, reason, changedBy, changedAt, terms }: TargetVersion): TargetVersionResponse {
  const { quote, comparator, wanted, wantedMax, unit, periodicity, notReadyReason, readyReason } = terms;
  const said = { quote, comparator, wanted, wantedMax, unit, periodicity, notReadyReason, readyReason };
  return { version, validFrom, reason, changedBy, changedAt, ...said };
}

export function planSummary(plan: Plan, targetCount: number): PlanSummary {
  const { id, supersedesId, ownerId } = plan;
  return { id, ...factsOf(plan), supersedesId, ownerId, targetCount };
}

export function planResponse(plan: Plan, targets: readonly Target[], figures: readonly ManualFigure[]): PlanResponse {
  const figuresOf = ({ id }: Target): ManualFigure[] => figures.filter(({ targetId }) => targetId === id);
  return Object.assign(planSummary(plan, targets.length), { targets: targets.map((target) => targetResponse(target, figuresOf(target))) });
}
