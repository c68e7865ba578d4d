import { whyUncounted } from './plans-covering.js';

const plan = (countYearBy: 'closing' | 'opening') => ({ id: 'p', periodFrom: '2021-01-01', periodTo: '2025-12-31', countYearBy });

describe('why a class counts for no plan', () => {
  it.each([
    ['closing', '2025-12-30', '2025-12-31', null],
    ['closing', '2025-12-29', '2026-01-02', 'outsidePlans'],
    ['opening', '2025-12-29', '2026-01-02', null],
    ['opening', '2026-01-01', '2026-01-02', 'outsidePlans'],
    ['closing', null, null, null],
  ] as const)('a plan that counts by the %s day and a class of %s–%s: %s', (by, opensOn, closesOn, reason) => {
    expect(whyUncounted([plan(by)], { opensOn, closesOn })).toBe(reason);
  });

  it('serves none', () => {
    expect(whyUncounted([], { opensOn: '2025-12-29', closesOn: '2026-01-02' })).toBe('noPlan');
  });
});
