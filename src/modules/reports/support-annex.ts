import { mm, type TableBlock, type TableRow } from '../../platform/documents/official-paper.js';
import type { ReportNumbers, SupportNumbers } from './domain/report-numbers.js';
import { documentDate } from './domain/document-days.js';
import { type PaperColumn, paperTable } from './paper-table.js';

/** Phụ lục V: below each target the enterprises and products that it counts, one by one, and the figures that name none. */
export function supportTable({ support, targets }: ReportNumbers, width: number, size: number): TableBlock {
  const columns: PaperColumn<SupportNumbers>[] = [
    { header: 'TT', mm: 9, align: 'centre', cell: (_, index) => String(index + 1) },
    { header: 'Tên doanh nghiệp, đơn vị', share: 5, cell: ({ name }) => name },
    { header: 'Mã số thuế', mm: 25, align: 'centre', cell: ({ taxCode }) => taxCode },
    { header: 'Loại hình', mm: 20, align: 'centre', cell: ({ group }) => group },
    { header: 'Nội dung hỗ trợ', share: 4, cell: ({ content }) => content },
    { header: 'Hợp đồng, biên bản, số hiệu', share: 3, cell: ({ reference }) => reference },
    { header: 'Thời gian', mm: 22, align: 'centre', cell: timeOf },
    { header: 'Kết quả', share: 3, cell: ({ result }) => result },
    { header: 'Hồ sơ, minh chứng', share: 5, cell: ({ evidence }) => evidence },
  ];
  const table = paperTable(columns, support, width, size);
  const parts = targets.flatMap((target): TableRow[] => {
    const own = support.filter(({ target: key }) => key === target.key);
    if (own.length === 0) return [];
    const lines = own.map((line, index) => ({ cells: columns.map(({ cell }) => ({ text: cell(line, index) })) }));
    const upTo = target.cumulativeWords === '' ? '' : ` (lũy kế: ${target.cumulativeWords})`;
    return [{ cells: [{ text: `${target.label}${upTo}`, columns: columns.length, align: 'left' }], bold: true }, ...lines];
  });
  return { ...table, rows: parts, rowHeight: mm(6) };
}

function timeOf({ startedOn, countedOn }: SupportNumbers): string {
  if (startedOn === null || startedOn === countedOn) return documentDate(countedOn);
  return `${documentDate(startedOn)} - ${documentDate(countedOn)}`;
}
