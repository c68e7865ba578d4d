import { mayBeHeldIn } from './held-in.js';
import { SINCE_EVER } from './unit-level.js';

const old = { validFrom: SINCE_EVER, validTo: '2025-06-30' };
const now = { validFrom: '2025-07-01', validTo: null };

describe('a class may be said to lie in', () => {
  it.each([
    ['an old unit, held on its last day', old, SINCE_EVER, '2025-06-30', true],
    ['an old unit, held on the day after', old, SINCE_EVER, '2025-07-01', false],
    ['a unit of today, held on its first day', now, '2025-07-01', '2025-07-01', true],
    ['a unit of today, held before it began', now, '2024-05-01', '2024-05-10', false],
    ['a unit of today from a day after the class, which says where its place went', now, '2025-07-01', '2024-05-10', true],
    ['an old unit from a day on which it was over', old, '2025-07-01', '2024-05-10', false],
    ['a unit of today from a day between its beginning and the class', now, '2026-01-01', '2026-02-01', true],
    ['a unit of the day, when no first day is said', old, undefined, '2025-06-30', true],
    ['a unit of today, held before it began, when no first day is said', now, undefined, '2024-05-10', false],
    ['a unit of today from a day that lies before it', now, '2025-06-30', '2026-02-01', false],
  ])('%s: %j', (_what, unit, from, day, may) => {
    expect(mayBeHeldIn(unit, from, day)).toBe(may);
  });
});
