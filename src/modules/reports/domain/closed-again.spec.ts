import { closedAgain } from './closed-again.js';

const line = (action: string, subjectId: string, revision: number): Parameters<typeof closedAgain>[0][number] => ({
  action: `class.${action}`,
  subjectId,
  detail: { revision },
});

describe('a class that was reopened', () => {
  it.each([
    ['is not closed again', [line('reopened', 'a', 1)], [[1, null]]],
    ['is closed again', [line('reopened', 'a', 1), line('finalised', 'a', 2)], [[1, 2]]],
    ['is no other class that was closed', [line('reopened', 'a', 1), line('finalised', 'b', 2)], [[1, null]]],
    [
      'is closed again each time that it is reopened',
      [line('reopened', 'a', 1), line('finalised', 'a', 2), line('reopened', 'a', 2), line('finalised', 'a', 3)],
      [
        [1, 2],
        [2, 3],
      ],
    ],
    ['and not one that was only closed', [line('finalised', 'a', 1)], []],
  ])('%s', (_, lines, pairs) => {
    expect(closedAgain(lines).map(({ revision, again }) => [revision, again?.detail?.revision ?? null])).toEqual(pairs);
  });
});
