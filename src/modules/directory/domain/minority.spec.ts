import { minorityFrom } from './minority.js';

describe('người dân tộc thiểu số', () => {
  it.each([
    ['Tày', 'yes'],
    ['Cao Lan (Sán Chay)', 'yes'],
    ['Kinh', 'no'],
    ['kinh', 'no'],
    ['Kinh (Việt)', 'no'],
    ['Việt', 'no'],
    [undefined, 'not_stated'],
  ])('%p counts as %p', (ethnicity, minority) => {
    expect(minorityFrom(ethnicity)).toBe(minority);
  });
});
