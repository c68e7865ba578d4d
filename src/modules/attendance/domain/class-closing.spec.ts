import { instantInVietnam } from '../../../shared/calendar-date.js';
import { requireConfirmed, requireEnded, requireOpenClass } from './class-closing.js';

describe('requireOpenClass', () => {
  it('lets an open class pass', () => {
    expect(() => {
      requireOpenClass('open');
    }).not.toThrow();
  });

  it.each([
    ['finalised', 'rollIsFinal'],
    ['draft', 'classHasNoRoll'],
    ['cancelled', 'classHasNoRoll'],
  ])('refuses a %s class with %s', (state, code) => {
    expect(() => {
      requireOpenClass(state);
    }).toThrow(code);
  });
});

describe('requireConfirmed', () => {
  const asking =
    (turns: number, unmarked: number, confirmed: boolean, isElsewhere = false) =>
    () => {
      requireConfirmed({ turns, unmarked, isElsewhere }, confirmed);
    };

  it('asks nothing about a roll that is complete and counts somebody', () => {
    expect(asking(1, 0, false)).not.toThrow();
  });

  it.each([
    [0, 0, 'closesWithoutTurns'],
    [0, 12, 'closesWithoutTurns'],
    [5, 12, 'closesUnmarked'],
  ])('asks about %i turns with %i empty boxes until it is confirmed', (turns, unmarked, code) => {
    expect(asking(turns, unmarked, false)).toThrow(code);
    expect(asking(turns, unmarked, true)).not.toThrow();
  });

  it('speaks of results where another organisation took the roll', () => {
    expect(asking(5, 2, false, true)).toThrow('closesWithoutResult');
    expect(asking(5, 0, false, true)).not.toThrow();
  });
});

describe('requireEnded', () => {
  const evening = { heldOn: '2024-10-16', startsAt: instantInVietnam('2024-10-16', '18:30') };

  it('lets a class be closed from the start of its last session on', () => {
    expect(requireEnded(evening, instantInVietnam('2024-10-16', '18:30'))).toBe('2024-10-16');
    expect(requireEnded(evening, instantInVietnam('2025-01-02', '08:00'))).toBe('2024-10-16');
  });

  it('refuses a class whose last session is still to come', () => {
    expect(() => requireEnded(evening, instantInVietnam('2024-10-15', '19:00'))).toThrow('classNotEnded');
  });

  it('refuses a class with an evening session at noon of the same day', () => {
    expect(() => requireEnded(evening, instantInVietnam('2024-10-16', '12:00'))).toThrow('classNotEnded');
  });

  it('refuses a class that never had a session', () => {
    expect(() => requireEnded(null, instantInVietnam('2024-10-16', '12:00'))).toThrow('classWithoutSessions');
  });
});
