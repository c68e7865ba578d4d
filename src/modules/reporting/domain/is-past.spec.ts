import { isPast } from './is-past.js';

describe('days that end on 31/12/2025', () => {
  it.each([
    ['are running in numbers of the year before', '2024-12-31', '2024-12-31', false],
    ['are running in numbers of the year before, whenever they are read', '2024-12-31', '2026-03-01', false],
    ['are running in numbers up to the day before, whenever they are read', '2025-12-30', '2026-03-01', false],
    ['are running on their last day', '2025-12-31', '2025-12-31', false],
    ['are over in numbers up to their last day that are read on the next', '2025-12-31', '2026-01-01', true],
    ['are over in numbers up to their last day that are read much later', '2025-12-31', '2026-11-23', true],
    ['are over in numbers up to a later day', '2026-01-01', '2026-01-01', true],
    ['are over in numbers up to a day that has yet to come', '2026-01-01', '2025-11-15', true],
  ])('%s', (_, asOf, readOn, over) => {
    expect(isPast('2025-12-31', { asOf, readOn })).toBe(over);
  });
});
