import { yearOf } from '../../shared/calendar-date.js';
import { foldText } from '../../shared/text-folding.js';
import type { ReportDays } from './plan-report.js';
import type { ExportTable } from './reporting.dto.js';

const tableNames: Record<ExportTable, string> = { classes: 'theo-lop', groups: 'theo-doi-tuong', targets: 'chi-tieu', turns: 'luot-nguoi' };

/** Letters that every computer can save, and the year: 'ke-hoach-60-kh-ubnd-2024', 'ke-hoach-60-kh-ubnd-luot-nguoi-2021-2025'. */
export function exportFileName(planNumber: string, { from, to }: ReportDays, table: ExportTable | null): string {
  const years = yearOf(from) === yearOf(to) ? [String(yearOf(from))] : [String(yearOf(from)), String(yearOf(to))];
  const words = ['ke-hoach', planNumber, ...(table === null ? [] : [tableNames[table]]), ...years].join('-');
  return foldText(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
