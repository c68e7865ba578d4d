import { findTable, type ListRow } from './find-table.js';

const rowsOf = (...lines: string[]): ListRow[] =>
  lines.map((line, index) => ({ number: index + 1, texts: line.split('|'), hidden: false }));
const names = (rows: ListRow[]): string[] => {
  const { columns, people } = findTable(rows);
  return people.map(({ texts }) => texts[columns.indexOf('fullName')] ?? '');
};

describe('the list in a sheet', () => {
  it('begins below the titles and ends before total and signatures', () => {
    const rows = rowsOf(
      'UBND TỈNH TUYÊN QUANG|UBND TỈNH TUYÊN QUANG|UBND TỈNH TUYÊN QUANG||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'DANH SÁCH CỬ CÁN BỘ THAM DỰ LỚP TẬP HUẤN|||||',
      '(Kèm theo Công văn số 12/SKHCN ngày 05 tháng 3 năm 2024)|||||',
      'TT|Họ và tên|Năm sinh|Đơn vị công tác|Số điện thoại',
      '(1)|(2)|(3)|(4)|(5)',
      '1|Bàn Thị Mụi|1985|HTX Nà Lồm Demo|0900000011',
      '2|Giàng A Páo|1979|UBND xã Demo|0900000012',
      'Tổng cộng: 02 người||||',
      '|||Tuyên Quang, ngày 05 tháng 3 năm 2024|',
      'NGƯỜI LẬP|||THỦ TRƯỞNG ĐƠN VỊ|',
      'Ma Văn Thuấn|||Hà Phúc Lâm|',
    );
    const { people, passedOver, columns } = findTable(rows);
    expect(columns).toEqual(['ordinal', 'fullName', 'birthDate', 'organisation', 'phone']);
    expect(people.map(({ number }) => number)).toEqual([6, 7]);
    expect(passedOver).toBe(9);
  });

  it('reads heads in two rows, with men and women in columns of their own', () => {
    const { columns, people } = findTable(
      rowsOf('TT|Họ và tên|Năm sinh|Năm sinh|Chức vụ', 'TT|Họ và tên|Nam|Nữ|Chức vụ', '1|Ma Thị Duyên||1990|Chuyên viên'),
    );
    expect(columns).toEqual(['ordinal', 'fullName', 'birthMale', 'birthFemale', 'position']);
    expect(people).toHaveLength(1);
  });

  it('takes a heading between people for the unit of those below it', () => {
    const { people } = findTable(
      rowsOf(
        'TT|Họ và tên|Chức vụ|SĐT',
        'I|Xã Trung Hà Demo||',
        '1|Ma Thị Duyên|Chủ tịch|',
        'II|Xã Hà Lang Demo||',
        '1|Quan Thị Liễu|Cán bộ|',
      ),
    );
    expect(people.map(({ section }) => section)).toEqual(['Xã Trung Hà Demo', 'Xã Hà Lang Demo']);
  });

  it.each([
    ['a head that a printed page repeats', 'TT|Họ và tên|Điện thoại|Đơn vị'],
    ['a sum', 'Cộng|2||'],
    ['an empty numbered line', '3|||'],
  ])('passes over %s', (_, line) => {
    expect(names(rowsOf('TT|Họ và tên|Điện thoại|Đơn vị', '1|Bàn Thị Mụi||A Demo', line, '2|Giàng A Páo||B Demo'))).toEqual([
      'Bàn Thị Mụi',
      'Giàng A Páo',
    ]);
  });

  it('keeps people whose names begin like a sum or stand alone', () => {
    const rows = rowsOf(
      'TT|Họ và tên|Điện thoại|Đơn vị',
      '1|Công Thị Én|0900000013|A Demo',
      '2|Tống Văn Bốn|0900000014|B Demo',
      '3|Lý A Dế||',
    );
    expect(names(rows)).toEqual(['Công Thị Én', 'Tống Văn Bốn', 'Lý A Dế']);
  });

  it('reads a list without heads by its content, and columns that somebody corrected', () => {
    const rows = rowsOf('Bàn Thị Mụi|0900000011', 'Giàng A Páo|0900000012');
    expect(findTable(rows).columns).toEqual(['fullName', 'phone']);
    expect(findTable(rows, { columns: ['fullName', 'ignored'] }).columns).toEqual(['fullName', 'ignored']);
    expect(findTable(rows).people).toHaveLength(2);
  });

  it('finds nobody in nothing', () => {
    expect(findTable([])).toEqual({ columns: [], heads: [], people: [], passedOver: 0 });
  });
});
