import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import type { PlanSummary } from '../plans/index.js';
import { exportFormats, type ExportQuestion, exportTables } from './reporting.dto.js';

export function exportModel(plans: readonly PlanSummary[], t: Translate): Record<string, unknown> {
  return {
    planOptions: plans.map(({ id, number, title }) => ({ value: id, label: `${number} · ${shortened(title)}` })),
    formatOptions: exportFormats.map((value) => ({
      value,
      label: t(`reporting:format.${value}`),
      hint: t(`reporting:formatHint.${value}`),
    })),
    tableOptions: exportTables.map((value) => ({ value, label: t(`reporting:sheet.${value}`) })),
  };
}

/** A list of plans is read by number; the subject only reminds. */
function shortened(title: string): string {
  return title.length > 80 ? `${title.slice(0, 79)}…` : title;
}

/** What a link to the page asks for, as the form shows it. */
export function exportValues({ plan, year, asOf }: ExportQuestion): Record<string, unknown> {
  return { format: 'xlsx', table: 'classes', plan, year, asOf: asOf === undefined ? '' : showDate(asOf) };
}
