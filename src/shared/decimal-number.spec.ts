import fc from 'fast-check';
import { decimalFromText, decimalInForm, decimalProblem, hundredths } from './decimal-number.js';
import { showNumber } from './number-signs.js';

const vi = { language: 'vi' } as const;
const en = { language: 'en' } as const;

describe('a number with decimals', () => {
  it.each<[string, number | string]>([
    ['7,2', 7.2],
    ['7.2', 7.2],
    ['7,20', 7.2],
    ['-1,25', -1.25],
    ['−1,25', -1.25],
    ['1.130,5', 1130.5],
    ['1,130.5', 1130.5],
    ['1.130', 1130],
    ['1130', 1130],
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['0,1', 0.1],
    ['-0', 0],
    [' 46,11 ', 46.11],
    ['7,125', 'tooManyDecimals'],
    ['7,1999999', 'tooManyDecimals'],
    ['1.13,5', 'notADecimal'],
    ['1.130.5', 'notADecimal'],
    ['1,2,3', 'notADecimal'],
    ['7,', 'notADecimal'],
    [',5', 'notADecimal'],
    ['7,2 %', 'notADecimal'],
    ['7,2e3', 'notADecimal'],
    ['0x10', 'notADecimal'],
    ['Infinity', 'notADecimal'],
    ['٧', 'notADecimal'],
    ['1234567890', 'notADecimal'],
    ['', 'notADecimal'],
  ])('typed as %j is %p', (typed, meant) => {
    expect(decimalFromText(typed)).toBe(meant);
  });

  const number = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((whole) => whole / 100);

  it('is printed as it was typed, and read back from what was printed, whichever it is', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(decimalFromText(showNumber(value, vi))).toBe(value);
        expect(decimalFromText(decimalInForm(value, vi))).toBe(value);
        expect(decimalFromText(decimalInForm(value, en))).toBe(value);
        expect(Number(String(value))).toBe(value);
        expect(decimalProblem(value)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('prints the very signs that were typed, without the zeros at its end', () => {
    const digits = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(digits, ([thousands, ones, cents]) => {
        const typed = `${thousands}.${String(ones).padStart(3, '0')},${String(cents).padStart(2, '0')}`;
        const value = decimalFromText(typed);
        expect(typeof value === 'number' ? showNumber(value, vi) : value).toBe(typed.replace(/0$/, ''));
      }),
    );
  });

  it('is compared whole: a tenth and two tenths are three', () => {
    expect(hundredths(0.1) + hundredths(0.2)).toBe(hundredths(0.3));
    expect([hundredths(1.15), hundredths(7.2), hundredths(-1.1)]).toEqual([115n, 720n, -110n]);
  });

  it.each([7.125, 0.1 + 0.2, NaN, Infinity])('that a program sends as %p is refused', (value) => {
    expect(decimalProblem(value)).not.toBeNull();
  });
});
