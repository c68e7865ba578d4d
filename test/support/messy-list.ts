import exceljs from 'exceljs';

const families = ['Nguyễn Thị', 'Trần Quốc', 'Phạm Thu', 'Vũ Đình', 'Ma Văn', 'Bàn Thị', 'Giàng A', 'Nông Thị', 'Lương Thị', 'Triệu Tiến'];
const given = ['Nhung', 'Toại', 'Hà', 'Khải', 'Duyên', 'Mụi', 'Páo', 'Xuyến', 'Én', 'Sinh', 'Lợi', 'Thắng'];
const units = ['HTX Cam sành Phù Hương Demo', 'Cty TNHH MTV Gỗ Lô Giang Demo', 'UBND xã Demo', 'HKD Mật ong Khau Vai Demo'];

export interface ListedPerson {
  readonly fullName: string;
  readonly unit: string;
  readonly phone: string;
  readonly email: string;
  /** Of the whole line, where it is not the one of the others. */
  readonly font?: string;
}

/** Different people, none of them real, whom no other test knows; `from` keeps two lists of one test apart. */
export function people(count: number, from = 0): ListedPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const middle = String.fromCharCode(65 + (Math.floor(number / 120) % 26));
    return {
      fullName: `${families[number % families.length]} ${middle === 'A' ? '' : `${middle} `}${given[Math.floor(number / 10) % given.length]}`,
      unit: units[number % units.length] ?? '',
      phone: `09110${String(number).padStart(5, '0')}`,
      email: `ds-${number}@example.com`,
    };
  });
}

/**
 * A workbook as an office sends it: a cover sheet, a national motto and titles in merged cells, heads in two rows, a row of numbers,
 * names in all kinds of letters, phones as numbers, birth dates in all kinds of shapes, a hidden column, a total and signatures below.
 */
export async function messyWorkbook(listed: readonly ListedPerson[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet('Công văn').addRow(['Kính gửi: Sở Khoa học và Công nghệ']);
  const sheet = book.addWorksheet('DS cử đi');
  sheet.addRow(['UBND HUYỆN DEMO', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  sheet.addRow(['DANH SÁCH CÁN BỘ THAM DỰ LỚP TẬP HUẤN']);
  sheet.mergeCells('A2:H2');
  sheet.addRow([]);
  sheet.addRow(['TT', 'Họ và tên', 'Năm sinh', '', 'Chức vụ', 'Đơn vị công tác', 'Số điện thoại', 'Email', 'Dân tộc']);
  sheet.addRow(['', '', 'Nam', 'Nữ', '', '', '', '', '']);
  sheet.mergeCells('C4:D4');
  for (const column of ['A', 'B', 'E', 'F', 'G', 'H']) sheet.mergeCells(`${column}4:${column}5`);
  sheet.addRow(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)']);
  listed.forEach(({ fullName, unit, phone, email, font }, index) => {
    const [men, women] = index % 2 === 0 ? [birthOf(index), null] : [null, birthOf(index)];
    const row = sheet.addRow([index + 1, nameOf(fullName, index), men, women, 'Cán bộ', unit, phoneOf(phone, index), email, 'Tày']);
    if (font) for (const column of [2, 6]) row.getCell(column).font = { name: font };
  });
  sheet.addRow(['', `Tổng cộng: ${listed.length} người`]);
  sheet.addRow(['', 'NGƯỜI LẬP', '', '', '', 'THỦ TRƯỞNG ĐƠN VỊ']);
  sheet.getColumn(9).hidden = true;
  return Buffer.from(await book.xlsx.writeBuffer());
}

function nameOf(name: string, index: number): string {
  return [name, name.toLocaleUpperCase('vi'), ` ${name.normalize('NFD')}\u00A0`, `Bà ${name}`][index % 4] ?? name;
}

function birthOf(index: number): string | number | Date {
  return [1985, '05/03/1985', new Date('1985-03-05T00:00:00Z'), '../../1985', '5.3.85'][index % 5] ?? 1985;
}

function phoneOf(phone: string, index: number): string | number {
  return [phone, Number(phone), `+84 ${phone.slice(1)}`, `${phone.slice(0, 4)}.${phone.slice(4, 7)}.${phone.slice(7)}`][index % 4] ?? phone;
}
