import { Atlas, type PlaceLevel } from './atlas.js';
import type { Succession, SuccessionPart, Unit, UnitLevel } from './unit-level.js';

const unit = (id: string, level: UnitLevel, parentId: string | null, validFrom = '2025-07-01'): Unit => ({
  ...{ id, level, parentId, validFrom, code: id, name: id },
  validTo: validFrom === '2025-07-01' ? null : '2025-06-30',
});
const old = (id: string, level: UnitLevel, parentId: string | null): Unit => unit(id, level, parentId, '0001-01-01');
const became = (oldId: string, newId: string, part: SuccessionPart = 'full', takesEffectOn = '2025-07-01'): Succession => ({
  ...{ oldId, newId, part, takesEffectOn },
});

/** Old Tuyên Quang and Hà Giang, as far as the examples need them; Kim Phú was divided, Thắng Quân was taken over twice. */
const atlas = new Atlas(
  [
    ...[old('tuyen-quang', 'province', null), old('ha-giang', 'province', null), unit('tinh', 'province', null)],
    ...[old('yen-son', 'district', 'tuyen-quang'), old('na-hang', 'district', 'tuyen-quang')],
    ...[old('kim-phu', 'commune', 'yen-son'), old('trung-mon', 'commune', 'yen-son'), old('thi-tran', 'commune', 'na-hang')],
    ...[old('tran-phu', 'commune', null), old('khong-ro', 'commune', 'ha-giang')],
    ...[unit('my-lam', 'commune', 'tinh'), unit('minh-xuan', 'commune', 'tinh'), unit('xa-yen-son', 'commune', 'tinh')],
    ...[unit('xa-na-hang', 'commune', 'tinh'), unit('ha-giang-2', 'commune', 'tinh'), unit('moi', 'commune', 'tinh', '2027-01-01')],
  ],
  [
    ...[became('tuyen-quang', 'tinh'), became('ha-giang', 'tinh'), became('tran-phu', 'ha-giang-2')],
    ...[became('kim-phu', 'my-lam', 'partial'), became('kim-phu', 'minh-xuan', 'partial'), became('trung-mon', 'xa-yen-son')],
    ...[became('thi-tran', 'xa-na-hang'), became('xa-yen-son', 'moi', 'full', '2027-01-01')],
  ],
);
const TODAY = '2026-11-22';

describe('a place as it was then', () => {
  it.each([
    ['kim-phu', 'local', 'yen-son'],
    ['yen-son', 'local', 'yen-son'],
    ['my-lam', 'local', 'my-lam'],
    ['tran-phu', 'local', 'tran-phu'],
    ['tuyen-quang', 'local', 'tuyen-quang'],
    ['kim-phu', 'commune', 'kim-phu'],
    ['kim-phu', 'province', 'tuyen-quang'],
    ['my-lam', 'province', 'tinh'],
    ['tran-phu', 'province', 'tran-phu'],
  ] as const)('of %s at the level %s is %s', (id, level, row) => {
    expect(atlas.rowOf(id, level).id).toBe(row);
  });
});

describe('a place converted to today', () => {
  it.each<[string, { id: string; row: string; level?: PlaceLevel; day?: string; stated?: string[] }]>([
    ['all of it went into one', { id: 'trung-mon', row: 'xa-yen-son' }],
    ['it exists still', { id: 'my-lam', row: 'my-lam' }],
    ['one change follows the other', { id: 'trung-mon', row: 'moi', day: '2027-01-01' }],
    ['the next change is tomorrow', { id: 'trung-mon', row: 'xa-yen-son', day: '2026-12-31' }],
    ['no change has come yet', { id: 'trung-mon', row: 'trung-mon', day: '2025-06-30' }],
    ['staff said which part', { id: 'kim-phu', row: 'minh-xuan', stated: ['minh-xuan'] }],
    ['staff named what a part became later', { id: 'yen-son', row: 'moi', day: '2027-01-01', stated: ['moi'] }],
    ['all communes of a district went into one', { id: 'na-hang', row: 'xa-na-hang' }],
    ['the parts of a divided commune lie in one province', { id: 'kim-phu', row: 'tinh', level: 'province' }],
    ['only the successor tells the province', { id: 'tran-phu', row: 'tinh', level: 'province' }],
    ['it is a province', { id: 'ha-giang', row: 'tinh' }],
  ])('is clear where %s', (_, { id, row, level = 'local', day = TODAY, stated = [] }) => {
    expect(atlas.rowToday(id, level, day, new Set(stated))).toMatchObject({ unit: { id: row } });
  });

  it.each([
    ['its parts went to two', 'kim-phu', []],
    ['staff named a place that it never became', 'kim-phu', ['ha-giang-2']],
    ['staff named both parts', 'kim-phu', ['my-lam', 'minh-xuan']],
    ['its communes went to several', 'yen-son', []],
  ])('is never guessed where %s', (_, id, stated) => {
    expect(atlas.rowToday(id, 'local', TODAY, new Set(stated))).toMatchObject({ divided: { id } });
  });

  it('ends where lists lead in a circle', () => {
    const circle = new Atlas([old('a', 'commune', null), old('b', 'commune', null)], [became('a', 'b'), became('b', 'a')]);
    expect(circle.rowToday('a', 'local', TODAY)).toMatchObject({ divided: {} });
  });
});

describe('a place through the days', () => {
  it.each([
    ['lasts while it exists', 'trung-mon', '2024-01-01', '2024-12-31', [['2024-01-01', '2024-12-31', 'trung-mon']]],
    [
      'is what all of it went into afterwards',
      'trung-mon',
      '2025-01-01',
      '2025-12-31',
      [
        ['2025-01-01', '2025-06-30', 'trung-mon'],
        ['2025-07-01', '2025-12-31', 'xa-yen-son'],
      ],
    ],
    ['of which only the heir saw the day', 'trung-mon', '2026-01-01', '2026-01-01', [['2026-01-01', '2026-01-01', 'xa-yen-son']]],
    [
      'is not known after it was divided',
      'kim-phu',
      '2025-06-30',
      '2025-07-01',
      [
        ['2025-06-30', '2025-06-30', 'kim-phu'],
        ['2025-07-01', '2025-07-01', null],
      ],
    ],
    ['is not known after it ended without an heir', 'khong-ro', '2026-01-01', '2026-12-31', [['2026-01-01', '2026-12-31', null]]],
  ] as const)('%s', (...[, id, from, to, stretches]) => {
    expect(atlas.stretches(id, from, to)).toEqual(stretches.map(([start, end, unitId]) => ({ from: start, to: end, unitId })));
  });
});
