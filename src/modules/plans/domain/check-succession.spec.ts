import { checkSuccession } from './check-succession.js';

/** C replaces B, which replaces A; D stands alone. */
const plans = [
  { id: 'A', supersedesId: null },
  { id: 'B', supersedesId: 'A' },
  { id: 'C', supersedesId: 'B' },
  { id: 'D', supersedesId: null },
];

function refusal(id: string, supersedesId: string | null): string | null {
  try {
    checkSuccession({ id, supersedesId }, plans);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a plan that replaces another', () => {
  it.each([
    ['D', null, null],
    ['D', 'C', null],
    ['B', 'A', null],
    ['D', 'A', 'planAlreadyReplaced'],
    ['D', 'D', 'replacesItself'],
    ['A', 'C', 'replacesItself'],
    ['D', 'nowhere', 'replacedPlanNotFound'],
  ])('%s may replace %p: refused for %p', (id, supersedesId, code) => {
    expect(refusal(id, supersedesId)).toBe(code);
  });
});
