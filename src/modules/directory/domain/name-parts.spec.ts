import { nameParts } from './name-parts.js';

describe('the words of a name by which a person is found', () => {
  it.each([
    ['nguyen van duc', ['nguyen', 'van', 'duc']],
    ['ma van ma', ['ma', 'van']],
    ["h'hen nie", ["h'hen", 'nie']],
    ['', []],
    ['x'.repeat(90), ['x'.repeat(40)]],
  ])('%p has %p', (folded, parts) => {
    expect(nameParts(folded)).toEqual(parts);
  });

  it('are at most twelve', () => {
    expect(nameParts(Array.from({ length: 50 }, (_, index) => `w${index}`).join(' '))).toHaveLength(12);
  });
});
