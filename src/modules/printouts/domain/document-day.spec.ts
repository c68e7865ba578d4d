import { documentDay } from './document-day.js';

const days = { signedOn: null, opensOn: '2025-06-30', closesOn: '2025-07-02' };

describe('the day of a printout', () => {
  it.each([
    ['a list printed before the class: its last day', 'list', days, '2025-06-20', '2025-07-02'],
    ['a list printed again years later: the same day', 'list', days, '2027-01-05', '2025-07-02'],
    ['a list of a class without days: today', 'list', { ...days, opensOn: null, closesOn: null }, '2025-06-20', '2025-06-20'],
    ['a letter that goes out before the class: today', 'letter', days, '2025-06-20', '2025-06-20'],
    ['a letter printed again afterwards: the day the class began', 'letter', days, '2027-01-05', '2025-06-30'],
    ['a letter of a class without days: today', 'letter', { ...days, opensOn: null }, '2025-06-20', '2025-06-20'],
    ['a list with its day written on it', 'list', { ...days, signedOn: '2025-07-04' }, '2027-01-05', '2025-07-04'],
    ['a letter with its day written on it', 'letter', { ...days, signedOn: '2025-06-16' }, '2027-01-05', '2025-06-16'],
  ] as const)('is, for %s', (_, kind, known, today, day) => {
    expect(documentDay(kind, { ...known, today })).toBe(day);
  });
});
