import type { Translate } from '../../platform/web/translations.js';
import { planInWords } from '../plans/index.js';
import { daysText } from './days.view.js';
import type { ReportNumbers } from './domain/report-numbers.js';

/** What a report is about, below the heading of its pages, in the reader's language; the document has words of its own (`reportSummary`). */
export function reportLead({ plan, days }: Pick<ReportNumbers, 'plan' | 'days'>, t: Translate): string {
  const { issuer, title } = plan;
  return t('reports:show.lead', { plan: planInWords(plan, t), issuer, title, days: daysText(days, t) });
}
