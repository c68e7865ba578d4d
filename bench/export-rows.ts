import type * as Workbook from '../src/platform/documents/workbook-stream.js';
import { compiled } from './measure.js';
import { nowhere } from './nowhere.js';

export const EXPORT_ROWS = 100_000;

/** The list of turns as an organiser exports it. */
export const TURN_COLUMNS: Workbook.SheetColumn[] = [
  { header: 'TT', width: 7, kind: 'number' },
  { header: 'Họ và tên', width: 28, kind: 'text' },
  { header: 'Năm sinh', width: 8, kind: 'text' },
  { header: 'Đơn vị công tác', width: 46, kind: 'text' },
  { header: 'Nhóm đối tượng', width: 18, kind: 'text' },
  { header: 'Lớp', width: 56, kind: 'text' },
  { header: 'Ngày', width: 12, kind: 'date' },
  { header: 'Số tiết', width: 8, kind: 'number' },
  { header: 'Tỷ lệ dự', width: 10, kind: 'percent' },
];

const NAMES = ['Nguyễn Thị Hồng Nhung', 'Trần Quốc Toại', 'Phạm Thu Hà', 'Ma Văn Thuấn', 'Bàn Thị Mụi', 'Giàng A Páo', 'Lương Thị Én'];
const UNITS = ['HTX Cam sành Phù Hương Demo', 'Công ty cổ phần Chè Tân Lâm Demo', 'HKD Mật ong Khau Vai Demo', 'DNTN May Sông Gâm Demo'];
const CLASSES = ['Công cụ 5S, Kaizen trong doanh nghiệp sản xuất', 'Mã số mã vạch, truy xuất nguồn gốc sản phẩm OCOP'];

export function turnRow(index: number): (string | number)[] {
  const name = `${NAMES[index % NAMES.length]} ${index}`;
  const unit = `${UNITS[index % UNITS.length]} ${index % 997}`;
  const day = `2024-11-${String((index % 28) + 1).padStart(2, '0')}`;
  return [
    index + 1,
    name,
    String(1960 + (index % 45)),
    unit,
    'Hợp tác xã',
    CLASSES[index % CLASSES.length] ?? '',
    day,
    16,
    (index % 5) / 4,
  ];
}

const { WorkbookStream } = await compiled<typeof Workbook>('platform/documents/workbook-stream.js');

/** The export as the program does it. */
export async function exportTurns(): Promise<void> {
  const book = await WorkbookStream.open(nowhere(), { creator: 'Tập Huấn', created: new Date('2024-11-15T00:00:00Z') });
  const sheet = book.sheet('Lượt người', TURN_COLUMNS);
  for (let index = 0; index < EXPORT_ROWS; index += 1) await sheet.row(turnRow(index));
  await book.finish();
}
