import { namesOfPlaces, rankPlaces } from './ranked-places.js';

type Row = Parameters<typeof namesOfPlaces>[0][number];
const unit = (name: string, turns: number, label = name): Row => ({ kind: 'unit', name, label, turns });
const unclear = (kind: 'divided' | 'unknown', turns: number): Row => ({ kind, name: null, label: null, turns });
const units = (count: number): Row[] => Array.from({ length: count }, (_, index) => unit(`Xã ${index}`, 100 - index));

describe('the places that are drawn', () => {
  it.each([
    ['none', [], 0, null, 0],
    ['three of three', units(3), 3, null, 0],
    ['four of four: one alone is no rest', units(4), 4, null, 0],
    ['three of five, two together as the rest', units(5), 3, { places: 2, turns: 97 + 96 }, 0],
    [
      'what is not known beside three of five',
      [...units(5), unclear('divided', 4), unclear('unknown', 7)],
      3,
      { places: 2, turns: 193 },
      2,
    ],
    ['what is not known alone', [unclear('unknown', 7)], 0, null, 1],
  ])('are %s', (_, rows, first, rest, others) => {
    const ranked = rankPlaces(rows, 3);
    expect([ranked.first.length, ranked.rest, ranked.unclear.length]).toEqual([first, rest, others]);
    const drawn = [...ranked.first, ...ranked.unclear].reduce((sum, { turns }) => sum + turns, ranked.rest?.turns ?? 0);
    expect(drawn).toBe(rows.reduce((sum, { turns }) => sum + turns, 0));
  });

  it('keep the order they were given in', () => {
    expect(rankPlaces([unit('B', 5), unit('A', 5)], 3).first.map(({ name }) => name)).toEqual(['B', 'A']);
  });
});

describe('the name of a place', () => {
  it('has the units above it only where another is called the same', () => {
    const rows = [
      unit('Xã Minh Quang', 9, 'Xã Minh Quang, huyện Lâm Bình, tỉnh Tuyên Quang'),
      unit('Xã Minh Quang', 8, 'Xã Minh Quang, tỉnh Tuyên Quang'),
      unit('Xã Nà Hang', 7, 'Xã Nà Hang, tỉnh Tuyên Quang'),
    ];
    expect(namesOfPlaces(rows, 'Tuyên Quang')).toEqual([
      'Xã Minh Quang, huyện Lâm Bình, tỉnh Tuyên Quang',
      'Xã Minh Quang, tỉnh Tuyên Quang',
      'Xã Nà Hang',
    ]);
  });

  it('has its province where that is not the province of the plan', () => {
    const rows = [
      unit('Huyện Lâm Bình', 9, 'Huyện Lâm Bình, tỉnh Tuyên Quang'),
      unit('Huyện Mèo Vạc', 8, 'Huyện Mèo Vạc, tỉnh Hà Giang'),
      unclear('unknown', 7),
    ];
    expect(namesOfPlaces(rows, 'Tuyên Quang')).toEqual(['Huyện Lâm Bình', 'Huyện Mèo Vạc, tỉnh Hà Giang', '']);
    expect(namesOfPlaces(rows, 'Hà Giang')).toEqual(['Huyện Lâm Bình, tỉnh Tuyên Quang', 'Huyện Mèo Vạc', '']);
  });
});
