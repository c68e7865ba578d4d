import type { CalendarDate } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';

/**
 * What became of a unit: another name (đổi tên), part of another (sáp nhập), several (chia tách), nothing (giải thể); or no change at
 * all: the same unit written differently (cùng một đơn vị).
 */
export const successionKinds = ['renamed', 'merged', 'split', 'dissolved', 'same'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** A step from one unit to the next. */
export interface Succession {
  readonly predecessorId: string;
  readonly successorId: string | null;
  readonly kind: SuccessionKind;
  readonly day: CalendarDate | null;
}

/** What a form says, before the successor is looked up. */
export interface SaidSuccession {
  readonly kind: SuccessionKind;
  readonly day?: CalendarDate | undefined;
  readonly successorId?: string | undefined;
  readonly successorName?: string | undefined;
}

/** @throws DomainError invalid beside the field: `required`, `dissolvedHasNoSuccessor`, `sameHasNoDay`. */
export function requireComplete(said: SaidSuccession): void {
  const problems = [
    { field: 'successorName', code: successorProblem(said) },
    { field: 'day', code: dayProblem(said) },
  ].flatMap(({ field, code }) => (code === null ? [] : [{ field, code }]));
  if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
}

function successorProblem({ kind, successorId, successorName }: SaidSuccession): string | null {
  const isNamed = (successorId ?? successorName) !== undefined;
  if (kind === 'dissolved') return isNamed ? 'dissolvedHasNoSuccessor' : null;
  return isNamed ? null : 'required';
}

function dayProblem({ kind, day }: SaidSuccession): string | null {
  if (kind === 'same') return day === undefined ? null : 'sameHasNoDay';
  return day === undefined ? 'required' : null;
}

/**
 * A unit ends once; only a split has several successors, all on one day. `known` holds every step before and behind both units.
 * @throws DomainError conflict `organisationEnded`; invalid `successionGoesRound`, `successionOutOfOrder`.
 */
export function requirePossible(added: Succession, known: readonly Succession[]): void {
  const ending = known.filter(({ predecessorId }) => predecessorId === added.predecessorId);
  const isMoreOfSplit = (each: Succession): boolean =>
    added.kind === 'split' && each.kind === 'split' && each.day === added.day && each.successorId !== added.successorId;
  if (!ending.every(isMoreOfSplit)) throw new DomainError('conflict', 'organisationEnded');
  if (added.successorId === added.predecessorId || reaches(added.successorId, added.predecessorId, known)) {
    throw new DomainError('invalid', 'successionGoesRound', { field: 'successorName' });
  }
  const before = known.filter(({ successorId }) => successorId === added.predecessorId);
  const behind = known.filter(({ predecessorId }) => predecessorId === added.successorId);
  const isInOrder = before.every(({ day }) => inOrder(day, added.day)) && behind.every(({ day }) => inOrder(added.day, day));
  if (!isInOrder) throw new DomainError('invalid', 'successionOutOfOrder', { field: 'day' });
}

/** Two spellings are of no day. */
function inOrder(earlier: CalendarDate | null, later: CalendarDate | null): boolean {
  return earlier === null || later === null || earlier <= later;
}

function reaches(from: string | null, to: string, known: readonly Succession[]): boolean {
  const seen = new Set<string | null>([from]);
  for (const id of seen) {
    if (id === null) continue;
    for (const step of known) if (step.predecessorId === id) seen.add(step.successorId);
  }
  return seen.has(to);
}

/** All units that went on as this one, near or far, each once. */
export function predecessorsOf(id: string, known: readonly Succession[]): string[] {
  const seen = new Set<string>([id]);
  for (const each of seen) {
    for (const step of known) if (step.successorId === each) seen.add(step.predecessorId);
  }
  seen.delete(id);
  return [...seen];
}

/** The unit that speaks for a spelling; itself when it is none. */
export function speakerOf(id: string, known: readonly Succession[]): string {
  const seen = new Set<string>([id]);
  let speaker = id;
  for (const each of seen) {
    speaker = each;
    const step = known.find(({ predecessorId, kind }) => predecessorId === each && kind === 'same');
    if (step !== undefined && step.successorId !== null) seen.add(step.successorId);
  }
  return speaker;
}

/** A unit, first, and all spellings that it speaks for. */
export function writtenAs(speakerId: string, known: readonly Succession[]): [string, ...string[]] {
  const spellings = known.filter(({ kind }) => kind === 'same');
  return [speakerId, ...predecessorsOf(speakerId, spellings)];
}

/** Whether the unit was there under this name on the day. */
export function isThereOn(id: string, day: CalendarDate, known: readonly Succession[]): boolean {
  return !known.some((step) => step.predecessorId === id && (step.day === null || step.day <= day));
}
