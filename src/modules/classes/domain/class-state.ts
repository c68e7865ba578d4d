/**
 * What people decide about a class; upcoming, full, closed, running and ended follow from the clock, the sessions and the seats.
 * `submitted` (chờ duyệt) and `approved` (đã duyệt) exist where the office asks for approval; `postponed` (hoãn) has no days yet.
 */
export const classStates = ['draft', 'submitted', 'approved', 'open', 'postponed', 'finalised', 'cancelled'] as const;
export type ClassState = (typeof classStates)[number];

/** Not announced yet: it may still change or never come, so for the public there is no such class. */
export function isInPreparation(state: ClassState): boolean {
  return state === 'draft' || state === 'submitted' || state === 'approved';
}

/** What somebody approves stays what they saw; what is history stays what happened. */
export function isChangeable(state: ClassState): boolean {
  return state === 'draft' || state === 'open' || state === 'postponed';
}

/** Nghị định 171/2025/NĐ-CP, Điều 25: tập trung, trực tuyến, kết hợp trực tiếp và trực tuyến. */
export const classModes = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export type ClassMode = (typeof classModes)[number];

export { type TurnRuleKind, turnRuleKinds } from '../../../shared/turn-rule.js';
