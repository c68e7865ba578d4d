import { inOrder, type PlaceKey, type PlaceSum, placeTable, splitBySide } from './place-table.js';

const sum = (unitId: string | null, turns: number, more: Partial<PlaceSum> & { whole?: boolean } = {}) => ({
  ...{ unitId, turns, organisationId: null, women: 0, minority: 0, whole: true },
  ...more,
});
const district: Record<string, string> = { 'thi-tran': 'yen-son', 'trung-mon': 'yen-son', 'na-hang': 'na-hang' };
const keyOf = ({ unitId, organisationId }: PlaceSum): PlaceKey => {
  if (unitId === null) return { kind: 'unknown' };
  if (unitId === 'kim-phu') return organisationId === 'htx' ? { kind: 'unit', unitId: 'yen-son' } : { kind: 'divided', unitId };
  return { kind: 'unit', unitId: district[unitId] ?? unitId };
};

describe('turns by place', () => {
  it('stand in the row of what their places lie in, most turns first, what is not known last', () => {
    const { rows, total } = placeTable(
      [sum(null, 50), sum('na-hang', 9), sum('thi-tran', 4, { women: 2 }), sum('trung-mon', 6, { women: 1, minority: 3 })],
      keyOf,
    );
    expect(rows).toMatchObject([
      { kind: 'unit', unitId: 'yen-son', turns: 10, women: 3, minority: 3 },
      { kind: 'unit', unitId: 'na-hang', turns: 9 },
      { kind: 'unknown', unitId: null, turns: 50 },
    ]);
    expect(total).toEqual({ turns: 69, women: 3, minority: 3 });
  });

  it('of a divided place stand where staff said of each organisation, and apart until then', () => {
    const { rows, questions } = placeTable(
      [
        sum('kim-phu', 3, { organisationId: 'htx', whole: false }),
        sum('kim-phu', 2, { organisationId: 'dn', whole: false }),
        sum('kim-phu', 1, { whole: false }),
        sum('trung-mon', 6),
      ],
      keyOf,
    );
    expect(rows).toMatchObject([
      {
        unitId: 'yen-son',
        turns: 9,
        parts: [
          { unitId: 'kim-phu', organisationId: 'htx', whole: false },
          { unitId: 'trung-mon', whole: true },
        ],
      },
      { kind: 'divided', turns: 3, parts: [{ organisationId: 'dn' }, { organisationId: null }] },
    ]);
    expect(questions).toEqual([
      { unitId: 'kim-phu', organisationId: 'dn', turns: 2 },
      { unitId: 'kim-phu', organisationId: null, turns: 1 },
    ]);
  });

  it('that were taken back leave no empty row', () => {
    expect(placeTable([sum('na-hang', 0)], keyOf)).toEqual({ rows: [], total: { turns: 0, women: 0, minority: 0 }, questions: [] });
  });
});

describe('rows with as many turns', () => {
  const row = (label: string | null, turns = 2, kind: PlaceKey['kind'] = 'unit') => ({ kind, label, code: null, unitId: label, turns });
  it('stand by name as Vietnamese is read, whichever order they came in', () => {
    const rows = ['Ăn', 'Đào', 'An', 'Dương', 'Xã 10', 'Xã 9'].map((name) => row(name));
    const wanted = ['An', 'Ăn', 'Dương', 'Đào', 'Xã 9', 'Xã 10'];
    expect(inOrder(rows).map(({ label }) => label)).toEqual(wanted);
    expect(inOrder(rows.toReversed()).map(({ label }) => label)).toEqual(wanted);
  });
  it('stand after those with more, and before what is not known', () => {
    const rows = [row(null, 9, 'unknown'), row(null, 9, 'divided'), row('B', 2), row('A', 2), row('C', 3)];
    expect(inOrder(rows).map(({ label, kind }) => label ?? kind)).toEqual(['C', 'A', 'B', 'divided', 'unknown']);
  });
});

describe('the sides of a border', () => {
  it('have every turn once', () => {
    const sums = [sum('a', 3, { women: 1 }), sum('b', 2), sum('c', 4, { minority: 2 }), sum(null, 1)];
    const side = (unitId: string | null): 'in' | 'out' => (unitId === 'a' || unitId === 'c' ? 'in' : 'out');
    expect(splitBySide(sums, ['in', 'out', 'none'] as const, side)).toEqual({
      in: { turns: 7, women: 1, minority: 2 },
      out: { turns: 3, women: 0, minority: 0 },
      none: { turns: 0, women: 0, minority: 0 },
    });
  });
});
