import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/index.js';
import { CertificateHolderQueries } from './certificate-holder.queries.js';
import { FactsReader } from './facts-of-plan.js';
import { ListExperts } from './list-experts.js';
import { ListTurns } from './list-turns.js';
import { PlanClassQueries } from './plan-class.queries.js';
import { ProgressApiController } from './progress-api.controller.js';
import { ShowProgress } from './show-progress.js';
import { TurnQueries } from './turn.queries.js';

const useCases = [ListExperts, ListTurns, ShowProgress];

@Module({
  imports: [PlansModule],
  controllers: [ProgressApiController],
  providers: [...useCases, CertificateHolderQueries, FactsReader, PlanClassQueries, TurnQueries],
  exports: useCases,
})
export class ReportingModule {}
