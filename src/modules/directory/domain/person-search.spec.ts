import { personSearch } from './person-search.js';

describe('words in the search box', () => {
  it.each([
    ['Nguyễn Đức', { kind: 'name', words: ['nguyen', 'duc'] }],
    ['0912 345 678', { kind: 'phone', phone: '+84912345678' }],
    ['+84912345678', { kind: 'phone', phone: '+84912345678' }],
    ['Ma.Duyen@Example.com', { kind: 'email', email: 'ma.duyen@example.com' }],
    ['09', { kind: 'name', words: ['09'] }],
    [undefined, null],
    ['', null],
  ])('%p mean %p', (typed, search) => {
    expect(personSearch(typed)).toEqual(search);
  });
});
