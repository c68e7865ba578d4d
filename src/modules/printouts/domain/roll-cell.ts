import { dateInVietnam, showMoment } from '../../../shared/calendar-date.js';

export type SheetMark = 'present' | 'late' | 'left_early' | 'excused' | 'absent';

export interface MarkOnSheet {
  readonly mark: SheetMark;
  readonly markedAt: Date;
}

const ADDED: Partial<Record<SheetMark, string>> = { late: 'muộn', left_early: 'về sớm' };

/**
 * What a marked roll says in one box: '✓ 07:52' when it was marked on the day of the session, '✓ giấy' when somebody entered it later
 * from the signed sheet; P and V for an absence with and without leave.
 */
export function rollCell(given: MarkOnSheet | undefined, heldOn: string): string {
  if (!given) return '';
  const { mark, markedAt } = given;
  if (mark === 'excused') return 'P';
  if (mark === 'absent') return 'V';
  const how = dateInVietnam(markedAt) === heldOn ? showMoment(markedAt).slice(0, 5) : 'giấy';
  return [`✓ ${how}`, ADDED[mark]].filter(Boolean).join('\n');
}

export interface RollCounts {
  readonly there: number;
  readonly away: number;
  readonly excused: number;
  readonly unmarked: number;
}

/** One session, of everyone on the list; `undefined` is a box that nobody has filled in. */
export function countRoll(given: readonly (SheetMark | undefined)[]): RollCounts {
  const count = (...marks: readonly (SheetMark | undefined)[]): number => given.filter((mark) => marks.includes(mark)).length;
  return {
    there: count('present', 'late', 'left_early'),
    away: count('absent', 'excused'),
    excused: count('excused'),
    unmarked: count(undefined),
  };
}
