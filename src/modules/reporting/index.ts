export { ExportPlan } from './export-plan.js';
export { progressLines } from './progress-lines.view.js';
export { ReportingModule } from './reporting.module.js';
export { type ExportTable, exportTables, type TargetProgress } from './reporting.dto.js';
export { ShowProgress } from './show-progress.js';
