import { firstTimers, laterHalfOf, newcomerRate } from './newcomers.js';

const held = (...classes: readonly [countedOn: string, present: number][]): { countedOn: string; present: number }[] =>
  classes.map(([countedOn, present]) => ({ countedOn, present }));

describe('the later half of the classes', () => {
  it.each([
    ['of two is the second', held(['2024-03-01', 30], ['2024-05-01', 40]), { after: '2024-03-01', until: '2024-05-01', arrivals: 40 }],
    [
      'of three the last two',
      held(['2024-03-01', 30], ['2024-05-01', 40], ['2024-06-01', 20]),
      { after: '2024-03-01', until: '2024-06-01', arrivals: 60 },
    ],
    [
      'has no classes of the day that ends the first half',
      held(['2024-03-01', 30], ['2024-05-01', 40], ['2024-05-01', 20], ['2024-06-01', 10]),
      { after: '2024-05-01', until: '2024-06-01', arrivals: 10 },
    ],
    [
      'leaves out classes to which nobody came',
      held(['2024-03-01', 30], ['2024-05-01', 40], ['2024-06-01', 0]),
      { after: '2024-03-01', until: '2024-05-01', arrivals: 40 },
    ],
    ['is not known after one class', held(['2024-03-01', 30]), null],
    ['is not known where all were on one day', held(['2024-03-01', 30], ['2024-03-01', 40]), null],
    ['is not known before any class', [], null],
  ])('%s', (_, classes, half) => {
    expect(laterHalfOf(classes)).toEqual(half);
  });
});

describe('"30 doanh nghiệp" and different people: who comes again is not counted again', () => {
  const half = { after: '2024-03-01', until: '2024-06-01', arrivals: 60 };
  const different =
    (first: number, all: number) =>
    (day: string): number =>
      day === '2024-03-01' ? first : all;

  it.each([
    ['half of them came for the first time', 30, 60, 30],
    ['all came again', 30, 30, 0],
    ['all came for the first time', 0, 60, 60],
    ['no number below 0, and never more than came', 0, 90, 60],
  ])('%s', (_, first, all, newcomers) => {
    expect(newcomerRate(half, different(first, all))).toEqual({ newcomers, arrivals: 60 });
  });

  it.each([
    ['a third of 30 and 30', [30, 30], { newcomers: 20, arrivals: 60 }, [10, 10]],
    ['a tenth of three small classes is one, not none', [4, 4, 4], { newcomers: 1, arrivals: 10 }, [0, 0, 1]],
    ['nobody new', [30, 30], { newcomers: 0, arrivals: 60 }, [0, 0]],
    ['nobody at all', [30], { newcomers: 0, arrivals: 0 }, [0]],
    ['no classes', [], { newcomers: 1, arrivals: 2 }, []],
  ])('expects of coming classes %s', (_, expected, rate, first) => {
    expect(firstTimers(expected, rate)).toEqual(first);
  });
});
