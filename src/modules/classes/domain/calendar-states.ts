import type { ClassState } from './class-state.js';

/** A class in one of these states keeps neither room nor lecturer nor anybody's time. */
export const notHeld: readonly ClassState[] = ['cancelled', 'postponed'];
