export { ReportingModule } from './reporting.module.js';
export { ShowProgress } from './show-progress.js';
