import {
  addressees,
  closing,
  datelineOf,
  gap,
  letterhead,
  OFFICIAL_MARGINS,
  paragraph,
  text,
  titleBlock,
} from '../../platform/documents/official-blocks.js';
import { mm, type OfficialPaper, type PaperBlock, type TableBlock, textWidth } from '../../platform/documents/official-paper.js';
import type { Translate } from '../../platform/web/translations.js';
import { earlierDay, yearOf } from '../../shared/calendar-date.js';
import { type Target, wantedInWords } from '../plans/index.js';
import type { ClassOfUnit, UnitClass } from './domain/unit-numbers.js';
import { daysInWords, documentDate, documentDays } from './domain/document-days.js';
import { figure } from './domain/report-figures.js';
import { planInWords } from './domain/report-words.js';
import { chapter, DOTS, space } from './paper-pieces.js';
import { type PaperColumn, paperTable } from './paper-table.js';
import type { Office } from './report-content.js';
import type { ShownUnit } from './show-unit-reports.js';

const MARGINS = OFFICIAL_MARGINS;
const SIZE = 12;

/** What a unit reports in: our numbers of its people and classes, and room for what only it knows. */
export function unitReportPaper(shown: ShownUnit, office: Office, created: Date, t: Translate): OfficialPaper {
  const { report, plan, unit } = shown;
  const width = textWidth({ landscape: false, margins: MARGINS });
  const days = { from: report.periodFrom, to: report.periodTo };
  const summary = `Kết quả thực hiện ${planInWords(plan)}, ${daysInWords(days)}`;
  const head = { parent: '', issuer: unit.unitName, number: 'Số: ……/BC-……' };
  const blocks: PaperBlock[] = [
    ...letterhead({ ...head, dateline: datelineOf('………', null, yearOf(report.asOf)) }, width),
    titleBlock({ name: 'Báo cáo', summary }, width),
    addressees([office.issuer], width),
    ...body(shown, office, width, t),
    closing(['Như trên', 'Lưu: VT'], { authority: ['THỦ TRƯỞNG ĐƠN VỊ'], name: gap(1) }, width),
  ];
  return {
    ...{ title: `Báo cáo ${summary}`, author: unit.unitName, created },
    sections: [{ landscape: false, margins: MARGINS, numbering: 'plain', blocks }],
  };
}

function body({ report, unit, numbers, targets }: ShownUnit, office: Office, width: number, t: Translate): PaperBlock[] {
  const { total, classes, hosted } = numbers;
  const until = earlierDay(report.asOf, report.periodTo);
  const reported = targets.filter(({ basis }) => reportedByUnits.includes(basis));
  const known = `Số liệu dưới đây do ${office.issuer} theo dõi đến ngày ${documentDate(until)}; đề nghị đơn vị đối chiếu, bổ sung.`;
  return [
    text(
      space(),
      paragraph(
        `Thực hiện yêu cầu của ${office.issuer}, ${unit.unitName} báo cáo kết quả như sau (gửi trước hoặc trong ngày ${documentDate(unit.dueOn)}):`,
      ),
      chapter('I. CỬ NGƯỜI DỰ ĐÀO TẠO, TẬP HUẤN'),
      paragraph(
        `${known} Tổng số: ${figure(total.turns)} lượt người; nữ ${figure(total.women)}; dân tộc thiểu số ${figure(total.minority)}.${besides(total.others)}`,
      ),
      space(),
    ),
    ...(classes.length === 0
      ? [text(paragraph('Chưa ghi nhận người của đơn vị dự lớp nào trong kỳ.', { face: 'italic' }))]
      : [attended(classes, width)]),
    text(chapter('II. LỚP TỔ CHỨC TẠI ĐƠN VỊ'), space({ withNext: true })),
    ...(hosted.length === 0 ? [text(paragraph(`Chưa ghi nhận lớp nào. ${DOTS}`))] : [heldHere(hosted, width)]),
    text(chapter('III. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, NHIỆM VỤ KHÁC'), space({ withNext: true })),
    ...(reported.length === 0 ? [text(paragraph(DOTS))] : [others(reported, width, t)]),
    text(
      ...[chapter('IV. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN'), paragraph(DOTS), paragraph(DOTS)],
      ...[chapter('V. ĐỀ XUẤT, KIẾN NGHỊ'), paragraph(DOTS), paragraph(`${DOTS}./.`)],
    ),
  ];
}

