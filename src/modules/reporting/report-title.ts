import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, showDate } from '../../shared/calendar-date.js';
import { unitGroups } from '../../shared/unit-group.js';
import { planInWords } from '../plans/index.js';
import { countTurns } from './domain/count-turns.js';
import { countingRulesVersion } from './domain/measure-target.js';
import type { PlanReport } from './plan-report.js';

/** The lines under the name of every table: which plan, which days (written by `day`), which cut-off, which rule. */
export function reportTitle(report: PlanReport, t: Translate, day: (date: CalendarDate) => string = showDate): string[] {
  const { plan } = report.facts;
  const { from, to, asOf } = report.days;
  return [
    t('reporting:title.plan', { plan: planInWords(plan, t), issuer: plan.issuer }),
    t('reporting:title.days', { from: day(from), to: day(to), asOf: day(asOf) }),
    t('reporting:title.rule', { day: t(`plans:countYearBy.${plan.countYearBy}`) }),
    ...(plan.organisationsBy === 'lasting' ? [t('reporting:title.organisations')] : []),
    t('reporting:title.version', { version: countingRulesVersion }),
    ruleOf(report, t),
  ];
}

/** The cut-off day, written as the other days of a CSV file, and the version of the rules, for files that have no title. */
export function reportStamp({ asOf }: { readonly asOf: CalendarDate }, t: Translate): { headers: string[]; values: (string | number)[] } {
  return { headers: [t('reporting:stamp.asOf'), t('reporting:stamp.version')], values: [asOf, countingRulesVersion] };
}

function ruleOf({ facts, question }: PlanReport, t: Translate): string {
  const types = question.countedTypes.map((type) => t(`courseType.${type}`)).join(', ');
  const left = unitGroups.filter((group) => !question.audience.includes(group));
  if (left.length === 0) return t('reporting:title.everyGroup', { types });
  const { total } = countTurns(facts.turns, { ...question, audience: left });
  // Names of groups have commas of their own.
  const groups = left.map((group) => t(`group.${group}`)).join('; ');
  return t('reporting:title.without', { types, groups, turns: total });
}
