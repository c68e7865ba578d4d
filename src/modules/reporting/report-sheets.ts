import type { Writable } from 'node:stream';
import { writeCsvAnew } from '../../platform/documents/csv-anew.js';
import type { Translate } from '../../platform/web/translations.js';
import { writeCsv, writeWorkbook } from './export-files.js';
import { type PlanReport, withoutFacts } from './plan-report.js';
import { classTable, groupTable, reconciliationTable, type ReportTable, targetColumns, targetTable } from './report-tables.js';
import { reportStamp, reportTitle } from './report-title.js';

/** The tables of a report that name no participant. */
export const sheetTables = ['targets', 'classes', 'groups'] as const;
export type SheetTable = (typeof sheetTables)[number];

const tables: Readonly<Record<SheetTable, (report: PlanReport, t: Translate) => ReportTable>> = {
  targets: targetTable,
  classes: classTable,
  groups: (report, t) => groupTable(withoutFacts(report), t),
};

/** The annexes of a report as a workbook; who the people are stays in the register. @throws when the receiver went away */
export async function writeReportSheets(receiver: Writable, report: PlanReport, created: Date, t: Translate): Promise<void> {
  const sheets = [...sheetTables.map((name) => tables[name](report, t)), reconciliationTable(report, report.total.total, t)];
  await writeWorkbook(receiver, sheets, { title: reportTitle(report, t), creator: report.facts.plan.issuer, created });
}

/** One table for another program. @throws when the receiver went away */
export function writeReportTable(receiver: Writable, table: SheetTable, report: PlanReport, t: Translate): Promise<void> {
  return writeCsv(receiver, tables[table](report, t), reportStamp(report.days, t));
}

/** What `writeReportTable` wrote, for an Excel whose decimal sign is the comma. @throws when the receiver went away */
export function writeTableForExcel(receiver: Writable, table: Buffer, t: Translate): Promise<void> {
  // No other table knows decimals.
  const numbers = targetColumns(t).filter(({ kind }) => kind !== undefined);
  const headings = numbers.map(({ name }) => t(`reporting:column.${name}`));
  return writeCsvAnew(receiver, table, headings, 'semicolon');
}
