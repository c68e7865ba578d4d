import { readPlace, writePlace } from './list-place.js';

describe('a place in the list of people', () => {
  it('comes back from an address as it went, spaces in the sort key included', () => {
    const place = { id: '01924f00-0000-7000-8000-00000000000a', nameSort: 'A! B!!C~1f' };
    expect(readPlace(writePlace(place))).toEqual(place);
    expect(writePlace(place)).toMatch(/^[\w-]+$/);
  });

  it.each(['', 'x', '<script>', "' OR 1=1 --", Buffer.from('not-an-id key').toString('base64url'), 'A'.repeat(900)])(
    'is refused when it was not written here: %p',
    (text) => {
      expect(() => readPlace(text)).toThrow('placeNotUnderstood');
    },
  );
});
