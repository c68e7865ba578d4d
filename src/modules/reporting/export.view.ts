import type { Translate } from '../../platform/web/translations.js';
import type { PlanSummary } from '../plans/index.js';
import { exportFormats, exportTables } from './reporting.dto.js';

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
