import { DomainError } from '../../../shared/domain-error.js';
import { daysInWords, endedBefore, letterheadOn, requireSuccessive, type Successive } from './letterhead-days.js';

const body = (id: string, validFrom: string | null, validTo: string | null, successorId: string | null = null): Successive => ({
  ...{ id, scope: 'ours' as const, name: `Sở ${id}`, validFrom, validTo, successorId },
});
const old = body('old', null, '2025-02-28', 'merged');
const merged = body('merged', '2025-03-01', '2025-06-30', 'new');
const current = body('new', '2025-07-01', null);
const all = [current, old, merged];

describe('the letterhead of a day', () => {
  it.each([
    ['2024-06-25', 'old'],
    ['2025-02-28', 'old'],
    ['2025-03-01', 'merged'],
    ['2025-06-30', 'merged'],
    ['2025-07-01', 'new'],
    ['2031-01-01', 'new'],
  ])('of a document of %s is that of the body of that day: %s', (day, id) => {
    expect(letterheadOn(all, day)?.id).toBe(id);
  });

  it('is the one before on a day that no body covers, and the first before them all', () => {
    const gap = [body('a', '2020-01-01', '2024-12-31'), body('b', '2025-07-01', null)];
    expect(letterheadOn(gap, '2025-03-15')?.id).toBe('a');
    expect(letterheadOn(gap, '2019-12-31')?.id).toBe('a');
    const none: Successive[] = [];
    expect(letterheadOn(none, '2024-01-01')).toBeUndefined();
  });

  it('ends an open predecessor on the day before its successor begins, and no other', () => {
    expect(endedBefore(body('a', null, null), '2025-03-01').validTo).toBe('2025-02-28');
    expect(endedBefore(body('a', null, '2024-12-31'), '2025-03-01').validTo).toBe('2024-12-31');
  });

  it('writes open ends as dots', () => {
    expect([old, merged, current].map(daysInWords)).toEqual(['… – 28/02/2025', '01/03/2025 – 30/06/2025', '01/07/2025 – …']);
  });
});

describe('a change of letterheads', () => {
  const refusal = (changed: Successive, others = all): string => {
    try {
      requireSuccessive([...others.filter(({ id }) => id !== changed.id), changed], changed);
      return 'taken';
    } catch (error) {
      return (error as DomainError).problems.map(({ field, code }) => `${field}: ${code}`).join();
    }
  };

  it.each([
    ['one body after the other', merged, 'taken'],
    ['an end before the beginning', { ...merged, validTo: '2025-02-01' }, 'validTo: endsBeforeBegin'],
    ['a beginning on the last day of the one before', { ...merged, validFrom: '2025-02-28' }, 'validFrom: letterheadOverlaps'],
    ['no beginning where another was before', { ...merged, validFrom: null }, 'validFrom: letterheadOverlaps'],
    ['an end on the first day of the next', { ...merged, validTo: '2025-07-01' }, 'validFrom: letterheadOverlaps'],
    ['a gap between two', { ...merged, validFrom: '2025-03-15' }, 'taken'],
    ['itself as successor', { ...merged, successorId: 'merged' }, 'successorId: notAChoice'],
    ['a successor that nobody knows', { ...merged, successorId: 'nobody' }, 'successorId: notAChoice'],
    ['a successor that was before', { ...merged, successorId: 'old' }, 'successorId: successorMustFollow'],
    ['no successor any more', { ...merged, successorId: null }, 'taken'],
    ['a beginning before whom it follows', { ...current, validFrom: '2019-01-01', validTo: '2019-12-31' }, 'validFrom: letterheadOverlaps'],
  ])('takes or refuses %s', (_, changed, outcome) => {
    expect(refusal(changed)).toBe(outcome);
  });

  it('refuses to move a successor before its predecessor even where no days overlap', () => {
    const others = [body('a', '2022-01-01', '2022-12-31', 'b'), body('b', '2023-01-01', null)];
    expect(refusal({ ...body('b', '2021-01-01', '2021-12-31') }, others)).toBe('validFrom: successorMustFollow');
  });
});
