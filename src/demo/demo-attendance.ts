import type { DemoMark } from './demo-data.js';

interface Attendance {
  /** The place in the list, which decides who is late or excused. */
  readonly nth: number;
  readonly sessions: number;
  readonly missesTooMuch: boolean;
}

/** Of six sessions or more one may be missed, being more than 80 % still; of fewer none. */
function mayMissOne(sessions: number): boolean {
  return (sessions - 1) * 100 >= 80 * sessions;
}

/**
 * One mark for each session of somebody who came. Who misses too much was at three of four sessions: 75 % earn the turn, but no
 * certificate that asks for 80 %.
 */
export function attendeeMarks({ nth, sessions, missesTooMuch }: Attendance): DemoMark[] {
  const marks = Array.from({ length: sessions }, (_, session): DemoMark => {
    if ((nth + session * 5) % 17 === 6) return 'late';
    return session === sessions - 1 && nth % 19 === 9 ? 'left_early' : 'present';
  });
  if (missesTooMuch)
    return marks.map((mark, session) => (session >= Math.floor(sessions * 0.75) ? 'absent' : mark === 'left_early' ? 'present' : mark));
  if (mayMissOne(sessions) && nth % 6 === 2) marks[2] = 'excused';
  return marks;
}

/** Somebody who registered and never came; every third sent an excuse. */
export function absentMarks(nth: number, sessions: number): DemoMark[] {
  return Array.from({ length: sessions }, () => (nth % 3 === 1 ? 'excused' : 'absent'));
}
