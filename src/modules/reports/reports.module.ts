import { Module } from '@nestjs/common';
import { EveryMinute } from '../../platform/clock/every-minute.js';
import { program } from '../../shared/actor.js';
import { AttendanceModule } from '../attendance/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { LetterheadsModule } from '../letterheads/index.js';
import { PlansModule } from '../plans/index.js';
import { ReportingModule } from '../reporting/index.js';
import { CauseQueries } from './cause.queries.js';
import { CompareReports } from './compare-reports.js';
import { DiscardReport } from './discard-report.js';
import { ChangeDueDay } from './change-due-day.js';
import { DropUnit } from './drop-unit.js';
import { DownloadReport } from './download-report.js';
import { EditReport } from './edit-report.js';
import { EstimatesPagesController } from './estimates-pages.controller.js';
import { EstimateTargetByHand } from './estimate-target-by-hand.js';
import { ExplainDifferences } from './explain-differences.js';
import { ListReports } from './list-reports.js';
import { MakeUnitReport } from './make-unit-report.js';
import { NameUnits } from './name-units.js';
import { ReceiveUnitReport } from './receive-unit-report.js';
import { PartsPagesController } from './parts-pages.controller.js';
import { PreviewReport } from './preview-report.js';
import { RemindOfReports } from './remind-of-reports.js';
import { RemindUnits } from './remind-units.js';
import { RemindUnitsInTime } from './remind-units-in-time.js';
import { Reopenings } from './reopenings.js';
import { ReportContents } from './report-contents.js';
import { ReportDuties } from './report-duties.js';
import { ReportFiles } from './report-files.js';
import { ReportPage } from './report-page.js';
import { ReportedTargets } from './reported-targets.js';
import { Reports } from './report.repository.js';
import { ReportsApiController } from './reports-api.controller.js';
import { ReportsPagesController } from './reports-pages.controller.js';
import { SendReport } from './send-report.js';
import { SendingPagesController } from './sending-pages.controller.js';
import { ShowReport } from './show-report.js';
import { ShowUnitReports } from './show-unit-reports.js';
import { StartReport } from './start-report.js';
import { SwitchUnitReminders } from './switch-unit-reminders.js';
import { TakeOverUnitReport } from './take-over-unit-report.js';
import { TextsPagesController } from './texts-pages.controller.js';
import { UnitLetters } from './unit-letters.js';
import { UnitNumberQueries } from './unit-numbers.queries.js';
import { UnitReports } from './unit-report.repository.js';
import { UnitReportsApiController } from './unit-reports-api.controller.js';
import { UnitReportsPagesController } from './unit-reports-pages.controller.js';

const useCases = [
  CompareReports,
  DiscardReport,
  DownloadReport,
  ChangeDueDay,
  DropUnit,
  EditReport,
  EstimateTargetByHand,
  ListReports,
  MakeUnitReport,
  NameUnits,
  PreviewReport,
  ReceiveUnitReport,
  RemindOfReports,
  RemindUnits,
  RemindUnitsInTime,
  SwitchUnitReminders,
  SendReport,
  ShowReport,
  ShowUnitReports,
  StartReport,
  TakeOverUnitReport,
];

/** Báo cáo of a plan: drafted, sent and kept, compared with what became of its numbers. */
@Module({
  imports: [AttendanceModule, EvidenceModule, LetterheadsModule, PlansModule, ReportingModule],
  controllers: [
    EstimatesPagesController,
    PartsPagesController,
    ReportsApiController,
    ReportsPagesController,
    SendingPagesController,
    TextsPagesController,
    UnitReportsApiController,
    UnitReportsPagesController,
  ],
  providers: [
    ...useCases,
    CauseQueries,
    ExplainDifferences,
    Reopenings,
    ReportContents,
    ReportDuties,
    ReportFiles,
    ReportPage,
    ReportedTargets,
    Reports,
    UnitLetters,
    UnitNumberQueries,
    UnitReports,
  ],
  exports: useCases,
})
export class ReportsModule {
  constructor(everyMinute: EveryMinute, remindOfReports: RemindOfReports, remindUnitsInTime: RemindUnitsInTime) {
    everyMinute.run('Reminding units of their reports', () => remindUnitsInTime.execute(program));
    everyMinute.run('Reminding officials of reports', () => remindOfReports.execute(program));
  }
}
