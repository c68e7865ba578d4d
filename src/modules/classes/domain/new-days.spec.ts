import { checkNewFirstDay, movedMoment, movedTo } from './new-days.js';

describe('a class that moves to other days', () => {
  const sessions = [
    { heldOn: '2024-09-11', half: 'b' },
    { heldOn: '2024-09-10', half: 'a' },
  ];

  it('keeps the days between its sessions and everything else of them', () => {
    expect(movedTo(sessions, '2024-10-08')).toEqual([
      { heldOn: '2024-10-09', half: 'b' },
      { heldOn: '2024-10-08', half: 'a' },
    ]);
  });

  it('crosses the end of a leap February and of a year', () => {
    expect(movedTo(sessions, '2024-02-28').map(({ heldOn }) => heldOn)).toEqual(['2024-02-29', '2024-02-28']);
    expect(movedTo(sessions, '2024-12-31').map(({ heldOn }) => heldOn)).toEqual(['2025-01-01', '2024-12-31']);
  });

  it('without sessions has nothing to move', () => {
    expect(movedTo([], '2024-10-08')).toEqual([]);
  });

  it('moves a deadline by as many days and leaves its hour', () => {
    const deadline = new Date('2024-09-09T17:00:00+07:00');
    expect(movedMoment(deadline, '2024-09-10', '2024-10-08')).toEqual(new Date('2024-10-07T17:00:00+07:00'));
    expect(movedMoment(deadline, '2024-09-10', '2024-09-03')).toEqual(new Date('2024-09-02T17:00:00+07:00'));
  });

  it.each([
    ['a day later', '2024-10-08', undefined],
    ['today', '2024-09-09', undefined],
    ['the day it was on', '2024-09-10', 'sameFirstDay'],
    ['yesterday', '2024-09-08', 'dateInPast'],
  ])('may begin on %s', (_, day, code) => {
    let refusal: string | undefined;
    try {
      checkNewFirstDay(day, { before: '2024-09-10', today: '2024-09-09' });
    } catch (error) {
      ({ code: refusal } = error as { code: string });
    }
    expect(refusal).toBe(code);
  });
});
