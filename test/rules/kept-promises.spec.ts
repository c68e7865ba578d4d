import fc from 'fast-check';
import { judgeTarget } from '../../src/modules/plans/domain/judge-target.js';
import type { TargetPromise } from '../../src/modules/plans/domain/target.js';
import { leastThatMeets } from '../../src/modules/reporting/domain/pace.js';

describe('the least that keeps a promise', () => {
  it('is judged as kept, and one less is not', () => {
    const promises = fc.record({
      comparator: fc.constantFrom('GT' as const, 'GTE' as const, 'EXACT' as const, 'RANGE' as const, 'ABOUT' as const),
      wanted: fc.integer({ min: 1, max: 2_000 }),
      tolerancePercent: fc.option(fc.integer({ min: 0, max: 50 })),
    });
    fc.assert(
      fc.property(promises, ({ comparator, wanted, tolerancePercent }) => {
        const promise: TargetPromise = { comparator, wanted, wantedMax: wanted + 3, tolerancePercent, periodicity: 'WHOLE_PERIOD' };
        const least = leastThatMeets(promise) ?? Number.NaN;
        expect(judgeTarget(promise, least).status).not.toBe('not-met');
        expect(judgeTarget(promise, least - 1).status).toBe('not-met');
      }),
    );
  });
});
