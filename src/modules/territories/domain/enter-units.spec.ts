import { enterUnits } from './enter-units.js';
import { SINCE_EVER, type Unit } from './unit-level.js';
import type { UnitLine } from './unit-list.js';

let next = 0;
const nextId = (): string => `new-${++next}`;

beforeEach(() => {
  next = 0;
});

const tuyenQuang: UnitLine = {
  line: 2,
  code: '08',
  name: 'Tỉnh Tuyên Quang',
  level: 'province',
  parentCode: null,
  validFrom: '2025-07-01',
  validTo: null,
};
const haGiang2: UnitLine = { ...tuyenQuang, line: 3, code: '00691', name: 'Phường Hà Giang 2', level: 'commune', parentCode: '08' };
/** As the list of successions leaves it. */
const tranPhu: Unit = {
  id: 'tran-phu',
  code: '00691',
  name: 'Phường Trần Phú',
  level: 'commune',
  parentId: null,
  validFrom: SINCE_EVER,
  validTo: '2025-06-30',
};

describe('a list of units that is entered', () => {
  it('hangs each unit under the one that has the code of its parent at that time', () => {
    const { added, bad } = enterUnits([], [haGiang2, tuyenQuang], nextId);
    expect(bad).toEqual([]);
    expect(added).toMatchObject([
      { id: 'new-1', code: '00691', parentId: 'new-2' },
      { id: 'new-2', code: '08', parentId: null },
    ]);
  });

  it('gives a code again to another unit when the one that had it has ended', () => {
    const { added, changed } = enterUnits([tranPhu], [tuyenQuang, haGiang2], nextId);
    expect(added.map(({ name }) => name)).toEqual(['Tỉnh Tuyên Quang', 'Phường Hà Giang 2']);
    expect(changed).toEqual([]);
  });

  it('changes nothing when it is entered again', () => {
    const { added: known } = enterUnits([], [tuyenQuang, haGiang2], nextId);
    expect(enterUnits(known, [tuyenQuang, haGiang2], nextId)).toEqual({ added: [], changed: [], unchanged: 2, bad: [] });
  });

  it('learns the district and the days of an old commune from an older list', () => {
    const ended = { validFrom: SINCE_EVER, validTo: '2025-06-30', parentCode: null };
    const { added, changed } = enterUnits(
      [tranPhu],
      [
        { ...tuyenQuang, ...ended, code: '02', name: 'Tỉnh Hà Giang' },
        { ...tuyenQuang, ...ended, line: 3, code: '024', name: 'Thành phố Hà Giang', level: 'district', parentCode: '02' },
        { ...haGiang2, ...ended, line: 4, name: 'Phường Trần Phú', parentCode: '024', validFrom: '2010-09-27' },
      ],
      nextId,
    );
    expect(added.map(({ code }) => code)).toEqual(['02', '024']);
    expect(changed).toEqual([{ ...tranPhu, parentId: 'new-2', validFrom: '2010-09-27' }]);
  });

  it.each([
    ['the same unit twice', [tuyenQuang, { ...tuyenQuang, line: 9 }], 9, 'lineTwice'],
    [
      'another name for a code at that time',
      [{ ...haGiang2, validFrom: '2020-01-01', validTo: '2021-01-01', parentCode: null }],
      3,
      'otherName',
    ],
    [
      'a last day that is known otherwise',
      [{ ...haGiang2, name: 'Phường Trần Phú', validFrom: SINCE_EVER, validTo: '2024-12-31', parentCode: null }],
      3,
      'otherDays',
    ],
    ['a parent that nobody knows', [haGiang2], 3, 'parentUnknown'],
  ])('refuses %s', (_, lines, line, code) => {
    const { bad } = enterUnits([tranPhu], lines, nextId);
    expect(bad).toMatchObject([{ line, code }]);
  });

  it('asks for days when a code names two units at that time', () => {
    const today = { ...tranPhu, id: 'ha-giang-2', name: 'Phường Hà Giang 2', validFrom: '2025-07-01', validTo: null };
    const { bad } = enterUnits([tranPhu, today], [{ ...haGiang2, validFrom: SINCE_EVER, parentCode: null }], nextId);
    expect(bad).toMatchObject([{ line: 3, code: 'severalUnits' }]);
  });

  it('refuses another parent than the known one', () => {
    const { added: known } = enterUnits([], [tuyenQuang, { ...tuyenQuang, code: '02', name: 'Tỉnh Hà Giang' }, haGiang2], nextId);
    expect(enterUnits(known, [{ ...haGiang2, parentCode: '02' }], nextId).bad).toMatchObject([{ line: 3, code: 'otherParent' }]);
  });
});
