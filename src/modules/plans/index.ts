import { ManualFigure } from './manual-figure.entity.js';
import { PlanTerritory } from './plan-territory.entity.js';
import { Plan } from './plan.entity.js';
import { TargetVersion } from './target-version.entity.js';
import { Target } from './target.entity.js';

export { type ConditionAnswer, conditionAnswerOf } from './domain/condition-answer.js';
export { AddTarget } from './add-target.js';
export { AnswerCondition } from './answer-condition.js';
export { ChangeTerritory } from './change-territory.js';
export { ChangePlan } from './change-plan.js';
export { ChangeTargetAudience } from './change-target-audience.js';
export { CreatePlan } from './create-plan.js';
export { ImportKnownPlan } from './import-known-plan.js';
export { ListPlans } from './list-plans.js';
export { PlanTerritories } from './plan-territories.repository.js';
export { PlanQueries } from './plan.queries.js';
export { PlansModule } from './plans.module.js';
export { mayPlan } from './may-plan.js';
export { planSummary } from './plan.view.js';
export { wordingOn } from './domain/target-terms.js';
export { countedFromRecords } from './domain/check-figure.js';
export { type Crumb, planCrumbs, planPeriod } from './plan-crumbs.view.js';
export { amountInWords, planInWords, wantedInWords } from './target-words.view.js';
export type { PlanSummary } from './plans.dto.js';
export { RecordFigure } from './record-figure.js';
export { VerifyFigure } from './verify-figure.js';
export { TargetFollowers } from './target-followers.js';
export { ReviseTarget } from './revise-target.js';
export {
  judgeRatio,
  judgeRatioYears,
  judgeTarget,
  judgeYears,
  type DoneInYear,
  type Judgement,
  type YearlyJudgement,
  type TargetStatus,
} from './domain/judge-target.js';
export type { Basis, Comparator, Periodicity, TargetPromise, TargetUnit } from './domain/target.js';
export { ManualFigure, Plan, Target };

export const planEntities = [Plan, PlanTerritory, Target, TargetVersion, ManualFigure];
