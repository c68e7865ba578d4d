import { checkReadyToOpen, checkWindow, scheduleOf } from './schedule.js';

const at = (vietnameseTime: string): Date => new Date(`${vietnameseTime}:00+07:00`);
const refusalOf = (run: () => void): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the schedule of a class', () => {
  it('is empty without sessions', () => {
    expect(scheduleOf([])).toEqual({ startsAt: null, opensOn: null, closesOn: null, sessionCount: 0 });
  });

  it('begins with the earliest half-day and ends with the latest day, in whatever order sessions were entered', () => {
    const schedule = scheduleOf([
      { heldOn: '2024-03-27', halfDay: 'MORNING' },
      { heldOn: '2024-03-26', halfDay: 'EVENING' },
      { heldOn: '2024-03-26', halfDay: 'AFTERNOON' },
    ]);
    expect(schedule).toEqual({ startsAt: at('2024-03-26T13:30'), opensOn: '2024-03-26', closesOn: '2024-03-27', sessionCount: 3 });
  });

  it('crosses the year', () => {
    const schedule = scheduleOf([
      { heldOn: '2026-01-02', halfDay: 'MORNING' },
      { heldOn: '2025-12-29', halfDay: 'MORNING' },
    ]);
    expect([schedule.opensOn, schedule.closesOn]).toEqual(['2025-12-29', '2026-01-02']);
  });
});

describe('the registration dates', () => {
  const window = (registrationOpensAt: string, registrationClosesAt: string) => ({
    registrationOpensAt: at(registrationOpensAt),
    registrationClosesAt: at(registrationClosesAt),
  });

  it.each([
    ['opening before closing', window('2024-09-01T08:00', '2024-09-01T08:01'), undefined],
    ['opening and closing at the same minute', window('2024-09-01T08:00', '2024-09-01T08:00'), 'closesBeforeOpening'],
    ['closing before opening', window('2024-09-02T08:00', '2024-09-01T08:00'), 'closesBeforeOpening'],
  ])('%s', (_, dates, refusal) => {
    expect(
      refusalOf(() => {
        checkWindow(dates);
      }),
    ).toBe(refusal);
  });

  it.each([
    ['nothing to register for', '2024-10-14T17:00', null, 'noSessions'],
    ['the evening before', '2024-10-14T17:00', '2024-10-15', undefined],
    ['the end of the first day', '2024-10-16T00:00', '2024-10-15', undefined],
    ['a minute into the second day', '2024-10-16T00:01', '2024-10-15', 'closesAfterFirstDay'],
  ])('closing and the first day: %s', (_, closesAt, opensOn, refusal) => {
    expect(
      refusalOf(() => {
        checkReadyToOpen(window('2024-09-01T08:00', closesAt), { opensOn });
      }),
    ).toBe(refusal);
  });
});
