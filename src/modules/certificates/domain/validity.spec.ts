import { shownState, validTo } from './validity.js';

describe('the validity of a certificate', () => {
  it.each([
    ['2024-10-15', 36, '2027-10-14'],
    ['2024-01-01', 12, '2024-12-31'],
    ['2024-03-01', 12, '2025-02-28'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-02-29', 48, '2028-02-28'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-12-15', 1, '2025-01-14'],
    ['2024-11-30', 1, '2024-12-29'],
    ['2023-12-31', 2, '2024-02-29'],
  ])('of one issued on %s for %i months ends on %s', (issuedOn, months, last) => {
    expect(validTo(issuedOn, months)).toBe(last);
  });

  it('has no end where the course names none', () => {
    expect(validTo('2024-10-15', null)).toBeNull();
  });

  it.each([
    ['valid', '2027-10-14', '2027-10-13', 'valid'],
    ['valid', '2027-10-14', '2027-10-14', 'valid'],
    ['valid', '2027-10-14', '2027-10-15', 'expired'],
    ['valid', null, '2099-01-01', 'valid'],
    ['revoked', '2027-10-14', '2027-10-15', 'revoked'],
    ['replaced', '2027-10-14', '2027-10-15', 'replaced'],
  ] as const)('that is %s and ends on %s is shown on %s as %s', (state, last, today, shown) => {
    expect(shownState({ state, validTo: last }, today)).toBe(shown);
  });
});
