import fc from 'fast-check';
import { LARGEST_IN_WORDS, numberInWords, sumInWords } from './number-in-words.js';

describe('numberInWords', () => {
  it.each([
    [0, 'không'],
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [500, 'năm trăm'],
    [555, 'năm trăm năm mươi lăm'],
    [1000, 'một nghìn'],
    [1001, 'một nghìn không trăm linh một'],
    [1015, 'một nghìn không trăm mười lăm'],
    [1100, 'một nghìn một trăm'],
    [10_000, 'mười nghìn'],
    [21_000, 'hai mươi mốt nghìn'],
    [105_000, 'một trăm linh năm nghìn'],
    [300_000, 'ba trăm nghìn'],
    [1_000_000, 'một triệu'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_005_000, 'một triệu không trăm linh năm nghìn'],
    [1_200_000, 'một triệu hai trăm nghìn'],
    [4_150_000, 'bốn triệu một trăm năm mươi nghìn'],
    [24_000_000, 'hai mươi tư triệu'],
    [1_000_000_000, 'một tỷ'],
    [1_000_000_001, 'một tỷ không trăm linh một'],
    [2_500_000_000, 'hai tỷ năm trăm triệu'],
    [1_021_000_000_000, 'một nghìn không trăm hai mươi mốt tỷ'],
    [999_005_000_000_000, 'chín trăm chín mươi chín nghìn không trăm linh năm tỷ'],
  ])('says %d as %s', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, LARGEST_IN_WORDS + 1])('refuses %d, which no paper of account holds', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });

  it('says any two different numbers differently, and never an empty word', () => {
    const number = fc.integer({ min: 0, max: LARGEST_IN_WORDS });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(numberInWords(a)).toMatch(/^\p{Ll}+( \p{Ll}+)*$/u);
        expect(numberInWords(a) === numberInWords(b)).toBe(a === b);
      }),
    );
  });
});

describe('sumInWords', () => {
  it.each([
    [0, 'Không đồng'],
    [1_200_000, 'Một triệu hai trăm nghìn đồng chẵn'],
    [50_000, 'Năm mươi nghìn đồng chẵn'],
    [1_234_567, 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
    [12_500, 'Mười hai nghìn năm trăm đồng'],
  ])('writes %d đồng as %s', (dong, words) => {
    expect(sumInWords(dong)).toBe(words);
  });
});
