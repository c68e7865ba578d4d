import { countRoll, rollCell, type SheetMark } from './roll-cell.js';

const onTheDay = new Date('2024-11-05T00:52:00Z');
const nextWeek = new Date('2024-11-12T03:00:00Z');

describe('a box of the marked roll', () => {
  it.each<[string, SheetMark, Date, string]>([
    ['tells when somebody came', 'present', onTheDay, '✓ 07:52'],
    ['says that somebody came late', 'late', onTheDay, '✓ 07:52\nmuộn'],
    ['says that somebody left early', 'left_early', onTheDay, '✓ 07:52\nvề sớm'],
    ['gives no hour to what was entered later', 'present', nextWeek, '✓ giấy'],
    ['marks an absence with leave', 'excused', onTheDay, 'P'],
    ['marks an absence without leave', 'absent', nextWeek, 'V'],
  ])('%s', (_, mark, markedAt, text) => {
    expect(rollCell({ mark, markedAt }, '2024-11-05')).toBe(text);
  });

  it('is empty where nobody has marked', () => {
    expect(rollCell(undefined, '2024-11-05')).toBe('');
  });
});

describe('the sums below the roll', () => {
  it('count leave among the absences and open boxes apart', () => {
    const marks = ['present', 'late', 'left_early', 'excused', 'absent', undefined] as const;
    expect(countRoll(marks)).toEqual({ there: 3, away: 2, excused: 1, unmarked: 1 });
  });
});
