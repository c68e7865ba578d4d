import { reconcile, type ReportFigures } from './reconcile.js';

const sound: ReportFigures = {
  total: 45,
  byGroup: { SO_BAN_NGANH: 24, UBND_HUYEN: 14, TO_CHUC: 7 },
  classes: [{ code: 'L01', turns: 45, eligible: 45, certificates: 45 }],
  women: 19,
  minority: 14,
  distinctPeople: 45,
  parts: [{ label: 'đạt Giải Vàng', whole: 5, part: 1 }],
  registers: [{ name: '2024/NSCL', given: 3, different: 3, highest: 3 }],
  printedTotals: [
    { place: 'annex', total: 45 },
    { place: 'dashboard', total: 45 },
  ],
};

describe('reconcile', () => {
  it('finds nothing in a report that agrees with itself', () => {
    expect(reconcile(sound)).toEqual([]);
  });

  it('finds nothing in an empty report', () => {
    const empty = { total: 0, byGroup: {}, classes: [], women: 0, minority: 0, distinctPeople: 0, parts: [] };
    expect(reconcile({ ...empty, registers: [{ name: '2024/NSCL', given: 0, different: 0, highest: 0 }], printedTotals: [] })).toEqual([]);
  });

  it.each<[string, Partial<ReportFigures>, object]>([
    ['groups that do not add up', { byGroup: { TO_CHUC: 44 } }, { check: 'groups-add-up', subject: null, expected: 45, found: 44 }],
    [
      'a part that is larger than its whole',
      { parts: [{ label: 'đạt Giải Vàng', whole: 5, part: 6 }] },
      { check: 'part-within-whole', subject: 'đạt Giải Vàng', expected: 5, found: 6 },
    ],
    [
      'classes that do not add up',
      { classes: [{ code: 'L01', turns: 44, eligible: 44, certificates: 44 }] },
      { check: 'classes-add-up', subject: null, expected: 45, found: 44 },
    ],
    ['more women than turns', { women: 46 }, { check: 'women-within-total', subject: null, expected: 45, found: 46 }],
    ['more of a minority than turns', { minority: 46 }, { check: 'minority-within-total', subject: null, expected: 45, found: 46 }],
    ['more people than turns', { distinctPeople: 46 }, { check: 'people-within-turns', subject: null, expected: 45, found: 46 }],
    [
      'more certificates than people who earned one',
      { classes: [{ code: 'L01', turns: 45, eligible: 43, certificates: 44 }] },
      { check: 'certificates-earned', subject: 'L01', expected: 43, found: 44 },
    ],
    [
      'a gap in the register',
      { registers: [{ name: '2024/NSCL', given: 3, different: 3, highest: 4 }] },
      { check: 'register-without-gaps', subject: '2024/NSCL', expected: 4, found: 3 },
    ],
    [
      'another total in the annex',
      { printedTotals: [{ place: 'annex', total: 44 }] },
      { check: 'same-total-everywhere', subject: 'annex', expected: 45, found: 44 },
    ],
  ])('names %s', (_what, change, discrepancy) => {
    expect(reconcile({ ...sound, ...change })).toEqual([discrepancy]);
  });

  it('names a register number that was given twice', () => {
    const found = reconcile({ ...sound, registers: [{ name: '2024/NSCL', given: 3, different: 2, highest: 2 }] });
    expect(found).toEqual([{ check: 'register-without-repeats', subject: '2024/NSCL', expected: 3, found: 2 }]);
  });
});
