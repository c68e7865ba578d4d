import { checkDaysElsewhere, daysElsewhere, windowElsewhere } from './held-elsewhere.js';
import { checkReadyToOpen, checkWindow } from './schedule.js';

describe('a course that another organisation holds', () => {
  const checking = (heldFrom: string, heldTo: string) => () => {
    checkDaysElsewhere({ heldFrom, heldTo });
  };

  it.each([
    ['on one day', '2024-10-07', '2024-10-07'],
    ['for two weeks', '2024-10-07', '2024-10-18'],
    ['for a year', '2024-01-01', '2025-01-01'],
  ])('is held %s', (_, heldFrom, heldTo) => {
    expect(checking(heldFrom, heldTo)).not.toThrow();
  });

  it.each([
    ['longer than a year', '2024-01-01', '2025-01-02', 'tooLongElsewhere'],
    ['to a day before its first', '2024-10-07', '2024-10-06', 'endsBeforeStart'],
  ])('is not held %s', (_, heldFrom, heldTo, refusal) => {
    expect(checking(heldFrom, heldTo)).toThrow(refusal);
  });

  it('has days and no sessions, and a window that lets it open', () => {
    const days = daysElsewhere({ heldFrom: '2024-10-07', heldTo: '2024-10-18' });
    expect(days).toMatchObject({ opensOn: '2024-10-07', closesOn: '2024-10-18', sessionCount: 0 });
    const window = windowElsewhere('2024-10-07');
    expect(() => {
      checkWindow(window);
      checkReadyToOpen(window, days);
    }).not.toThrow();
    expect(window.registrationClosesAt.getTime()).toBeLessThan(days.startsAt?.getTime() ?? 0);
  });
});
