import { DomainError } from '../../../shared/domain-error.js';
import { type AskedDays, reportDays } from './report-days.js';

const period = { from: '2021-01-01', to: '2025-12-31' };
const today = '2024-11-16';

function problemsOf(asked: AskedDays): unknown {
  try {
    return reportDays(asked, period, today);
  } catch (error) {
    return error instanceof DomainError ? error.problems : error;
  }
}

describe('the days of a report', () => {
  it.each<[string, AskedDays, { from: string; to: string; asOf: string }]>([
    ['a year that runs ends today', { part: 'year', year: 2024 }, { from: '2024-01-01', to: '2024-12-31', asOf: today }],
    [
      'a year that is over is cut off on its last day',
      { part: 'year', year: 2023 },
      { from: '2023-01-01', to: '2023-12-31', asOf: '2023-12-31' },
    ],
    [
      'a cut-off day is free',
      { part: 'year', year: 2024, asOf: '2024-11-15' },
      { from: '2024-01-01', to: '2024-12-31', asOf: '2024-11-15' },
    ],
    [
      'a year that is over may be read as it is known now',
      { part: 'year', year: 2023, asOf: '2024-03-01' },
      { from: '2023-01-01', to: '2023-12-31', asOf: '2024-03-01' },
    ],
    ['the first half', { part: 'first_half', year: 2024 }, { from: '2024-01-01', to: '2024-06-30', asOf: '2024-06-30' }],
    ['the second half', { part: 'second_half', year: 2024 }, { from: '2024-07-01', to: '2024-12-31', asOf: today }],
    [
      'any days, over the end of a year too',
      { part: 'custom', from: '2023-10-01', to: '2024-03-31' },
      { from: '2023-10-01', to: '2024-03-31', asOf: '2024-03-31' },
    ],
    ['one day', { part: 'custom', from: '2024-11-16', to: '2024-11-16' }, { from: today, to: today, asOf: today }],
    ['the whole period', { part: 'custom', ...period }, { ...period, asOf: today }],
  ])('%s', (_, asked, days) => {
    expect(reportDays(asked, period, today)).toEqual(days);
  });

  it.each<[string, AskedDays, string, string]>([
    ['a year nobody named', { part: 'year' }, 'required', 'year'],
    ['days without a first', { part: 'custom', to: '2024-06-30' }, 'required', 'from'],
    ['days without a last', { part: 'custom', from: '2024-06-30' }, 'required', 'to'],
    ['days in the wrong order', { part: 'custom', from: '2024-06-30', to: '2024-06-29' }, 'endsBeforeStart', 'to'],
    ['a year after the plan', { part: 'year', year: 2026 }, 'daysOutsidePlan', 'year'],
    ['a day before the plan', { part: 'custom', from: '2020-12-31', to: '2021-06-30' }, 'daysOutsidePlan', 'from'],
    ['a day after the plan', { part: 'custom', from: '2025-06-30', to: '2026-01-01' }, 'daysOutsidePlan', 'to'],
    ['a cut-off day to come', { part: 'year', year: 2024, asOf: '2024-11-17' }, 'dateInFuture', 'asOf'],
    ['a cut-off day before the days', { part: 'second_half', year: 2024, asOf: '2024-06-30' }, 'cutOffBeforeStart', 'asOf'],
    ['days that have not begun', { part: 'year', year: 2025 }, 'cutOffBeforeStart', 'asOf'],
  ])('refuses %s', (_, asked, code, field) => {
    expect(problemsOf(asked)).toMatchObject([{ code, field }]);
  });
});
