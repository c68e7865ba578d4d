export { officeSign } from './domain/office-sign.js';
export { PrintoutsModule } from './printouts.module.js';
