import { unitKey } from '../../../shared/unit-key.js';

/** What says only of which kind a unit is: names that share nothing else are not near. */
const FORMS =
  /\b(?:(?:cong ty|cty|ct|ctcp|tong cong ty|tap doan|trach nhiem huu han|tnhh|mot thanh vien|mtv|co phan|cp|doanh nghiep tu nhan|doanh nghiep|dntn|lien hiep|hop tac xa|htx|ho kinh doanh|hkd)|(?:uy ban nhan dan|ubnd)(?: (?:tinh|thanh pho|huyen|thi xa|thi tran|xa|phuong))?|va|cua)\b/g;
/** Of an office, at the beginning of its name. */
const OFFICE = /^(?:so|ban|phong|chi cuc|cuc|trung tam|truong|hoi)\b/;
const MOST_WORDS = 8;
/** Of a longer word its beginning is looked for, so that a slip at its end still finds it. */
const LETTERS_LOOKED_FOR = 4;
const NEAR_ENOUGH = 0.45;
/** Of a name that is all there in a longer one; a short name is there by chance. */
const HELD_WHOLE = 0.8;
const SHORTEST_HELD = 6;

/** What a name is found by: its own words, or all of them where it has none of its own. */
function ownWords(name: string): string[] {
  const key = unitKey(name);
  const own = wordsOf(key.replace(FORMS, ' ').trim().replace(OFFICE, ''));
  return own.length > 0 ? own : wordsOf(key);
}

const wordsOf = (key: string): string[] => key.split(' ').filter(Boolean);

/** Pieces of folded text, one of which every near name holds; none for a name of signs. */
export function piecesOf(name: string): string[] {
  const words = ownWords(name).toSorted((one, other) => other.length - one.length);
  return [...new Set(words.map((word) => word.slice(0, LETTERS_LOOKED_FOR)))].slice(0, MOST_WORDS);
}

/** From 0 for names that have nothing in common to 1 for two writings of one, by the threes of letters that both have. */
export function nearness(one: string, other: string): number {
  const [left, right] = [threesOf(one), threesOf(other)];
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((three) => right.has(three)).length;
  const shorter = Math.min(left.size, right.size);
  return Math.max((2 * shared) / (left.size + right.size), shorter < SHORTEST_HELD ? 0 : (HELD_WHOLE * shared) / shorter);
}

/** The nearest first; names that are not near are left out. */
export function nearestFirst<Named extends { readonly name: string }>(name: string, known: readonly Named[]): Named[] {
  return known
    .map((each) => ({ each, near: nearness(name, each.name) }))
    .filter(({ near }) => near >= NEAR_ENOUGH)
    .toSorted((one, other) => other.near - one.near)
    .map(({ each }) => each);
}

function threesOf(name: string): Set<string> {
  const text = ` ${ownWords(name).join(' ')} `;
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
}
