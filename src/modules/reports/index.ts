import { ReportFile } from './report-file.entity.js';
import { ReportReminder } from './report-reminder.entity.js';
import { Report } from './report.entity.js';
import { UnitReport } from './unit-report.entity.js';

export { RemindOfReports } from './remind-of-reports.js';
export { ReportsModule } from './reports.module.js';

export const reportEntities = [Report, ReportFile, ReportReminder, UnitReport];
