const invisible = /\p{Cf}/gu;

/** Ð (U+00D0, Eth) looks like Đ (U+0110) but no Unicode normalisation unites them; phones and old keyboards send both. */
function canonical(text: string): string {
  return text.normalize('NFC').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').replace(invisible, '');
}

/** One line of typed text as it is stored: NFC, Vietnamese Đ, no invisible characters, single spaces, trimmed. */
export function cleanText(text: string): string {
  return canonical(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Like `cleanText`, but line breaks stay (as `\n`, those of Word and PowerPoint too, at most one empty line in a row). */
export function cleanMultilineText(text: string): string {
  return text
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map(cleanText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The key that search and duplicate checks compare: 'Nguyễn Văn Đức' → 'nguyen van duc'. NFD alone would leave the đ. */
export function foldText(text: string): string {
  return cleanText(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
