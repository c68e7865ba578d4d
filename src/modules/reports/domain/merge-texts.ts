import { isSection, type ReportTexts, type Section, sections, textParts } from './report-texts.js';

export interface MergedTexts {
  readonly texts: ReportTexts;
  /** Parts that both have changed since, each to something else: `texts` has mine there. */
  readonly clashes: readonly string[];
}

/** What a form of texts was filled with when it was opened: 'sign:1f3a…;number:…'. Says which parts somebody touched, not their words. */
export function seenTexts(texts: ReportTexts): string {
  return Object.entries(textParts(texts))
    .map(([name, words]) => `${name}:${fingerprint(words ?? '')}`)
    .join(';');
}

/**
 * Mine over theirs, part by part, as a form sends all parts though its writer touched a few: a part that I left as I saw it is theirs, one
 * that only I touched is mine. A part that is not among those `seen` counts as touched.
 */
export function mergeTexts(mine: ReportTexts, theirs: ReportTexts, seen: string): MergedTexts {
  const before = new Map(seen.split(';').map((each) => [each.split(':')[0] ?? '', each.split(':')[1] ?? '']));
  const [own, saved] = [textParts(mine), textParts(theirs)];
  const isSeen = (name: string, words: string | null | undefined): boolean => before.get(name) === fingerprint(words ?? '');
  const kept = Object.keys(own).filter((name) => isSeen(name, own[name]));
  const clashes = Object.keys(own).filter((name) => {
    return !kept.includes(name) && !isSeen(name, saved[name]) && (own[name] ?? null) !== (saved[name] ?? null);
  });
  return { texts: taking(kept, theirs, mine), clashes };
}

function taking(parts: readonly string[], from: ReportTexts, into: ReportTexts): ReportTexts {
  const frame = parts.filter((name) => !isSection(name));
  const own = Object.fromEntries(frame.map((name) => [name, from[name as keyof ReportTexts]]));
  const words = Object.fromEntries(
    sections.filter((name) => parts.includes(name)).map((name): [Section, string | null] => [name, from.sections[name]]),
  );
  return { ...into, ...own, sections: { ...into.sections, ...words } };
}

/** Tells two wordings apart; against nobody's will, only against chance (cyrb53). */
function fingerprint(words: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
