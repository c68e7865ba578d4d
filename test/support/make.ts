/** Factories say only what matters to a test; everything else has a sensible default. */
export * from './make-staff.js';
export * from './make-plan.js';
export * from './make-class.js';
export * from './make-registration.js';
export * from './make-question.js';
