import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { decimalInForm } from '../../shared/decimal-number.js';
import { DomainError } from '../../shared/domain-error.js';
import { estimateText } from './days.view.js';
import { doneInDaysText } from './done.view.js';
import { estimateFigure } from './domain/report-figures.js';
import { shownEstimate } from './domain/report-estimates.js';
import type { TargetNumbers } from './domain/report-numbers.js';
import { reportCrumbs } from './report-pages.view.js';
import type { ShownReport } from './show-report.js';

type Model = Record<string, unknown>;

/** @throws DomainError not-found `targetNotFound` */
function targetOf({ numbers }: ShownReport, key: string): TargetNumbers {
  const target = numbers.targets.find((each) => each.key === key);
  if (target === undefined) throw new DomainError('not-found', 'targetNotFound');
  return target;
}

const noRule = ({ whyNotEstimated }: TargetNumbers, t: Translate): string =>
  t(whyNotEstimated ? `reports:estimate.whyNot.${whyNotEstimated}` : 'reports:estimate.noRule');

/** What the rule says of the target, and the form for saying otherwise. */
export function estimateModel(shown: ShownReport, key: string, t: Translate): PageModel {
  const target = targetOf(shown, key);
  const { numbers, report } = shown;
  const rule = shownEstimate(target);
  const base = `/staff/reports/${report.id}`;
  return {
    title: t('reports:estimate.title', { estimate: estimateText(numbers.days, t) }),
    lead: target.label,
    crumbs: reportCrumbs(report, numbers.plan.number, t, { label: estimateText(numbers.days, t) }),
    base,
    action: `${base}/estimates/${key}`,
    hint: target.basis === 'REPORTED_RATIO' ? t('reports:estimate.shareHint') : null,
    facts: [
      { label: t('reports:show.wanted'), value: target.wanted },
      { label: t('reports:estimate.done'), value: doneInDaysText(target, t) },
      {
        label: t('reports:estimate.rule'),
        value: rule === null ? noRule(target, t) : `${estimateFigure(target, {}, t)}: ${rule.words}`,
      },
    ],
  };
}

export function estimateValues(shown: ShownReport, key: string, t: Translate): Model {
  const { version, texts } = shown.report;
  const own = texts.estimates?.[targetOf(shown, key).key];
  return { version, value: own === undefined ? '' : decimalInForm(own.value, t), basis: own?.basis ?? '' };
}
