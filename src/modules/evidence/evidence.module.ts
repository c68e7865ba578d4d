import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { ClassesModule } from '../classes/index.js';
import { LetterheadsModule } from '../letterheads/index.js';
import { PlansModule } from '../plans/index.js';
import { PrintoutsModule } from '../printouts/index.js';
import { ChangeEvidence } from './change-evidence.js';
import { ChangeEvidenceImport } from './change-evidence-import.js';
import { CorrectEvidenceLine } from './correct-evidence-line.js';
import { ClassFileQueries } from './class-file.queries.js';
import { ClassFilesApiController } from './class-files-api.controller.js';
import { ClassFilesPagesController } from './class-files-pages.controller.js';
import { EvidenceEntry } from './evidence-entry.js';
import { EvidenceImports } from './evidence-import.repository.js';
import { EvidenceImportsApiController } from './evidence-imports-api.controller.js';
import { EvidenceImportsPagesController } from './evidence-imports-pages.controller.js';
import { EvidenceListReader } from './evidence-list-reader.js';
import { EvidenceRecordPagesController } from './evidence-record-pages.controller.js';
import { EvidenceRecordsApiController } from './evidence-records-api.controller.js';
import { EvidenceRecordsPagesController } from './evidence-records-pages.controller.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceRecords } from './evidence.repository.js';
import { ExportEvidence } from './export-evidence.js';
import { ListClassFiles } from './list-class-files.js';
import { PackClassFile } from './pack-class-file.js';
import { ReadEvidence } from './read-evidence.js';
import { RecordEvidence } from './record-evidence.js';
import { RunEvidenceImport } from './run-evidence-import.js';
import { SettleEvidenceImport } from './settle-evidence-import.js';
import { ShowClassFile } from './show-class-file.js';
import { ShowEvidenceImport } from './show-evidence-import.js';
import { StartEvidenceImport } from './start-evidence-import.js';
import { SupportedUnitQueries } from './supported-units.queries.js';
import { VerifyEvidence } from './verify-evidence.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

const useCases = [
  ChangeEvidence,
  ChangeEvidenceImport,
  CorrectEvidenceLine,
  ExportEvidence,
  ListClassFiles,
  PackClassFile,
  ReadEvidence,
  RecordEvidence,
  RunEvidenceImport,
  SettleEvidenceImport,
  ShowClassFile,
  ShowEvidenceImport,
  StartEvidenceImport,
  VerifyEvidence,
  WithdrawEvidence,
];

const apiControllers = [ClassFilesApiController, EvidenceImportsApiController, EvidenceRecordsApiController];
const pagesControllers = [
  ClassFilesPagesController,
  EvidenceImportsPagesController,
  EvidenceRecordsPagesController,
  EvidenceRecordPagesController,
];

@Module({
  imports: [AttendanceModule, CatalogueModule, CertificatesModule, ClassesModule, LetterheadsModule, PlansModule, PrintoutsModule],
  controllers: [...apiControllers, ...pagesControllers],
  providers: [
    ...useCases,
    ClassFileQueries,
    EvidenceEntry,
    EvidenceImports,
    EvidenceListReader,
    EvidenceQueries,
    EvidenceRecords,
    SupportedUnitQueries,
  ],
  exports: [EvidenceQueries, RecordEvidence, SupportedUnitQueries, VerifyEvidence],
})
export class EvidenceModule {}
