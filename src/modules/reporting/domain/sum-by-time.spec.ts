import fc from 'fast-check';
import { courseTypes } from '../../../shared/course-type.js';
import { unitGroups } from '../../../shared/unit-group.js';
import { countTurns, type CountableTurn, type CountingQuestion } from './count-turns.js';
import { growthOf, sumByYear } from './sum-by-time.js';

const question: CountingQuestion = {
  ...{ from: '2021-01-01', to: '2025-12-31', asOf: '2024-11-15' },
  ...{ audience: ['DOANH_NGHIEP', 'HOP_TAC_XA'], countedTypes: ['TAP_HUAN', 'DAO_TAO'], countedTopics: [] },
};

const turn = (changes: Partial<CountableTurn>): CountableTurn => ({
  ...{
    countedOn: '2024-05-09',
    quantity: 1,
    unitGroup: 'DOANH_NGHIEP',
    courseType: 'TAP_HUAN',
    topic: null,
    gender: 'female',
    minority: 'no',
  },
  ...changes,
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('turns by year and month', () => {
  it('have every year of the period, also those without turns', () => {
    expect(sumByYear([], question).map(({ year, total }) => [year, total])).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => [year, 0]),
    );
  });

  it('stand in the month in which they count', () => {
    const years = sumByYear([turn({ quantity: 3 }), turn({ countedOn: '2024-12-01' }), turn({ countedOn: '2023-12-31' })], question);
    expect(years[3]?.months).toEqual([0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0]);
    expect(years[2]?.months[11]).toBe(1);
  });

  it('add up in every direction to what the counting rules count', () => {
    const turns = fc.array(
      fc.record({
        countedOn: fc.constantFrom('2020-12-31', '2021-01-01', '2022-06-05', '2024-11-15', '2024-11-16', '2025-12-31', '2026-01-02'),
        quantity: fc.constantFrom(1, 1, 1, -1, 40),
        unitGroup: fc.constantFrom(...unitGroups),
        courseType: fc.constantFrom(...courseTypes),
        topic: fc.constant(null),
        gender: fc.constantFrom('female' as const, 'male' as const, null),
        minority: fc.constantFrom('yes' as const, 'no' as const, 'not_stated' as const),
      }),
    );
    fc.assert(
      fc.property(turns, (rows) => {
        const years = sumByYear(rows, question);
        const counted = countTurns(rows, question);
        const all = (of: (year: (typeof years)[number]) => number): number => sum(years.map(of));
        expect(all(({ total }) => total)).toBe(counted.total);
        expect(all(({ women }) => women)).toBe(counted.women);
        expect(all(({ minority }) => minority)).toBe(counted.minority);
        for (const year of years) {
          expect(sum(year.months)).toBe(year.total);
          expect(sum(Object.values(year.byGroup))).toBe(year.total);
          expect(year.women + year.men + year.genderNotStated).toBe(year.total);
          expect(year.minority + year.majority + year.minorityNotStated).toBe(year.total);
        }
        expect(growthOf(rows, [], question).at(-1)?.value ?? 0).toBe(counted.total);
      }),
    );
  });
});

describe('the growth of a number', () => {
  it('begins with the opening figures and steps on the days on which classes count', () => {
    const rows = [
      turn({ countedOn: '2024-03-27', quantity: 45 }),
      turn({ countedOn: '2024-03-27', unitGroup: 'HOP_TAC_XA' }),
      turn({ countedOn: '2024-05-09' }),
    ];
    expect(growthOf(rows, [{ countedOn: '2023-12-31', value: 190 }], question)).toEqual([
      { day: '2023-12-31', value: 190 },
      { day: '2024-03-27', value: 236 },
      { day: '2024-05-09', value: 237 },
    ]);
  });

  it('has no step where a class was finalised and reopened', () => {
    expect(growthOf([turn({}), turn({ quantity: -1 })], [], question)).toEqual([]);
  });
});
