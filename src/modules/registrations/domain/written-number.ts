/** Whose signs for thousands and decimals are used. */
export type NumberLanguage = 'vi' | 'en';

/** No amount that a form asks for is longer. */
const LONGEST = 20;

/**
 * A number as people write it who read the form in `language`. In Vietnamese '1.500' is one thousand five hundred, '1,5' one and a half, '12.000,50'; a program's
 * '1.5' is one and a half as well, because three digits do not follow the point. In English point and comma change places. At most two
 * decimals; null for anything else.
 */
export function parseNumber(written: string, language: NumberLanguage = 'vi'): number | null {
  const typed = written.replace(/\s/g, '');
  const text = language === 'en' ? typed.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')) : typed;
  if (text.length > LONGEST) return null;
  const [, sign = '', whole, decimals = ''] =
    /^(-?)(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(text) ?? /^(-?)(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  return Number(`${sign}${whole.replaceAll('.', '')}.${decimals || '0'}`) + 0;
}
