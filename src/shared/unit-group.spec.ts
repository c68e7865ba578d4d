import { groupExistsOn, groupsOn, unitGroups } from './unit-group.js';

describe('the groups that people may come from', () => {
  it.each([
    ['2024-10-15', true],
    ['2025-06-30', true],
    ['2025-07-01', false],
    ['2026-01-01', false],
    [null, true],
  ])('hold UBND huyện for a class that opens on %s: %s', (day, isThere) => {
    expect(groupExistsOn('UBND_HUYEN', day)).toBe(isThere);
    expect(groupsOn(day)).toEqual(unitGroups.filter((group) => isThere || group !== 'UBND_HUYEN'));
  });
});
