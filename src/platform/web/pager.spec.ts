import { listAddress, pagerOf } from './pager.js';

describe('the pages of a list', () => {
  const address = (page: number): string => `/list?page=${page}`;

  it.each([
    ['one page that is full', { size: 20, total: 20 }, null, null],
    ['the first of two', { size: 20, total: 21 }, null, '/list?page=2'],
    ['one in the middle', { page: 2, size: 20, total: 60 }, '/list?page=1', '/list?page=3'],
    ['the last', { page: 3, size: 20, total: 60 }, '/list?page=2', null],
    ['one of an empty list', { size: 20, total: 0 }, null, null],
  ])('lead from %s to its neighbours', (_, place, previous, next) => {
    expect(pagerOf(address, place)).toEqual({ total: place.total, previous, next });
  });

  it('keep the filter, and only what it says', () => {
    expect(listAddress('/staff/venues', { q: 'Na Hang & Lâm Bình', state: undefined, year: '', page: 2 })).toBe(
      '/staff/venues?q=Na+Hang+%26+L%C3%A2m+B%C3%ACnh&page=2',
    );
  });
});
