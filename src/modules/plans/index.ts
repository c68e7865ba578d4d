import { Plan } from './plan.entity.js';
import { Target } from './target.entity.js';
import { ManualFigure } from './manual-figure.entity.js';

export { PlansModule } from './plans.module.js';

export const planEntities = [Plan, Target, ManualFigure];
