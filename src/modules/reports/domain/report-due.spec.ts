import { isReportSeason, reminderOn, reportDue } from './report-due.js';

describe('the day on which the report of a year is due', () => {
  it('is 29/11, because "trước ngày 30/11" is before it', () => {
    expect(reportDue(2024).on).toBe('2024-11-29');
  });

  it.each([
    [2024, '2024-11-29', 'a Friday'],
    [2025, '2025-11-28', 'Friday before a Saturday'],
    [2026, '2026-11-27', 'Friday before a Sunday'],
    [2027, '2027-11-29', 'a Monday'],
    [2020, '2020-11-27', 'Friday before a Sunday of an earlier year'],
  ])('of %i leaves the office by %s, %s', (year, day) => {
    expect(reportDue(year).lastWorkingDay).toBe(day);
  });

  it('is reminded of on 30/10, 15/11 and 25/11', () => {
    expect(reportDue(2026).reminders).toEqual(['2026-10-30', '2026-11-15', '2026-11-25']);
  });

  it.each([
    ['2026-10-30T00:29:00Z', '2026-10-30', null],
    ['2026-10-30T00:30:00Z', '2026-10-30', '2026-10-30'],
    ['2026-11-25T09:00:00Z', '2026-11-25', '2026-11-25'],
    ['2026-11-26T02:00:00Z', '2026-11-26', null],
  ])('at %s (Vietnamese day %s) the reminder is %s', (now, today, reminder) => {
    expect(reminderOn(new Date(now), today)).toBe(reminder);
  });

  it.each([
    ['2026-10-29', false],
    ['2026-10-30', true],
    ['2026-12-05', true],
  ])('on %s being a task of the office is %s', (today, expected) => {
    expect(isReportSeason(reportDue(2026), today)).toBe(expected);
  });
});
