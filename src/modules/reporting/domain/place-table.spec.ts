import { classesIn, inOrder, type PlaceKey, type PlaceSum, placeTable, splitBySide, turnsByUnit } from './place-table.js';

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

describe('turns by where their class was held', () => {
  const held = (classId: string, unitId: string | null, turns: number) => sum(unitId, turns, { classId, whole: false });
  const whereOf = ({ unitId, classId }: PlaceSum): PlaceKey => {
    if (unitId === null) return { kind: classId === 'online' ? 'online' : 'unknown' };
    return unitId === 'kim-phu' ? { kind: 'divided', unitId } : { kind: 'unit', unitId: district[unitId] ?? unitId };
  };

  it.each<[string, ReturnType<typeof held>[], [string, number, number][], [string | undefined, number][]]>([
    [
      'count each class once, in the row of its place',
      [held('L1', 'thi-tran', 40), held('L2', 'trung-mon', 5), held('L3', 'na-hang', 50)],
      [
        ['na-hang', 1, 50],
        ['yen-son', 2, 45],
      ],
      [],
    ],
    [
      'keep apart what is online, divided and not known, however large',
      [held('L1', null, 90), held('online', null, 80), held('L3', 'kim-phu', 70), held('L4', 'na-hang', 1)],
      [
        ['na-hang', 1, 1],
        ['online', 1, 80],
        ['divided', 1, 70],
        ['unknown', 1, 90],
      ],
      [['L3', 70]],
    ],
    [
      'ask of a divided place for each class',
      [held('L2', 'kim-phu', 7), held('L1', 'kim-phu', 7)],
      [['divided', 2, 14]],
      [
        ['L1', 7],
        ['L2', 7],
      ],
    ],
    ['leave out a class whose turns were taken back', [held('L1', 'na-hang', 0)], [], []],
  ])('%s', (_what, sums, rows, questions) => {
    const table = placeTable(sums, whereOf);
    expect(table.rows.map((row) => [row.unitId ?? row.kind, classesIn([row]), row.turns])).toEqual(rows);
    expect(table.questions.map(({ classId, turns }) => [classId, turns])).toEqual(questions);
    expect(classesIn(table.rows)).toBe(rows.reduce((all, [, classes]) => all + classes, 0));
  });

  it('know no number of classes where people of one class come from many places', () => {
    expect(classesIn(placeTable([sum('na-hang', 3)], keyOf).rows)).toBeNull();
  });
});

describe('the turns of a unit', () => {
  it.each([
    ['are added up over its classes', [sum('na-hang', 3), sum('yen-son', 2), sum('na-hang', 4)], { 'na-hang': 7, 'yen-son': 2 }],
    ['are left out where nobody knows the unit', [sum(null, 3), sum('na-hang', 4)], { 'na-hang': 4 }],
    ['are left out when all were taken back', [sum('na-hang', 2), sum('na-hang', -2)], {}],
  ])('%s', (_what, sums, turns) => {
    expect(Object.fromEntries(turnsByUnit(sums).map((each) => [each.unitId, each.turns]))).toEqual(turns);
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
