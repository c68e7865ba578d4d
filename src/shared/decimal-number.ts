/**
 * Numbers with at most two decimals, as statistics give them: 7,2 % · 1.130,5 ha. Two, because then a text has one meaning: three digits
 * after a dot are thousands. A JavaScript number of that size prints as it was typed; whoever compares asks for `hundredths`.
 */
const DECIMALS = 2;

const vietnamese = /^-?(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d+))?$/;
const english = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d+))?$/;

export type DecimalProblem = 'notADecimal' | 'tooManyDecimals';

/** '7,2', '7.2', '1.130,5' and '1,130.5' as people type them; '1.130' is eleven hundred and thirty, as Vietnamese papers write it. */
export function decimalFromText(typed: string): number | DecimalProblem {
  const text = typed.trim().replace(/^−/, '-');
  const local = vietnamese.exec(text);
  const foreign = local ?? english.exec(text);
  if (foreign === null) return 'notADecimal';
  if ((foreign[1]?.length ?? 0) > DECIMALS) return 'tooManyDecimals';
  const plain = local === null ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.');
  return Number(plain) + 0;
}

/** The problem of a number that came as a number; null where it is one of ours. */
export function decimalProblem(value: number): DecimalProblem | null {
  if (!Number.isFinite(value)) return 'notADecimal';
  return Number(value.toFixed(DECIMALS)) === value ? null : 'tooManyDecimals';
}

/** 7.2 → 720n: whole, so that sums and comparisons are exact. */
export function hundredths(value: number): bigint {
  return BigInt(Math.round(value * 100));
}

/** As a form shows it again: no signs between thousands, so that it reads back in either language. */
export function decimalInForm(value: number, { language }: { readonly language: 'vi' | 'en' }): string {
  return language === 'vi' ? String(value).replace('.', ',') : String(value);
}
