const onset = '(?:ngh|gh|gi|kh|ng|nh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?';
const nucleus =
  '(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uao|uay|ue|ueu|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)';
const coda = '(?:ch|ng|nh|[cmnpt])?';
const syllable = new RegExp(`^${onset}${nucleus}${coda}$`);
const vietnameseWord = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/;
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Could this word be a Vietnamese syllable, by its letters, its one tone at most, and its onset, nucleus and coda? Good enough to tell text
 * from text that was read with the wrong character table; names of other peoples may fail it and are names all the same.
 */
export function looksVietnamese(word: string): boolean {
  const small = word.normalize('NFC').toLocaleLowerCase('vi');
  if (!vietnameseWord.test(small)) return false;
  const parts = small.normalize('NFD');
  if ((parts.match(tone)?.length ?? 0) > 1) return false;
  return syllable.test(parts.replace(/\p{M}/gu, '').replaceAll('đ', 'd'));
}
