import { parseNumber } from './written-number.js';

describe('a number as people write it', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['12', 12],
    ['-3', -3],
    ['1.500', 1500],
    ['1.500.000', 1500000],
    ['12.000,50', 12000.5],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1.25', 1.25],
    [' 1 500 ', 1500],
    ['0,5', 0.5],
  ])('%s is %d', (written, number) => {
    expect(parseNumber(written)).toBe(number);
  });

  it.each([
    ['1,500', 1500],
    ['1,500,000', 1500000],
    ['12,000.50', 12000.5],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['-3', -3],
  ])('%s is %d on an English form', (written, number) => {
    expect(parseNumber(written, 'en')).toBe(number);
  });

  it.each(['1.500', '1.500.000', '1,50,000', '12.000,50'])('%s is not guessed at on an English form', (written) => {
    expect(parseNumber(written, 'en')).toBeNull();
  });

  it.each(['', '-', 'ba', '1e9', '0x10', '1,2,3', '1.50.000', '1,555', '12.', 'Infinity', '１２', '1'.repeat(21), '=1+1', '5 người'])(
    '%j is none',
    (written) => {
      expect(parseNumber(written)).toBeNull();
    },
  );
});
