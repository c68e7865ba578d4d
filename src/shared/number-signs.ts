/** In whose signs a number is written; whatever translates texts for a reader (`Translate`) is one. */
export interface NumberReader {
  readonly language: 'vi' | 'en';
}

/** Papers and mail between offices. */
export const vietnameseReader: NumberReader = { language: 'vi' };

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

const plain = formats({ maximumFractionDigits: 2 });
const percent = formats({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 1234.5 → '1.234,5' in Vietnamese, '1,234.5' in English; at most two decimals. */
export function showNumber(value: number, { language }: NumberReader): string {
  return plain[language].format(value);
}

/** A count: '09' where Vietnamese papers give small whole numbers their zero, '9' in English. */
export function showCount(value: number, reader: NumberReader): string {
  const small = reader.language === 'vi' && Number.isInteger(value) && value >= 1 && value < 10;
  return small ? `0${value}` : showNumber(value, reader);
}

/** A fraction of one with exactly one decimal: 0.723 → '72,3%' in Vietnamese. Only for showing; judging compares the integers behind it. */
export function showPercent(fraction: number, { language }: NumberReader): string {
  return percent[language].format(fraction);
}

function formats(options: Intl.NumberFormatOptions): Record<NumberReader['language'], Intl.NumberFormat> {
  return { vi: new Intl.NumberFormat(LOCALES.vi, options), en: new Intl.NumberFormat(LOCALES.en, options) };
}
