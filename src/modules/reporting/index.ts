export { ReportingModule } from './reporting.module.js';
export type { GroupCount, PendingClass, ProgressQuestion, ProgressResponse, TargetProgress } from './reporting.dto.js';
export { ShowProgress } from './show-progress.js';
