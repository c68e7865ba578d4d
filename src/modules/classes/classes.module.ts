import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { PlansModule } from '../plans/index.js';
import { AddSession } from './add-session.js';
import { CancelClass } from './cancel-class.js';
import { ChangeClass } from './change-class.js';
import { ClassPlans } from './class-plans.js';
import { ClassQueries } from './class.queries.js';
import { ClassSessions } from './class-session.repository.js';
import { ClassStates } from './class-states.repository.js';
import { CreateClass } from './create-class.js';
import { OpenClass } from './open-class.js';
import { RemoveSession } from './remove-session.js';
import { Seats } from './seats.repository.js';
import { TrainingClasses } from './training-class.repository.js';

const forOtherModules = [AddSession, CancelClass, ClassQueries, ClassStates, CreateClass, OpenClass, Seats];

@Module({
  imports: [CatalogueModule, PlansModule],
  providers: [...forOtherModules, ChangeClass, ClassPlans, ClassSessions, RemoveSession, TrainingClasses],
  exports: forOtherModules,
})
export class ClassesModule {}
