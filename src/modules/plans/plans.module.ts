import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { LetterheadsModule } from '../letterheads/index.js';
import { TerritoriesModule } from '../territories/index.js';
import { AddTarget } from './add-target.js';
import { AnswerCondition } from './answer-condition.js';
import { ChangePlan } from './change-plan.js';
import { ChangeTerritory } from './change-territory.js';
import { ChangeTargetAudience } from './change-target-audience.js';
import { CompareCatalogue } from './compare-catalogue.js';
import { CreatePlan } from './create-plan.js';
import { ExportPlanSheet } from './export-plan-sheet.js';
import { ImportPlanSheet } from './import-plan-sheet.js';
import { PlanSheetsApiController } from './plan-sheets-api.controller.js';
import { PlanSheetsPagesController } from './plan-sheets-pages.controller.js';
import { Figures } from './figure.repository.js';
import { FiguresApiController } from './figures-api.controller.js';
import { FiguresPagesController } from './figures-pages.controller.js';
import { ExpertQueries } from './expert.queries.js';
import { ImportKnownPlan } from './import-known-plan.js';
import { ListPlans } from './list-plans.js';
import { PlanQueries } from './plan.queries.js';
import { PlanTerritories } from './plan-territories.repository.js';
import { PlanRepository } from './plan.repository.js';
import { PlansApiController } from './plans-api.controller.js';
import { PlansPagesController } from './plans-pages.controller.js';
import { MoveTarget } from './move-target.js';
import { RemoveTarget } from './remove-target.js';
import { TargetConditionApiController } from './target-condition-api.controller.js';
import { TargetConditionPagesController } from './target-condition-pages.controller.js';
import { TargetFollowers } from './target-followers.js';
import { TargetPlacesApiController } from './target-places-api.controller.js';
import { TargetPlacesPagesController } from './target-places-pages.controller.js';
import { ReadPlanHistory } from './read-plan-history.js';
import { SheetFigures } from './sheet-figures.js';
import { RecordFigure } from './record-figure.js';
import { PutFigurePaper } from './put-figure-paper.js';
import { ShowFigure } from './show-figure.js';
import { VerifyFigure } from './verify-figure.js';
import { WithdrawFigure } from './withdraw-figure.js';
import { ReviseTarget } from './revise-target.js';
import { ShowPlanHistory } from './show-plan-history.js';
import { ShowPlan } from './show-plan.js';
import { SheetTerritory } from './sheet-territory.js';
import { ShowTerritory } from './show-territory.js';
import { ShowTarget } from './show-target.js';
import { TargetWordings } from './target-wordings.js';
import { TerritoryApiController } from './territory-api.controller.js';
import { TerritoryPagesController } from './territory-pages.controller.js';
import { TargetsPagesController } from './targets-pages.controller.js';

const useCases = [
  AddTarget,
  AnswerCondition,
  ChangePlan,
  ChangeTargetAudience,
  ChangeTerritory,
  CompareCatalogue,
  CreatePlan,
  ExportPlanSheet,
  ImportKnownPlan,
  ImportPlanSheet,
  ListPlans,
  MoveTarget,
  PutFigurePaper,
  RecordFigure,
  RemoveTarget,
  ReviseTarget,
  ShowFigure,
  ShowPlan,
  ShowPlanHistory,
  ShowTarget,
  ShowTerritory,
  VerifyFigure,
  WithdrawFigure,
];

@Module({
  imports: [DirectoryModule, LetterheadsModule, TerritoriesModule],
  controllers: [
    FiguresApiController,
    FiguresPagesController,
    PlanSheetsApiController,
    PlanSheetsPagesController,
    PlansApiController,
    PlansPagesController,
    TargetConditionApiController,
    TargetConditionPagesController,
    TargetPlacesApiController,
    TargetPlacesPagesController,
    TargetsPagesController,
    TerritoryApiController,
    TerritoryPagesController,
  ],
  providers: [
    ...useCases,
    ...[
      ExpertQueries,
      Figures,
      PlanQueries,
      PlanRepository,
      PlanTerritories,
      ReadPlanHistory,
      SheetFigures,
      SheetTerritory,
      TargetFollowers,
      TargetWordings,
    ],
  ],
  exports: [...useCases, PlanQueries, PlanTerritories, TargetFollowers],
})
export class PlansModule {}
