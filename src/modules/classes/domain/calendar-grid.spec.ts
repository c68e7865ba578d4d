import { neighbour, periodOf, weekdayOf, weeksOf } from './calendar-grid.js';

describe('the calendar', () => {
  it.each([
    ['2024-11-04', 0],
    ['2024-11-05', 1],
    ['2024-11-10', 6],
    ['2024-02-29', 3],
  ])('knows the weekday of %s', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it.each([
    ['month', '2024-02-15', { from: '2024-02-01', to: '2024-02-29' }],
    ['list', '2024-12-31', { from: '2024-12-01', to: '2024-12-31' }],
    ['week', '2024-11-05', { from: '2024-11-04', to: '2024-11-10' }],
    ['week', '2025-01-01', { from: '2024-12-30', to: '2025-01-05' }],
  ] as const)('shows the %s of %s', (view, on, period) => {
    expect(periodOf(view, on)).toEqual(period);
  });

  it.each([
    ['month', '2024-01-31', 1, '2024-02-01'],
    ['month', '2024-01-31', -1, '2023-12-01'],
    ['list', '2024-12-15', 1, '2025-01-01'],
    ['week', '2024-11-10', 1, '2024-11-11'],
    ['week', '2024-11-04', -1, '2024-10-28'],
  ] as const)('goes in the %s from %s by %i to %s', (view, on, step, day) => {
    expect(neighbour(view, on, step)).toBe(day);
  });

  it('fills the weeks of a month with the days around it', () => {
    const weeks = weeksOf(periodOf('month', '2024-11-15'));
    expect(weeks).toHaveLength(5);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect([weeks[0]?.[0], weeks[4]?.[6]]).toEqual(['2024-10-28', '2024-12-01']);
  });

  it('needs four weeks for a February that begins on a Monday, and six for a long month that begins on a Sunday', () => {
    expect(weeksOf(periodOf('month', '2027-02-10'))).toHaveLength(4);
    expect(weeksOf(periodOf('month', '2024-12-10'))).toHaveLength(6);
  });
});
