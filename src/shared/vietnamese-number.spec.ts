import { showNumber, showPercent } from './vietnamese-number.js';

describe('Vietnamese numbers', () => {
  it.each([
    [350, '350'],
    [1234.5, '1.234,5'],
    [1234567, '1.234.567'],
    [-1, '-1'],
  ])('writes %d as %s', (value, shown) => {
    expect(showNumber(value)).toBe(shown);
  });

  it.each([
    [0.723, '72,3%'],
    [168 / 240, '70,0%'],
    [540 / 500, '108,0%'],
    [0, '0,0%'],
  ])('writes the fraction %d as %s', (fraction, shown) => {
    expect(showPercent(fraction)).toBe(shown);
  });
});
