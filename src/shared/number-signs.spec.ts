import { showNumber, showPercent } from './number-signs.js';

const [vi, en] = [{ language: 'vi' }, { language: 'en' }] as const;

describe('the signs of numbers', () => {
  it.each([
    [350, '350', '350'],
    [1130, '1.130', '1,130'],
    [1234.5, '1.234,5', '1,234.5'],
    [1234567, '1.234.567', '1,234,567'],
    [-1, '-1', '-1'],
  ])('%d reads %s in Vietnamese and %s in English', (value, vietnamese, english) => {
    expect(showNumber(value, vi)).toBe(vietnamese);
    expect(showNumber(value, en)).toBe(english);
  });

  it.each([
    [0.723, '72,3%', '72.3%'],
    [168 / 240, '70,0%', '70.0%'],
    [540 / 500, '108,0%', '108.0%'],
    [0, '0,0%', '0.0%'],
  ])('the fraction %d reads %s in Vietnamese and %s in English', (value, vietnamese, english) => {
    expect(showPercent(value, vi)).toBe(vietnamese);
    expect(showPercent(value, en)).toBe(english);
  });
});
