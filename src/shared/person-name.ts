import { cleanText } from './text-folding.js';

/** Vietnamese names are họ – chữ đệm – tên; lists are sorted by the tên, the last word. */
export function splitName(fullName: string): { givenName: string; familyMiddle: string } {
  const words = cleanText(fullName).split(' ');
  return { givenName: words.at(-1) ?? '', familyMiddle: words.slice(0, -1).join(' ') };
}

const vietnamese = new Intl.Collator('vi');

/** The order of official lists: by tên, then by họ and chữ đệm, in the Vietnamese alphabet; tones ngang huyền hỏi ngã sắc nặng. */
export function compareByGivenName(left: string, right: string): number {
  const [a, b] = [splitName(left), splitName(right)];
  return vietnamese.compare(a.givenName, b.givenName) || vietnamese.compare(a.familyMiddle, b.familyMiddle);
}

/** Every character a name may hold, in the order of the collator; a letter's weight is its place. */
const weights = new Map(
  Array.from(' _-–—,;:!?.\'‘’"“”()[]{}@*/\\&#%0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz', (letter, place) => [letter, place]),
);
const tones = new Map(Array.from('\u0300\u0309\u0303\u0301\u0323', (mark, place) => [mark, String(place + 1)]));

/** Between the parts of a key; lower than every weight, so that a shorter part sorts first. */
const separator = '!';
const unknownLetter = '~';
const keyLimit = 400;

/** The weight decides first, then the tone, then '1' for a capital. */
type LetterFacts = readonly [weight: string, tone: string, capital: '0' | '1'];

/** Vietnamese has fewer than 200 letters with their tones and capitals; foreign ones find the table full at some point. */
const analysed = new Map<string, LetterFacts>();
const MOST_ANALYSED = 1000;

function factsOf(character: string): LetterFacts {
  const known = analysed.get(character);
  if (known) return known;
  const found = analyse(character);
  if (analysed.size < MOST_ANALYSED) analysed.set(character, found);
  return found;
}

/** Letter with its tone apart: 'Ế' → the weight of 'ê', '4', '1'. A letter foreign to Vietnamese loses its marks. */
function analyse(character: string): LetterFacts {
  const lower = character.toLocaleLowerCase('vi');
  const decomposed = lower.normalize('NFD');
  const mark = [...decomposed].find((part) => tones.has(part)) ?? '';
  const letter = decomposed.replace(mark, '').normalize('NFC');
  const known = weights.has(letter) ? letter : decomposed.slice(0, 1);
  return [weightOf(known), tones.get(mark) ?? '0', character === lower ? '0' : '1'];
}

function weightOf(letter: string): string {
  const place = weights.get(letter);
  return place === undefined
    ? `${unknownLetter}${letter.charCodeAt(0).toString(16)}`
    : String.fromCharCode(separator.charCodeAt(0) + 1 + place);
}

/** Letters decide first, then tones, then capitals: the three levels of the collator, one after the other. */
function keyOfPart(text: string): string {
  const letters = Array.from(text, factsOf);
  const level = (of: 0 | 1 | 2): string => letters.map((facts) => facts[of]).join('');
  return [level(0), level(1).replace(/0+$/, ''), level(2).replace(/0+$/, '')].join(separator);
}

/**
 * An ASCII key whose bytewise order is the order of `compareByGivenName`, so that a database can sort a list and page through it.
 * At most 400 characters: a very long name keeps its letters and loses only its last capitals and tones.
 */
export function sortKeyOfName(fullName: string): string {
  const { givenName, familyMiddle } = splitName(fullName);
  return `${keyOfPart(givenName)}${separator}${keyOfPart(familyMiddle)}`.slice(0, keyLimit);
}

const titles = /^(?:(?:ông|bà|đ\/c|đồng chí)(?:\s+|$)|(?:pgs|gs|ths|th\.s|ts|bs|ks)(?:\.\s*|\s+))+/iu;

/** Takes 'Ông', 'Bà', 'Đ/c', 'ThS.', 'TS.' and the like off the front: 'Bà ThS. Phạm Thu Hà' → 'Phạm Thu Hà' with title 'Bà ThS.'. */
export function stripTitle(typed: string): { title: string | null; name: string } {
  const text = cleanText(typed);
  const title = titles.exec(text)?.[0] ?? '';
  const name = text.slice(title.length);
  return title && name ? { title: title.trim(), name } : { title: null, name: text };
}
