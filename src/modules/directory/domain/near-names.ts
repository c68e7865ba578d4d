import { unitKey } from '../../../shared/unit-key.js';

/** Words that say what kind of unit it is: names that share nothing else are not near. */
const FORMS = new Set(
  'cong ty cty tnhh mtv co phan cp ctcp tap doan tong doanh nghiep tu nhan dntn htx hop tac xa lien hiep ho kinh doanh hkd ubnd uy ban nhan dan so ban nganh phong chi cuc trung tam truong hoi huyen phuong tinh thi tran thanh pho va cua mot thanh vien'.split(
    ' ',
  ),
);
const MOST_WORDS = 8;
/** Of a longer word its beginning is looked for, so that a slip at its end still finds it. */
const LETTERS_LOOKED_FOR = 4;
/** Half of what two names have in common with each other, counted in threes of letters. */
const NEAR_ENOUGH = 0.45;

/** What a name is found by: its own words, or all of them where it has none of its own. */
function ownWords(name: string): string[] {
  const words = unitKey(name).split(' ').filter(Boolean);
  const own = words.filter((word) => !FORMS.has(word));
  return own.length > 0 ? own : words;
}

/** Pieces of folded text, one of which every near name holds; none for a name of signs. */
export function piecesOf(name: string): string[] {
  const words = ownWords(name).toSorted((one, other) => other.length - one.length);
  return [...new Set(words.map((word) => word.slice(0, LETTERS_LOOKED_FOR)))].slice(0, MOST_WORDS);
}

/** From 0 for names that have nothing in common to 1 for two writings of one; without regard to the words of the form. */
export function nearness(one: string, other: string): number {
  const [left, right] = [threesOf(one), threesOf(other)];
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((three) => right.has(three)).length;
  return (2 * shared) / (left.size + right.size);
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
