import { ReportFile } from './report-file.entity.js';
import { ReportReminder } from './report-reminder.entity.js';
import { Report } from './report.entity.js';
import { UnitReport } from './unit-report.entity.js';

// What people do with reports; the demonstration year plays these.
export { EditReport } from './edit-report.js';
export { NameUnits } from './name-units.js';
export { ReceiveUnitReport } from './receive-unit-report.js';
export { SendReport } from './send-report.js';
export { ShowUnitReports } from './show-unit-reports.js';
export { StartReport } from './start-report.js';

export { RemindOfReports } from './remind-of-reports.js';
export { RemindUnitsInTime } from './remind-units-in-time.js';
export { ReportsModule } from './reports.module.js';

export const reportEntities = [Report, ReportFile, ReportReminder, UnitReport];
