import { breakDown, latestYear } from './break-down.js';
import type { CountableTurn, CountingQuestion } from './count-turns.js';

const turn = (countedOn: string, unitGroup: CountableTurn['unitGroup'], quantity: number, women = false): CountableTurn => ({
  countedOn,
  quantity,
  unitGroup,
  courseType: 'TAP_HUAN',
  topic: null,
  gender: women ? 'female' : 'male',
  minority: women ? 'yes' : 'no',
});

const question: CountingQuestion = {
  asOf: '2024-11-15',
  from: '2021-01-01',
  to: '2025-12-31',
  audience: ['DOANH_NGHIEP', 'HOP_TAC_XA'],
  countedTypes: ['TAP_HUAN'],
  countedTopics: [],
};

const turns = [
  turn('2023-05-02', 'DOANH_NGHIEP', 10),
  turn('2024-03-27', 'DOANH_NGHIEP', 20),
  turn('2024-03-31', 'HOP_TAC_XA', 5, true),
  turn('2024-11-15', 'HOP_TAC_XA', 7),
  turn('2024-11-16', 'HOP_TAC_XA', 100),
  turn('2024-04-01', 'HO_KINH_DOANH', 9),
];

describe('the table of turns by group', () => {
  const openings = [
    { countedOn: '2022-12-31', value: 82, verified: true },
    { countedOn: '2024-01-31', value: 3, verified: true },
    { countedOn: '2024-12-31', value: 1000, verified: true },
  ];
  const table = breakDown(turns, openings, question, 2024);

  it('has the year beside the whole period up to the cut-off day', () => {
    expect(table.rows).toEqual([
      { group: 'DOANH_NGHIEP', year: 20, cumulative: 30, women: 0, minority: 0 },
      { group: 'HOP_TAC_XA', year: 12, cumulative: 12, women: 5, minority: 5 },
      { group: 'OPENING', year: 3, cumulative: 85, women: null, minority: null },
    ]);
  });

  it('adds up to its last row', () => {
    expect(table.total).toEqual({ year: 35, cumulative: 127, women: 5, minority: 5 });
  });

  it('puts each turn of the year into the month in which its class closed', () => {
    expect(table.months).toEqual([0, 0, 25, 0, 0, 0, 0, 0, 0, 0, 7, 0]);
  });

  it('shows nothing for a year outside the period', () => {
    expect(breakDown(turns, [], question, 2026).total).toEqual({ year: 0, cumulative: 42, women: 0, minority: 0 });
  });

  it('begins with the latest year that has turns which count by the cut-off day', () => {
    expect(latestYear(turns, question)).toBe(2024);
    expect(latestYear(turns, { ...question, asOf: '2024-03-01' })).toBe(2023);
    expect(latestYear([...turns, turn('2025-02-01', 'DOANH_NGHIEP', 1), turn('2025-02-01', 'DOANH_NGHIEP', -1)], question)).toBe(2024);
    expect(latestYear(turns, { ...question, audience: ['TRUONG'] })).toBeNull();
  });
});
