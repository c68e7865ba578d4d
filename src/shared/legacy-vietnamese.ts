import { looksVietnamese } from './vietnamese-syllable.js';

/**
 * How Vietnamese was written before Unicode, and still is in old office files: one byte a letter (TCVN3, fonts .VnTime), a letter and a
 * mark (VNI, fonts VNI-Times), or the Windows table 1258. Such text arrives as if it were Western European: 'hép møt tÕt' is 'hộp mứt tết'.
 */
export const legacyEncodings = ['tcvn3', 'vni', 'cp1258'] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

const pairs = (from: string, to: string): [string, string][] => {
  const meant = [...to];
  return [...from].map((letter, place) => [letter, meant[place] ?? letter]);
};

const run = (first: number, letters: string): [string, string][] =>
  [...letters].map((letter, place) => [String.fromCharCode(first + place), letter]);

/** TCVN 5712-3:1993, which all .Vn fonts share: runs of letters with the code at which each begins. */
const tcvn3 = new Map([
  ...run(0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...run(0xb5, 'àảãáạ'),
  ...run(0xbb, 'ằẳẵắ'),
  ...run(0xc6, 'ặầẩẫấậè'),
  ...run(0xce, 'ẻẽéẹềểễếệìỉ'),
  ...run(0xdc, 'ĩíịò'),
  ...run(0xe1, 'ỏõóọồổỗốộờởỡớợù'),
  ...run(0xf1, 'ủũúụừửữứựỳỷỹýỵ'),
]);

/** Tones in the order of `tones`; alone, on a circumflex, on a breve. */
const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const vniMarks = new Map([
  ...Array.from('ùøûõï', (mark, place): [string, string] => [mark, tones[place] ?? '']),
  ...Array.from('âáàåãä', (mark, place): [string, string] => [mark, `\u0302${tones[place - 1] ?? ''}`]),
  ...Array.from('êéèúüë', (mark, place): [string, string] => [mark, `\u0306${tones[place - 1] ?? ''}`]),
]);
const vniLetters = new Map(pairs('ôöíìæóòîñ', 'ơưíìỉĩịỵđ'));
/** A letter that takes marks and its mark; or a letter of its own. */
const vniSign = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöíìæóòîñ]/giu;

/** Where table 1258 differs from the Western table that such text was read with; marks stand after their letter. */
const cp1258 = new Map([...pairs('ÃãÕõÝýÐð', 'ĂăƠơƯưĐđ'), ...pairs('ÌìÒÞò', '\u0300\u0301\u0309\u0303\u0323')]);

const readers: Record<LegacyEncoding, (text: string) => string> = {
  tcvn3: (text) => Array.from(text, (letter) => tcvn3.get(letter) ?? letter).join(''),
  vni: (text) => text.replace(vniSign, vniLetter),
  cp1258: (text) => Array.from(text, (letter) => cp1258.get(letter) ?? letter).join(''),
};

function vniLetter(sign: string, base?: string, mark?: string): string {
  const small = (letter: string): string => letter.toLowerCase();
  const isCapital = sign !== small(sign) && (base === undefined || base !== small(base));
  const letter = small(base ?? sign);
  const meant = `${vniLetters.get(letter) ?? letter}${vniMarks.get(small(mark ?? '')) ?? ''}`;
  return isCapital ? meant.toUpperCase() : meant;
}

/** Text that was written in `encoding` and read as Western European, in Unicode (NFC). Plain ASCII stays what it is. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return readers[encoding](text.normalize('NFC')).normalize('NFC');
}

/** What an office font says about the text set in it: '.VnTimeH' shows small letters as capitals. */
export interface FontMeaning {
  readonly encoding: LegacyEncoding;
  readonly capitals: boolean;
}

export function meaningOfFont(name: string): FontMeaning | null {
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: name.endsWith('H') };
  return /^vni[- ]/i.test(name) ? { encoding: 'vni', capitals: false } : null;
}

const beyondAscii = /[^\p{ASCII}]/u;
const notInWords = /[\s\d.,;:()[\]/\\"'“”‘’–-]+/;
/** Fewer words than this say too little: a single name may be foreign. */
const LEAST_WORDS = 2;

/** Letters that text from before Unicode never shows, because every letter it has is one of Western European. */
const onlyUnicode = /[ăđĩũơưạ-ỹ]/iu;

export type Reading = 'unicode' | LegacyEncoding;

/** Words that say how they were written: those with letters beyond ASCII. */
const tellingWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(notInWords)
    .filter((word) => beyondAscii.test(word));

/**
 * In which of two readings a text makes more sense, 'unicode' or `encoding`; null when it says nothing about it. Lists are put together
 * from several files, so that lines of both kinds stand side by side.
 */
export function likelierReading(text: string, encoding: LegacyEncoding): Reading | null {
  const words = tellingWords(text);
  if (words.some((word) => onlyUnicode.test(word))) return 'unicode';
  const sensible = (read: (word: string) => string): number => words.filter((word) => looksVietnamese(read(word))).length;
  const gained = sensible((word) => fromLegacy(word, encoding)) - sensible((word) => word);
  if (gained === 0) return null;
  return gained > 0 ? encoding : 'unicode';
}

/**
 * The encoding that some of these texts were probably written in, or null for Unicode: the one in whose reading most words with special
 * letters are Vietnamese syllables. Texts that make sense as they are have no say. A guess, so a person must see the result before it counts.
 */
export function guessEncoding(texts: readonly string[]): LegacyEncoding | null {
  const words = texts.map(tellingWords).filter(isDoubtful).flat();
  const sensible = (read: (word: string) => string): number => words.filter((word) => looksVietnamese(read(word))).length;
  let best: { encoding: LegacyEncoding | null; count: number } = { encoding: null, count: sensible((word) => word) + LEAST_WORDS - 1 };
  for (const encoding of legacyEncodings) {
    const count = sensible((word) => fromLegacy(word, encoding));
    if (count > best.count) best = { encoding, count };
  }
  return best.encoding;
}

function isDoubtful(words: readonly string[]): boolean {
  return !words.some((word) => onlyUnicode.test(word)) && !words.every(looksVietnamese);
}
