import { moreClasses, typicalClass } from './typical-class.js';

describe('one more class as they usually are', () => {
  it.each([
    [
      'is the middle one, so that one conference does not make classes large',
      [33, 36, 120],
      [],
      { size: 36, sizeFrom: 'held', brings: 36 },
    ],
    ['between two middle ones is rounded down', [34, 37], [], { size: 35, sizeFrom: 'held', brings: 35 }],
    ['leaves out classes of which nobody counted', [0, 0, 35], [], { size: 35, sizeFrom: 'held', brings: 35 }],
    ['has the planned seats where no class was finalised', [], [50, 40], { size: 45, sizeFrom: 'seats', brings: 45 }],
    ['is not known without any', [], [], null],
  ])('%s', (_, came, seats, typical) => {
    expect(
      typicalClass(
        came,
        seats.map((capacity) => ({ capacity })),
      ),
    ).toEqual(typical);
  });

  it('brings so many organisations as came for the first time among so many people', () => {
    expect(typicalClass([40], [], { newcomers: 6, arrivals: 60 })).toEqual({ size: 40, sizeFrom: 'held', brings: 4 });
  });
});

describe('"cần thêm N lớp, mỗi lớp M người"', () => {
  const of = (brings: number): Parameters<typeof moreClasses>[1] => ({ size: 35, sizeFrom: 'held', brings });
  it.each([
    ['70 are two classes of 35', 70, of(35), 2],
    ['71 are a third class for one person', 71, of(35), 3],
    ['9 enterprises are three classes that bring four each', 9, of(4), 3],
    ['nothing is missing', 0, of(35), null],
    ['nobody knows a size', 70, null, null],
    ['classes bring nobody new', 9, of(0), null],
  ])('%s', (_, lacking, typical, classes) => {
    expect(moreClasses(lacking, typical)?.classes ?? null).toBe(classes);
  });
});
