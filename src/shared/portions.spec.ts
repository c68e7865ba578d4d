import { portions } from './portions.js';

it.each([
  [[], []],
  [[1], [[1]]],
  [[1, 2], [[1, 2]]],
  [
    [1, 2, 3, 4, 5],
    [[1, 2], [3, 4], [5]],
  ],
])('%j goes in portions of two as %j', (rows: number[], expected: number[][]) => {
  expect([...portions(rows, 2)]).toEqual(expected);
});
