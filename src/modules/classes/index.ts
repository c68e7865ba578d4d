import { TrainingClass } from './training-class.entity.js';
import { ClassSession } from './class-session.entity.js';
import { ClassPlan } from './class-plan.entity.js';

export { ClassesModule } from './classes.module.js';

export const classEntities = [TrainingClass, ClassSession, ClassPlan];
