import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import type { Comparison } from './compare-reports.js';
import { isGroup } from './domain/compare-numbers.js';
import { daysInWords } from './domain/report-words.js';
import type { ExplainedDifference } from './explain-differences.js';
import { causeInWords } from './report-history.view.js';
import { planCrumbs } from './report-pages.view.js';
import type { ReportLine } from './report.repository.js';
import type { ReportSummary } from './reports.dto.js';

type Model = Record<string, unknown>;

export function differenceModel(
  { report, other, planNumber, differences }: Comparison,
  others: readonly ReportSummary[],
  t: Translate,
): Model {
  const base = `/staff/reports/${report.id}`;
  const then = { days: nameOf(report), asOf: showDate(report.asOf) };
  return {
    title: t('reports:differences.title'),
    lead:
      other === null
        ? t('reports:differences.withToday', then)
        : t('reports:differences.withOther', { ...then, other: nameOf(other), otherAsOf: showDate(other.asOf) }),
    crumbs: [
      ...planCrumbs({ id: report.planId, number: planNumber }, t),
      { label: t('reports:list.title'), href: `/staff/plans/${report.planId}/reports` },
      { label: nameOf(report), href: base },
      { label: t('reports:differences.title') },
    ],
    action: `${base}/differences`,
    others: others
      .filter(({ id }) => id !== report.id)
      .map(({ id, from, to, asOf, state }) => ({
        value: id,
        label: `${showDate(asOf)} · ${daysInWords({ from, to })} · ${t(`reports:state.${state}`)}`,
      })),
    thenHead: t('reports:differences.then'),
    nowHead: t(`reports:differences.${other === null ? 'today' : 'other'}`),
    rows: differences.map((each) => row(each, t)),
  };
}

const nameOf = ({ periodFrom: from, periodTo: to }: Pick<ReportLine, 'periodFrom' | 'periodTo'>): string => daysInWords({ from, to });

function row({ about, name, fact, then, now, causes }: ExplainedDifference, t: Translate): Model {
  const change = (now ?? 0) - (then ?? 0);
  return {
    name: name === '' ? t('reports:differences.whole') : name,
    fact: isGroup(fact) ? t(`group.${fact}`) : t(`reports:number.${about === 'record' ? 'record' : fact}`),
    then: then === null ? '–' : showNumber(then, t),
    now: now === null ? '–' : showNumber(now, t),
    change: `${change > 0 ? '+' : ''}${showNumber(change, t)}`,
    causes: causes.map((cause) => causeInWords(cause, t)),
  };
}
