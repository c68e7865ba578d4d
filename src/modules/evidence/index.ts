import { EvidenceImport } from './evidence-import.entity.js';
import { EvidenceRecord } from './evidence-record.entity.js';

export { EvidenceModule } from './evidence.module.js';

export const evidenceEntities = [EvidenceImport, EvidenceRecord];

export { EvidenceRecord };
export { feeds } from './domain/evidence-feed.js';

// What stands behind the targets that training records do not answer.
export { EvidenceQueries } from './evidence.queries.js';
export type { CountedRecord } from './counted-record.js';
export { type SupportedUnit, SupportedUnitQueries } from './supported-units.queries.js';

// What is done with records; the demonstration year and tests play these.
export { RecordEvidence } from './record-evidence.js';
export { VerifyEvidence } from './verify-evidence.js';
