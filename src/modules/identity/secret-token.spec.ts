import { bearerToken, hashOfToken } from './secret-token.js';

describe('a bearer token', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['bearer abc', 'abc'],
    ['Bearer', ''],
    ['Basic abc', null],
    ['Bearerabc', null],
    [undefined, null],
  ])('of %p is %p', (header, token) => {
    expect(bearerToken(header)).toBe(token);
  });

  it('is stored as a SHA-256 that does not hold it', () => {
    expect(hashOfToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
