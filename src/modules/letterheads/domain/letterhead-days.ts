import { addDays, type CalendarDate, showDate } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';

/** The days on which a body issues documents, both included; null is open. */
export interface LetterheadDays {
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

/** `other`: a body that only owns plans; its papers are not ours. */
export const letterheadScopes = ['ours', 'other'] as const;
export type LetterheadScope = (typeof letterheadScopes)[number];

export interface Successive extends LetterheadDays {
  readonly id: string;
  readonly scope: LetterheadScope;
  readonly name: string;
  readonly successorId: string | null;
}

const EVER = '0000-01-01';
const NEVER = '9999-12-31';

export const isOurs = ({ scope }: Pick<Successive, 'scope'>): boolean => scope === 'ours';

export const beginOf = ({ validFrom }: LetterheadDays): CalendarDate => validFrom ?? EVER;
export const endOf = ({ validTo }: LetterheadDays): CalendarDate => validTo ?? NEVER;

/** The oldest first. */
export function inOrder<T extends LetterheadDays>(letterheads: readonly T[]): T[] {
  return [...letterheads].sort((a, b) => (beginOf(a) < beginOf(b) ? -1 : 1));
}

/**
 * Whose letterhead a document of this day has. On a day that no body covers it is the one before, which winds up its business;
 * before them all it is the first. Undefined when there is none.
 */
export function letterheadOn<T extends LetterheadDays>(letterheads: readonly T[], day: CalendarDate): T | undefined {
  const ordered = inOrder(letterheads);
  return ordered.filter((each) => beginOf(each) <= day).at(-1) ?? ordered[0];
}

/** A body whose end nobody has written ends on the day before its successor begins. */
export function endedBefore<T extends LetterheadDays>(predecessor: T, begin: CalendarDate): T {
  return Object.assign({}, predecessor, { validTo: predecessor.validTo ?? addDays(begin, -1) });
}

/**
 * At most one body of ours issues documents on a day, and a successor begins after the end of whom it follows; ours is followed by ours.
 * `all` is how it would be.
 * @throws DomainError invalid beside the field: `endsBeforeBegin`, `letterheadOverlaps`, `notAChoice`, `successorMustFollow`.
 */
export function requireSuccessive(all: readonly Successive[], changed: Successive): void {
  if (beginOf(changed) > endOf(changed)) throw new DomainError('invalid', 'endsBeforeBegin', { field: 'validTo' });
  if (isOurs(changed)) requireAlone(all.filter(isOurs), changed);
  if (changed.successorId !== null) {
    const successor = all.find(({ id }) => id === changed.successorId);
    if (!successor || successor.id === changed.id || (isOurs(changed) && !isOurs(successor)))
      throw new DomainError('invalid', 'notAChoice', { field: 'successorId' });
    if (!follows(successor, changed)) throw new DomainError('invalid', 'successorMustFollow', { field: 'successorId' });
  }
  const predecessors = all.filter(({ successorId }) => successorId === changed.id);
  if (!predecessors.every((each) => follows(changed, each))) {
    throw new DomainError('invalid', 'successorMustFollow', { field: 'validFrom' });
  }
}

function requireAlone(ours: readonly Successive[], changed: Successive): void {
  const neighbour = ours.find((each) => each.id !== changed.id && beginOf(each) <= endOf(changed) && beginOf(changed) <= endOf(each));
  if (!neighbour) return;
  const params = { name: neighbour.name, days: daysInWords(neighbour) };
  throw new DomainError('invalid', 'letterheadOverlaps', { field: 'validFrom', params });
}

/** '01/07/2025 – …' */
export function daysInWords({ validFrom, validTo }: LetterheadDays): string {
  return [validFrom, validTo].map((day) => (day === null ? '…' : showDate(day))).join(' – ');
}

function follows(successor: LetterheadDays, predecessor: LetterheadDays): boolean {
  return beginOf(successor) > endOf(predecessor);
}

/** @throws DomainError conflict `letterheadInUse` from its first day on: papers may have it. */
export function requireNotBegun(letterhead: LetterheadDays, today: CalendarDate): void {
  if (beginOf(letterhead) <= today) throw new DomainError('conflict', 'letterheadInUse');
}

/** Who ended only because the successor began goes on; an end that was known before stays. */
export function withoutSuccessor<T extends Successive>(predecessor: T, { validFrom }: LetterheadDays): T {
  const endedForIt = validFrom !== null && predecessor.validTo === addDays(validFrom, -1);
  return Object.assign({}, predecessor, { successorId: null, validTo: endedForIt ? null : predecessor.validTo });
}
