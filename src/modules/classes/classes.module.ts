import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { PlansModule } from '../plans/index.js';
import { AddSession } from './add-session.js';
import { CancelClass } from './cancel-class.js';
import { ChangeClass } from './change-class.js';
import { ClassChanges } from './class-changes.js';
import { ClassFormsPagesController } from './class-forms-pages.controller.js';
import { ClassPlans } from './class-plans.js';
import { ClassQueries } from './class.queries.js';
import { ClassSessions } from './class-session.repository.js';
import { ClassStates } from './class-states.repository.js';
import { ClassesApiController } from './classes-api.controller.js';
import { ClassesPagesController } from './classes-pages.controller.js';
import { CreateClass } from './create-class.js';
import { ListClasses } from './list-classes.js';
import { ListOpenClasses } from './list-open-classes.js';
import { OpenClass } from './open-class.js';
import { PrepareClass } from './prepare-class.js';
import { RemoveSession } from './remove-session.js';
import { Seats } from './seats.repository.js';
import { ShowClass } from './show-class.js';
import { TrainingClasses } from './training-class.repository.js';

const forTheModuleItself = [
  ChangeClass,
  ClassSessions,
  ListClasses,
  ListOpenClasses,
  PrepareClass,
  RemoveSession,
  ShowClass,
  TrainingClasses,
];
const forOtherModules = [AddSession, CancelClass, ClassChanges, ClassPlans, ClassQueries, ClassStates, CreateClass, OpenClass, Seats];

@Module({
  imports: [CatalogueModule, PlansModule],
  // The forms stand first: /staff/classes/new is not a class called "new".
  controllers: [ClassesApiController, ClassFormsPagesController, ClassesPagesController],
  providers: [...forOtherModules, ...forTheModuleItself],
  exports: forOtherModules,
})
export class ClassesModule {}
