import type { ReportDue } from './domain/report-due.js';
import type { DueDate, ReportSummary } from './reports.dto.js';
import type { ReportLine } from './report.repository.js';

export function reportSummaryOf(report: ReportLine): ReportSummary {
  const { id, planId, periodFrom: from, periodTo: to, asOf, state, version, createdBy, createdAt, sentBy, sentAt } = report;
  return { id, planId, from, to, asOf, state: state === 'sent' ? 'sent' : 'draft', version, createdBy, createdAt, sentBy, sentAt };
}

export function dueDate({ year, on, lastWorkingDay, reminders }: ReportDue, sent: boolean): DueDate {
  return { year, on, lastWorkingDay, reminders: [...reminders], sent };
}
