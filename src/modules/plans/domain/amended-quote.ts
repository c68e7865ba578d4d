import type { TargetPromise } from './target.js';

type Numbers = Pick<TargetPromise, 'comparator' | 'wanted' | 'wantedMax'>;

/**
 * The change, of wordings with the newest first, that gave a target another number and left its quoted words as they were: beside these
 * words of an older number somebody has to say so. Null where the words are newer than the number.
 */
export function numberNewerThanQuote<Row extends Numbers & { readonly quote: string }>(versions: readonly Row[]): Row | null {
  for (const [index, version] of versions.entries()) {
    const before = versions[index + 1];
    if (before?.quote !== version.quote) return null;
    if (!saysTheSame(version, before)) return version;
  }
  return null;
}

const saysTheSame = (a: Numbers, b: Numbers): boolean =>
  a.comparator === b.comparator && a.wanted === b.wanted && a.wantedMax === b.wantedMax;
