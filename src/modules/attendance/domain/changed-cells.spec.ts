import { changedCells, presentForTheRest } from './changed-cells.js';

const cell = (sessionId: string, registrationId: string, mark: string) => ({ sessionId, registrationId, mark });

describe('changedCells', () => {
  it('keeps new marks and changed marks, and drops what is already so', () => {
    const current = [cell('s1', 'r1', 'present'), cell('s1', 'r2', 'present')];
    const given = [cell('s1', 'r1', 'present'), cell('s1', 'r2', 'absent'), cell('s2', 'r1', 'late')];
    expect(changedCells(given, current)).toEqual([cell('s1', 'r2', 'absent'), cell('s2', 'r1', 'late')]);
  });

  it('takes the last of several marks for one cell', () => {
    expect(changedCells([cell('s1', 'r1', 'absent'), cell('s1', 'r1', 'late')], [])).toEqual([cell('s1', 'r1', 'late')]);
  });
});

describe('presentForTheRest', () => {
  it('marks everyone present who has no mark in that session yet', () => {
    const marked = [cell('s1', 'r1', 'excused'), cell('s2', 'r2', 'present')];
    expect(presentForTheRest('s1', ['r1', 'r2', 'r3'], marked)).toEqual([cell('s1', 'r2', 'present'), cell('s1', 'r3', 'present')]);
  });
});
