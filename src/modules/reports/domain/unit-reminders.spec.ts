import { reminderNow, type ReminderStep, stepOn, writtenUpTo } from './unit-reminders.js';

/** Half past eight in the morning in Vietnam. */
const morning = (day: string): Date => new Date(`${day}T01:30:00Z`);
const unit = (reminderStep: ReminderStep | null = null, remindedAt: Date | null = null, dueOn = '2026-11-13') => ({
  dueOn,
  reminderStep,
  remindedAt,
});

describe('the reminders of a unit whose report is due on Friday, 13/11/2026', () => {
  it.each([
    ['2026-10-29', null],
    ['2026-10-30', 'early'],
    ['2026-11-09', 'early'],
    ['2026-11-10', 'soon'],
    ['2026-11-12', 'last'],
    ['2026-11-13', 'last'],
    ['2026-11-15', 'last'],
    ['2026-11-16', 'late'],
  ])('stand on %s at %s', (today, step) => {
    expect(stepOn('2026-11-13', today)).toBe(step);
  });

  it.each<[string, ReminderStep | null, string]>([
    ['2026-10-30T00:29:00Z', null, 'before the office opens'],
    ['2026-10-30T00:30:00Z', 'early', 'when it opens'],
    ['2026-10-31T01:30:00Z', null, 'on a Saturday'],
    ['2026-10-29T23:30:00Z', null, 'at half past six in Vietnam'],
  ])('at %s are %s: %s', (now, step) => {
    expect(reminderNow(unit(), new Date(now))).toBe(step);
  });

  it('go out once each', () => {
    expect(reminderNow(unit('early'), morning('2026-11-02'))).toBeNull();
    expect(reminderNow(unit('early'), morning('2026-11-10'))).toBe('soon');
    expect(reminderNow(unit('late'), morning('2026-11-17'))).toBeNull();
  });

  it('go out later when their day was missed, and the one that has come is the only one', () => {
    expect(reminderNow(unit(), morning('2026-11-03'))).toBe('early');
    expect(reminderNow(unit(), morning('2026-11-13'))).toBe('last');
  });

  it('keep quiet on a day on which somebody has written already', () => {
    expect(reminderNow(unit(null, morning('2026-11-10')), new Date('2026-11-10T09:00:00Z'))).toBeNull();
    expect(reminderNow(unit(null, morning('2026-11-09')), morning('2026-11-10'))).toBe('soon');
  });

  it('end five working days after the report was due', () => {
    expect(reminderNow(unit('last'), morning('2026-11-20'))).toBe('late');
    expect(reminderNow(unit('last'), morning('2026-11-23'))).toBeNull();
  });

  it.each<[string, ReminderStep | null, string, ReminderStep | null]>([
    ['a later day of which nothing has come', 'last', '2026-12-31', null],
    ['a later day that is near', 'last', '2026-11-20', 'early'],
    ['an earlier day: what was not written yet is', 'early', '2026-11-12', 'early'],
    ['any day while nothing was written', null, '2026-11-12', null],
  ])('begin anew with %s', (_, written, dueOn, step) => {
    expect(writtenUpTo(written, dueOn, '2026-11-11')).toBe(step);
  });

  it('count back from Friday when the day is a Sunday', () => {
    expect(stepOn('2026-11-15', '2026-11-11')).toBe('soon');
    expect(stepOn('2026-11-15', '2026-11-12')).toBe('last');
    expect(stepOn('2026-11-15', '2026-11-16')).toBe('late');
  });
});
