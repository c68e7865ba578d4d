import { csvSeparators } from '../../platform/documents/table-format.js';
import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, showDate, yearsBetween } from '../../shared/calendar-date.js';
import type { PlanSummary } from '../plans/index.js';
import { exportFiles, type ExportQuestion } from './reporting.dto.js';

export function exportModel(plans: readonly PlanSummary[], t: Translate): Record<string, unknown> {
  return {
    planOptions: plans.map(({ id, number, title }) => ({ value: id, label: `${number} · ${shortened(title)}` })),
    yearOptions: yearsOfAll(plans).map((year) => ({ value: String(year), label: t('reporting:turns.inYear', { year }) })),
    fileOptions: exportFiles.map((value) => ({
      value,
      label: t(`reporting:file.${value}.label`),
      hint: t(`reporting:file.${value}.hint`),
    })),
    separatorOptions: csvSeparators.toReversed().map((value) => ({
      value,
      label: t(`reporting:exports.separators.${value}.label`),
      hint: t(`reporting:exports.separators.${value}.hint`),
    })),
  };
}

/** Every year that one of the plans has, the newest first. */
function yearsOfAll(plans: readonly PlanSummary[]): number[] {
  const years = plans.flatMap(({ periodFrom, periodTo }) => yearsBetween(periodFrom, periodTo));
  return [...new Set(years)].sort((a, b) => b - a);
}

/** A list of plans is read by number; the subject only reminds. */
function shortened(title: string): string {
  return title.length > 80 ? `${title.slice(0, 79)}…` : title;
}

/** What a link to the page asks for, as the form shows it; without a cut-off day it is today. Who downloads by hand opens the file in Excel. */
export function exportValues({ plan, year, asOf }: ExportQuestion, today: CalendarDate): Record<string, unknown> {
  return { file: 'xlsx', separator: 'semicolon', plan, year, asOf: showDate(asOf ?? today) };
}