const besides = (others: number): string =>
  others === 0 ? '' : ` Ngoài ra: ${figure(others)} lượt dự không tính vào chỉ tiêu lượt người.`;

/** Only where anybody came who does not count. */
function othersColumn<Row>(rows: readonly Row[], of: (row: Row) => number): PaperColumn<Row>[] {
  return rows.every((row) => of(row) === 0) ? [] : [{ header: 'Dự, không tính', mm: 17, align: 'centre', cell: (row) => figure(of(row)) }];
}

/** What our register cannot know. */
const reportedByUnits: readonly string[] = ['REPORTED_COUNT', 'REPORTED_RATIO', 'DISTINCT_ORG', 'ORG_TURN', 'MILESTONE', 'EXTERNAL_STAT'];

function attended(classes: readonly ClassOfUnit[], width: number): TableBlock {
  const sum = (of: (own: ClassOfUnit['own']) => number): string => figure(classes.reduce((total, { own }) => total + of(own), 0));
  const columns: PaperColumn<ClassOfUnit>[] = [
    { header: 'TT', mm: 9, align: 'centre', cell: (_, index) => String(index + 1) },
    { header: 'Tên lớp', share: 5, cell: ({ code, name }) => `${name} (${code})`, total: 'Tổng cộng' },
    { header: 'Thời gian', mm: 27, align: 'centre', cell: documentDays },
    { header: 'Địa điểm', share: 3, cell: ({ place }) => place },
    { header: 'Số lượt', mm: 14, align: 'centre', cell: ({ own }) => figure(own.turns), total: sum(({ turns }) => turns) },
    { header: 'Nữ', mm: 12, align: 'centre', cell: ({ own }) => figure(own.women), total: sum(({ women }) => women) },
    { header: 'DTTS', mm: 14, align: 'centre', cell: ({ own }) => figure(own.minority), total: sum(({ minority }) => minority) },
    ...othersColumn(classes, ({ own }) => own.others).map((column) => ({ ...column, total: sum(({ others }) => others) })),
  ];
  return paperTable(columns, classes, width, SIZE);
}

function heldHere(classes: readonly UnitClass[], width: number): TableBlock {
  const columns: PaperColumn<UnitClass>[] = [
    { header: 'TT', mm: 9, align: 'centre', cell: (_, index) => String(index + 1) },
    { header: 'Tên lớp', share: 5, cell: ({ code, name }) => `${name} (${code})` },
    { header: 'Thời gian', mm: 27, align: 'centre', cell: documentDays },
    { header: 'Địa điểm', share: 4, cell: ({ place }) => place },
    { header: 'Số lượt người', mm: 22, align: 'centre', cell: ({ turns }) => figure(turns) },
    ...othersColumn(classes, ({ others }) => others),
  ];
  return paperTable(columns, classes, width, SIZE);
}

function others(targets: readonly Target[], width: number, t: Translate): TableBlock {
  const columns: PaperColumn<Target>[] = [
    { header: 'TT', mm: 9, align: 'centre', cell: (_, index) => String(index + 1) },
    { header: 'Chỉ tiêu', share: 5, cell: ({ label }) => label },
    { header: 'Mục tiêu của tỉnh', mm: 28, align: 'centre', cell: (target) => wantedInWords(target, t) },
    { header: 'Kết quả của đơn vị trong kỳ', mm: 30, cell: () => '' },
    { header: 'Hồ sơ, minh chứng kèm theo', share: 3, cell: () => '' },
  ];
  return { ...paperTable(columns, targets, width, SIZE), rowHeight: mm(10) };
}
