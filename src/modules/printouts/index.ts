export { PrintoutsModule } from './printouts.module.js';
