import { classesOfSlice } from './class-slice.js';

const sizes = [
  { classId: 'l1', people: 3 },
  { classId: 'l2', people: 0 },
  { classId: 'l3', people: 2 },
  { classId: 'l3', people: 2 },
  { classId: 'l4', people: 1 },
];

describe('the classes that stand on a page of a list', () => {
  it.each<[string, number, number, string[], number]>([
    ['the first page ends within a class', 2, 0, ['l1'], 0],
    ['a page begins within a class and ends in the next', 2, 2, ['l1', 'l3'], 0],
    ['a page begins with a class', 4, 3, ['l3'], 3],
    ['a class that came in two pieces is one', 3, 4, ['l3'], 3],
    ['the last page', 5, 7, ['l4'], 7],
    ['a page after the last', 5, 8, [], 0],
    ['no rows are asked for', 0, 0, [], 0],
  ])('%s', (_, limit, offset, classIds, before) => {
    expect(classesOfSlice(sizes, { limit, offset })).toEqual({ classIds, before, total: 8 });
  });
});
