const plain = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 1234.5 → '1.234,5'; at most two decimals. */
export function showNumber(value: number): string {
  return plain.format(value);
}

/** A fraction of one with exactly one decimal: 0.723 → '72,3%'. Only for showing; judging compares the integers behind it. */
export function showPercent(fraction: number): string {
  return percent.format(fraction);
}
