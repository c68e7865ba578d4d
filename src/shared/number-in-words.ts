const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES = ['', 'nghìn', 'triệu'];

/** Above this the whole numbers of the language are no longer exact. */
export const LARGEST_IN_WORDS = 999_999_999_999_999;

/**
 * A whole number from 0 to `LARGEST_IN_WORDS` as Vietnamese papers of account write it: 21 'hai mươi mốt', 15 'mười lăm', 24 'hai mươi tư',
 * 105 'một trăm linh năm', 1.000.005 'một triệu không trăm linh năm'. A thousand million is 'tỷ', and from there the words begin again.
 * @throws RangeError for anything else.
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST_IN_WORDS) throw new RangeError(`Not written in words: ${value}`);
  if (value === 0) return 'không';
  return below(value, false);
}

/** 'Một triệu hai trăm nghìn đồng chẵn': 'chẵn' closes a sum without odd hundreds, so that nothing can be added behind it. */
export function sumInWords(dong: number): string {
  const words = numberInWords(dong);
  const closed = dong > 0 && dong % 1000 === 0 ? ' chẵn' : '';
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng${closed}`;
}

/** `follows` says that higher places were spoken: then the hundreds are said even when there are none. */
function below(value: number, follows: boolean): string {
  const billions = Math.floor(value / 1_000_000_000);
  const rest = value % 1_000_000_000;
  const words = billions > 0 ? [below(billions, follows), 'tỷ'] : [];
  const groups = [Math.floor(rest / 1_000_000), Math.floor(rest / 1000) % 1000, rest % 1000];
  groups.forEach((group, index) => {
    if (group === 0) return;
    words.push(threeDigits(group, follows || words.length > 0));
    const scale = SCALES[2 - index];
    if (scale) words.push(scale);
  });
  return words.join(' ');
}

function threeDigits(group: number, follows: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (hundreds > 0 || follows) words.push(digit(hundreds), 'trăm');
  if (tens === 0 && ones > 0 && words.length > 0) words.push('linh');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(digit(tens), 'mươi');
  if (ones > 0) words.push(onesAfter(tens, ones));
  return words.join(' ');
}

/** One, four and five change their sound behind tens: hai mươi mốt, hai mươi tư, mười lăm; but mười một and mười bốn. */
function onesAfter(tens: number, ones: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  if (ones === 5 && tens > 0) return 'lăm';
  return digit(ones);
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
