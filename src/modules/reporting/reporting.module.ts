import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { ClassesModule } from '../classes/index.js';
import { DirectoryModule } from '../directory/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { PlansModule } from '../plans/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { AnnexQueries } from './annex.queries.js';
import { CertificateHolderQueries } from './certificate-holder.queries.js';
import { DashboardApiController } from './dashboard-api.controller.js';
import { DashboardPagesController } from './dashboard-pages.controller.js';
import { ProofApiController } from './proof-api.controller.js';
import { ProofPagesController } from './proof-pages.controller.js';
import { ExportPlan } from './export-plan.js';
import { ExportsPagesController } from './exports-pages.controller.js';
import { FactsReader } from './facts-of-plan.js';
import { ForecastPlan } from './forecast-plan.js';
import { ListCountedOrganisations } from './list-counted-organisations.js';
import { ListCountedClasses } from './list-counted-classes.js';
import { ListExperts } from './list-experts.js';
import { ListTurns } from './list-turns.js';
import { OverviewDuties } from './overview-duties.js';
import { OverviewPagesController } from './overview-pages.controller.js';
import { OverviewQueries } from './overview.queries.js';
import { PendingTurnQueries } from './pending-turn.queries.js';
import { PlacesModule } from './places.module.js';
import { PersonNumbers } from './person-numbers.js';
import { PlanClassQueries } from './plan-class.queries.js';
import { PublicPlansApiController } from './public-plans-api.controller.js';
import { PublicPlansPagesController } from './public-plans-pages.controller.js';
import { PublicPlans } from './public-plan.repository.js';
import { PublishPlan } from './publish-plan.js';
import { ReportReader } from './plan-report.js';
import { ProgressApiController } from './progress-api.controller.js';
import { ProgressPagesController } from './progress-pages.controller.js';
import { ShowDashboard } from './show-dashboard.js';
import { SecretOrders } from './secret-orders.js';
import { ShowOverview } from './show-overview.js';
import { ShowPublicPlan } from './show-public-plan.js';
import { ShowProgress } from './show-progress.js';
import { ShowTurn } from './show-turn.js';
import { SheetQueries } from './sheet.queries.js';
import { UnitFamilyQueries } from './unit-family.queries.js';
import { TargetsInUse } from './targets-in-use.js';
import { TurnQueries } from './turn.queries.js';
import { UnitNames } from './unit-names.js';

const useCases = [
  ExportPlan,
  ListCountedClasses,
  ListCountedOrganisations,
  ListExperts,
  ListTurns,
  ShowDashboard,
  ShowOverview,
  ShowProgress,
  ShowTurn,
  PublishPlan,
  ShowPublicPlan,
];
const queries = [
  AnnexQueries,
  CertificateHolderQueries,
  OverviewQueries,
  PendingTurnQueries,
  PlanClassQueries,
  SheetQueries,
  TurnQueries,
  UnitFamilyQueries,
];

const apiControllers = [ProgressApiController, DashboardApiController, ProofApiController, PublicPlansApiController];
const pagesControllers = [
  OverviewPagesController,
  ExportsPagesController,
  ProgressPagesController,
  DashboardPagesController,
  ProofPagesController,
  PublicPlansPagesController,
];

@Module({
  imports: [AttendanceModule, ClassesModule, DirectoryModule, EvidenceModule, PlacesModule, PlansModule, RegistrationsModule],
  controllers: [...apiControllers, ...pagesControllers],
  providers: [
    ...useCases,
    ...queries,
    PublicPlans,
    SecretOrders,
    FactsReader,
    ForecastPlan,
    TargetsInUse,
    PersonNumbers,
    UnitNames,
    OverviewDuties,
    ReportReader,
  ],
  exports: [...useCases, AnnexQueries, OverviewDuties, PlacesModule, ReportReader],
})
export class ReportingModule {}
