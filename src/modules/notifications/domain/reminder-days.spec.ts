import { dueReminders, surveyDays } from './reminder-days.js';

describe('the days of reminders', () => {
  it.each([
    ['2024-10-12T00:29:59Z', '07:29:59 on the 12th in Việt Nam', []],
    ['2024-10-12T00:30:00Z', '07:30 on the 12th', ['reminder-3 2024-10-15', 'reminder-1 2024-10-13']],
    ['2024-10-12T16:59:59Z', 'the last second of the 12th', ['reminder-3 2024-10-15', 'reminder-1 2024-10-13']],
    ['2024-10-12T17:00:00Z', 'midnight, the 13th', []],
    ['2024-12-31T00:30:00Z', 'the end of the year', ['reminder-3 2025-01-03', 'reminder-1 2025-01-01']],
    ['2024-02-26T03:00:00Z', 'before a leap day', ['reminder-3 2024-02-29', 'reminder-1 2024-02-27']],
  ])('%s (%s)', (now, _, expected) => {
    expect(dueReminders(new Date(now)).map(({ kind, opensOn }) => `${kind} ${opensOn}`)).toEqual(expected);
  });

  it('leave out who registered after they had gone out', () => {
    expect(dueReminders(new Date('2024-10-12T09:00:00Z'))[0]?.since).toEqual(new Date('2024-10-12T00:30:00Z'));
  });

  it('ask for opinions from the morning after the last session, for two weeks', () => {
    expect(surveyDays(new Date('2024-10-16T00:29:00Z'))).toBeNull();
    expect(surveyDays(new Date('2024-10-16T00:30:00Z'))).toEqual({ from: '2024-10-02', to: '2024-10-15' });
  });
});
