/** No amount that a form asks for is longer. */
const LONGEST = 20;

/**
 * A number as Vietnamese people write it: '1.500' is one thousand five hundred, '1,5' one and a half, '12.000,50'; a program's '1.5' is
 * one and a half as well, because three digits do not follow the point. At most two decimals; null for anything else.
 */
export function parseNumber(written: string): number | null {
  const text = written.replace(/\s/g, '');
  if (text.length > LONGEST) return null;
  const [, sign = '', whole, decimals = ''] =
    /^(-?)(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(text) ?? /^(-?)(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  return Number(`${sign}${whole.replaceAll('.', '')}.${decimals || '0'}`) + 0;
}
