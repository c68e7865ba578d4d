import { PublicPlan } from './public-plan.entity.js';

export { ExportPlan } from './export-plan.js';
export { type Duty, OverviewDuties } from './overview-duties.js';
export { progressLines } from './progress-lines.view.js';
export { ReportingModule } from './reporting.module.js';
export { type ExportTable, exportTables, type TargetProgress } from './reporting.dto.js';
export { ShowPlaces } from './show-places.js';
export { ShowProgress } from './show-progress.js';
export { AnnexQueries, type ExpertParticulars, type ScheduledClass } from './annex.queries.js';
export { estimateTargets } from './estimate-targets.js';
export { countingDay, planOfLink } from './counting-day.js';
export type { TargetEstimate } from './domain/estimate-target.js';
export { type CountableTurn, type CountingQuestion, isCounted, type TurnCount } from './domain/count-turns.js';
export { judgeCertificates } from './domain/experts.js';
export { conditionAnswerInWords } from './condition.view.js';
export { sourcesOf } from './domain/number-sources.js';
export { sourcesInWords } from './number-sources.view.js';
export { knownMeasure } from './domain/known-measure.js';
export { PlaceOrganisation } from './place-organisation.js';
export { reportedHref } from './number-links.view.js';
export { PublishPlan } from './publish-plan.js';
export { lastDay, type PlanReport, type ReportDays, ReportReader } from './plan-report.js';
export { type SheetTable, sheetTables, writeReportSheets, writeReportTable, writeTableForExcel } from './report-sheets.js';
export { reportTitle } from './report-title.js';
export { statusName, statusText } from './status.view.js';
export { progressOf } from './target-progress.js';

export const reportingEntities = [PublicPlan];
