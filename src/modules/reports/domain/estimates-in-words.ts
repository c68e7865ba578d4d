import { showNumber, showPercent, vietnameseReader } from '../../../shared/number-signs.js';
import { estimateOf } from './document-days.js';
import { looksAhead, type OwnEstimates, type ShownEstimate, shownEstimate } from './report-estimates.js';
import type { ReportNumbers, TargetNumbers } from './report-numbers.js';

const number = (value: number): string => showNumber(value, vietnameseReader);

/** What the estimates of the targets are made of, a sentence each; empty once the days are over. */
export function estimatesInWords({ targets, days }: Pick<ReportNumbers, 'targets' | 'days'>, own: OwnEstimates = {}): string[] {
  if (days.asOf >= days.to) return [];
  const sentences = targets.flatMap((target, index) => {
    const shown = shownEstimate(target, own);
    if (!looksAhead(shown, target)) return [];
    const by = shown.own ? 'đơn vị ước: ' : '';
    return [`Chỉ tiêu ${index + 1}: ${estimated(shown, target)} (${by}${shown.words})`];
  });
  const lead = sentences.length === 0 ? [] : [`${estimateOf(days)} là số ước tính, không phải số liệu chính thức`];
  return [...lead, ...sentences, ...sharesNotEstimated(targets, own)];
}

/** '98 lượt người'; '170/240, bằng 70,8%' and '71%' of a share. */
function estimated({ value, of }: ShownEstimate, { basis, unit }: TargetNumbers): string {
  if (of === null) return basis === 'REPORTED_RATIO' ? `${number(value)}%` : `${number(value)} ${unit}`;
  return `${number(value)}/${number(of)}, bằng ${showPercent(value / of, vietnameseReader)}`;
}

const WHY_NOT = {
  'no-figure': 'vì chưa có số liệu trong kỳ',
  'no-total': 'vì chưa có tổng số để tính tỷ lệ',
} as const;

/** 'Chỉ tiêu 6, 8: không ước tỷ lệ, vì chưa có số liệu trong kỳ'. */
function sharesNotEstimated(targets: readonly TargetNumbers[], own: OwnEstimates): string[] {
  return Object.entries(WHY_NOT).flatMap(([why, words]) => {
    const ordinals = targets.flatMap(({ key, whyNotEstimated }, index) =>
      whyNotEstimated === why && own[key] === undefined ? [index + 1] : [],
    );
    return ordinals.length === 0 ? [] : [`Chỉ tiêu ${ordinals.join(', ')}: không ước tỷ lệ, ${words}`];
  });
}
