import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/index.js';
import { ChangeEvidence } from './change-evidence.js';
import { EvidenceEntry } from './evidence-entry.js';
import { EvidenceRecordPagesController } from './evidence-record-pages.controller.js';
import { EvidenceRecordsApiController } from './evidence-records-api.controller.js';
import { EvidenceRecordsPagesController } from './evidence-records-pages.controller.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceRecords } from './evidence.repository.js';
import { ReadEvidence } from './read-evidence.js';
import { RecordEvidence } from './record-evidence.js';
import { VerifyEvidence } from './verify-evidence.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

const useCases = [ChangeEvidence, ReadEvidence, RecordEvidence, VerifyEvidence, WithdrawEvidence];

@Module({
  imports: [PlansModule],
  controllers: [EvidenceRecordsApiController, EvidenceRecordsPagesController, EvidenceRecordPagesController],
  providers: [...useCases, EvidenceEntry, EvidenceQueries, EvidenceRecords],
  exports: [EvidenceQueries, RecordEvidence, VerifyEvidence],
})
export class EvidenceModule {}
