import type { Translate } from '../../platform/web/translations.js';
import { showCount } from '../../shared/number-signs.js';
import type { NumberSource } from './domain/number-sources.js';

/** People often write the year themselves: "Năm 2023: 01 doanh nghiệp tham gia" is not told it again. */
function documentInWords({ year, document }: { readonly year: number; readonly document: string }, t: Translate): string {
  return new RegExp(`^(năm )?${year}(?!\\d)`, 'iu').test(document) ? document : t('reporting:source.document', { year, document });
}

/** 'Năm 2024: Báo cáo 45/BC-SKHCN', 'Năm 2024: 02 hồ sơ minh chứng đã xác nhận'; of more than `most` only so many, and how many more there are. */
export function sourcesInWords(sources: readonly NumberSource[], t: Translate, most = Infinity): string[] {
  const words = sources.map((source) =>
    'document' in source
      ? documentInWords(source, t)
      : t('reporting:source.records', { year: source.year, quantity: showCount(source.records, t) }),
  );
  if (words.length <= most) return words;
  return [...words.slice(0, most), t('reporting:source.more', { quantity: showCount(words.length - most, t) })];
}
