import type { TableBlock } from '../../platform/documents/official-paper.js';
import { documentDate, estimateOf } from './domain/document-days.js';
import { hasEstimates, type OwnEstimates } from './domain/report-estimates.js';
import { doneInDays, doneSoFar, estimateFigure, share } from './domain/report-figures.js';
import type { ReportNumbers, TargetNumbers } from './domain/report-numbers.js';
import { type PaperColumn, paperTable } from './paper-table.js';

/** II.6: every target with what was done up to the cut-off day, the estimate of the year, the period so far and the judgement. */
export function targetTable({ targets, days }: ReportNumbers, width: number, own: OwnEstimates = {}): TableBlock {
  const upTo = days.asOf < days.to ? `Thực hiện đến ${documentDate(days.asOf)}` : 'Thực hiện trong kỳ';
  const over = !hasEstimates(days, own);
  const estimate: PaperColumn<TargetNumbers> = {
    ...{ header: estimateOf(days), mm: 15, align: 'centre' },
    cell: (target) => estimateFigure(target, own),
  };
  const columns: PaperColumn<TargetNumbers>[] = [
    { header: 'TT', mm: 8, align: 'centre', cell: (_, index) => String(index + 1) },
    { header: 'Chỉ tiêu', share: 1, cell: ({ label }) => label },
    { header: 'Kế hoạch', mm: over ? 30 : 24, align: 'centre', cell: ({ wanted }) => wanted },
    { header: upTo, mm: 21, align: 'centre', cell: (row) => doneInDays(row) },
    ...(over ? [] : [estimate]),
    { header: 'Lũy kế giai đoạn', mm: 20, align: 'centre', cell: doneSoFar },
    { header: 'Tỷ lệ', mm: 16, align: 'centre', cell: ({ percent }) => share(percent) },
    { header: 'Đánh giá', mm: 17, align: 'centre', cell: ({ judgement }) => judgement },
  ];
  return paperTable(columns, targets, width);
}
