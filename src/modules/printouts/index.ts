export { PrintoutsModule } from './printouts.module.js';

// The lists that a class file holds beside its scans.
export { PrintPlainPrintout } from './print-plain-printout.js';
