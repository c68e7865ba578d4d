import { type Direction, movedBy } from './moved-by.js';

const rows = ['a', 'b', 'c'].map((key) => ({ key }));

it.each<[string, Direction, string]>([
  ['b', 'up', 'bac'],
  ['b', 'down', 'acb'],
  ['a', 'up', 'abc'],
  ['c', 'down', 'abc'],
  ['a', 'down', 'bac'],
  ['z', 'up', 'abc'],
  ['z', 'down', 'abc'],
])('%s moved %s gives %s', (key, direction, order) => {
  expect(
    movedBy(rows, key, direction)
      .map((row) => row.key)
      .join(''),
  ).toBe(order);
});
