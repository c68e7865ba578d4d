import { inRuns, numberedCauses } from './numbered-causes.js';

describe('causes of a list of differences', () => {
  it('are told once each, in the order of the rows, with how many numbers they changed', () => {
    const rows = [{ causes: ['reopened'] }, { causes: [] }, { causes: ['verified', 'reopened', 'more'] }, { causes: ['reopened'] }];
    const told = [...numberedCauses(rows, (cause) => (cause === 'more' ? null : cause)).values()];
    expect(told).toEqual([
      { number: 1, cause: 'reopened', rows: 3 },
      { number: 2, cause: 'verified', rows: 1 },
    ]);
  });

  it.each([
    [[], ''],
    [[1], '1'],
    [[1, 2], '1, 2'],
    [[3, 1, 2], '1–3'],
    [[1, 2, 3, 5, 7, 8], '1–3, 5, 7, 8'],
  ])('are referred to by their numbers: %j is "%s"', (numbers, words) => {
    const shown = inRuns(numbers).map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
    expect(shown.join(', ')).toBe(words);
  });
});
