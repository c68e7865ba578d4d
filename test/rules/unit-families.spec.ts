import { countOrganisations, countOrganisationTurns, listOrganisations } from '../../src/modules/reporting/domain/count-organisations.js';
import { type Continuation, familiesOf } from '../../src/modules/reporting/domain/unit-families.js';
import { type CountableUnitTurn, visitsOf } from '../../src/modules/reporting/domain/unit-visits.js';
import type { CountingQuestion } from '../../src/modules/reporting/domain/count-turns.js';
import { unitGroups } from '../../src/shared/unit-group.js';

const question: CountingQuestion = {
  ...{ asOf: '2025-12-31', from: '2021-01-01', to: '2025-12-31' },
  ...{ audience: unitGroups, countedTypes: ['TAP_HUAN'], countedTopics: [] },
};
const line = (unitName: string, change: Partial<CountableUnitTurn> = {}): CountableUnitTurn => ({
  ...{ classId: 'l1', countedOn: '2024-05-09', quantity: 1, courseType: 'TAP_HUAN', topic: null, unitGroup: 'DOANH_NGHIEP' },
  ...{ unitName, taxCode: null, ...change },
});
const renamed = (from: string, to: string, change: Partial<Continuation> = {}): Continuation => ({
  ...{ kind: 'renamed', day: '2024-07-01', from: { name: from, unitGroup: 'DOANH_NGHIEP' }, to: { name: to, unitGroup: 'DOANH_NGHIEP' } },
  ...change,
});
const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, each) => all + each, 0);
const counted = (lines: readonly CountableUnitTurn[], steps: readonly Continuation[], asOf = '2025-12-31'): number[] => {
  const turns = { ...visitsOf(lines), families: familiesOf(steps, asOf) };
  const listed = listOrganisations(turns, question).length;
  const distinct = sum(countOrganisations(turns, question));
  expect(listed).toBe(distinct);
  return [distinct, sum(countOrganisationTurns(turns, question))];
};
const cooperative = { unitGroup: 'HOP_TAC_XA' } as const;

describe('an organisation that goes on as another one', () => {
  it.each<[string, CountableUnitTurn[], Continuation[], number[]]>([
    ['was renamed without a tax code', [line('A'), line('B', { classId: 'l2' })], [renamed('A', 'B')], [1, 2]],
    [
      'was renamed and gave its code under the new name only',
      [line('A'), line('B', { taxCode: '9900000016' })],
      [renamed('A', 'B')],
      [1, 1],
    ],
    ['was renamed twice, and never came under the name between', [line('A'), line('C')], [renamed('A', 'B'), renamed('B', 'C')], [1, 1]],
    [
      'was converted into another form',
      [line('HTX A', cooperative), line('Công ty A')],
      [renamed('HTX A', 'Công ty A', { from: { name: 'HTX A', ...cooperative } })],
      [1, 1],
    ],
    ['is written in another way', [line('A'), line('Cty A')], [renamed('Cty A', 'A', { kind: 'same', day: null })], [1, 1]],
    ['is found without accents and signs', [line('CÔNG TY CHÈ.'), line('B')], [renamed('Công ty Chè', 'B')], [1, 1]],
    ['is another group than the register has', [line('A', cooperative), line('B')], [renamed('A', 'B')], [2, 2]],
    ['nobody renamed', [line('A'), line('B')], [], [2, 2]],
    ['was renamed after the day of the report', [line('A'), line('B')], [renamed('A', 'B', { day: '2026-01-01' })], [2, 2]],
    [
      'has a name that two tax codes share: the first of them is meant',
      [line('A', { taxCode: '9900000016' }), line('A', { taxCode: '9900000023' }), line('B')],
      [renamed('A', 'B')],
      [2, 2],
    ],
  ])('%s', (_, lines, steps, wanted) => {
    expect(counted(lines, steps)).toEqual(wanted);
  });
});

/** Small numbers that repeat. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % most;
  };
}

/** Everybody who is the same as somebody is put with them, over and over, until nobody moves. */
function slowly(lines: readonly CountableUnitTurn[], steps: readonly Continuation[]): number {
  const heaps = lines.map((each) => [each]);
  const codeOf = (name: string): string | undefined =>
    lines.flatMap(({ unitName, taxCode }) => (unitName === name && taxCode !== null ? [taxCode] : [])).toSorted()[0];
  const known = ({ unitName, taxCode }: CountableUnitTurn): string => taxCode ?? codeOf(unitName) ?? unitName;
  const main = (name: string): string => codeOf(name) ?? name;
  const related = (one: string, other: string): boolean => {
    const met = new Set([one]);
    for (const each of met) {
      for (const { from, to } of steps) {
        if (from.name === each) met.add(to.name);
        if (to.name === each) met.add(from.name);
      }
    }
    return met.has(other);
  };
  const isOne = (one: CountableUnitTurn, other: CountableUnitTurn): boolean =>
    known(one) === known(other) ||
    (related(one.unitName, other.unitName) && known(one) === main(one.unitName) && known(other) === main(other.unitName));
  for (let moved = true; moved;) {
    moved = false;
    const pairs = heaps.flatMap((heap) => heaps.map((other) => [heap, other] as const));
    for (const [heap, other] of pairs) {
      if (heap === other || !heap.some((one) => other.some((each) => isOne(one, each)))) continue;
      heap.push(...other.splice(0));
      moved = true;
    }
  }
  return heaps.filter((heap) => heap.length > 0).length;
}

it('counts like somebody who puts one with the other by hand, over 3,000 random registers', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'];
  const codes = [null, null, null, '9900000016', '9900000023'];
  for (let seed = 1; seed <= 3_000; seed++) {
    const throwOf = dice(seed);
    const nameOf = (): string => names[throwOf(names.length)] ?? 'A';
    const lines = Array.from({ length: 1 + throwOf(8) }, () => line(nameOf(), { taxCode: codes[throwOf(codes.length)] ?? null }));
    const steps = Array.from({ length: throwOf(4) }, () => renamed(nameOf(), nameOf()));
    expect({ seed, count: counted(lines, steps)[0] }).toEqual({ seed, count: slowly(lines, steps) });
  }
});
