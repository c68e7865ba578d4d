import { type ColumnField, columnsOf, fieldOfHead, guessColumns } from './list-columns.js';

describe('the heads of a list', () => {
  it.each<[string, ColumnField | null]>([
    ['TT', 'ordinal'],
    ['Số TT', 'ordinal'],
    ['S.T.T', null],
    ['Họ và tên', 'fullName'],
    ['HỌ VÀ TÊN HỌC VIÊN', 'fullName'],
    ['Họ, tên đại biểu', 'fullName'],
    ['ho ten', 'fullName'],
    ['Họ và tên'.normalize('NFD'), 'fullName'],
    ['Full name', 'fullName'],
    ['Họ đệm', 'familyMiddle'],
    ['Họ và tên đệm', 'familyMiddle'],
    ['Họ và chữ đệm', 'familyMiddle'],
    ['Tên', 'givenName'],
    ['Tên đơn vị', 'organisation'],
    ['Ngày sinh', 'birthDate'],
    ['Ngày, tháng, năm sinh', 'birthDate'],
    ['Năm\nsinh', 'birthDate'],
    ['Năm sinh Nam', 'birthMale'],
    ['Năm sinh Nữ', 'birthFemale'],
    ['Giới tính', 'gender'],
    ['Nam/Nữ', 'gender'],
    ['Nam', 'genderMale'],
    ['Giới tính Nữ', 'genderFemale'],
    ['Chức vụ', 'position'],
    ['Chức danh/Vị trí việc làm', 'position'],
    ['Chức vụ, đơn vị công tác', 'position'],
    ['Đơn vị công tác', 'organisation'],
    ['Cơ quan, đơn vị', 'organisation'],
    ['Tên doanh nghiệp, HTX', 'organisation'],
    ['Số điện thoại', 'phone'],
    ['SĐT', 'phone'],
    ['ĐT liên hệ', 'phone'],
    ['Điện thoại di động (*)', 'phone'],
    ['E-mail', 'email'],
    ['Địa chỉ Email', 'email'],
    ['Thư điện tử', 'email'],
    ['MST', 'taxCode'],
    ['Mã số thuế', 'taxCode'],
    ['Loại đối tượng', 'group'],
    ['Dân tộc', 'ignored'],
    ['Số CCCD', 'ignored'],
    ['Ghi chú', 'ignored'],
    ['Ký nhận', 'ignored'],
    ['Kính gửi các đơn vị được mời cử người tham dự lớp tập huấn năm 2024', null],
    ['', null],
  ])('"%s" is %s', (head, field) => {
    expect(fieldOfHead(head)).toBe(field);
  });

  it('takes a head over two columns for the two parts of a name', () => {
    expect(columnsOf(['TT', 'Họ và tên', 'Họ và tên', 'Năm sinh'])).toEqual(['ordinal', 'familyMiddle', 'givenName', 'birthDate']);
  });

  it('takes a field from one column only', () => {
    expect(columnsOf(['Họ tên', 'Điện thoại cơ quan', 'Điện thoại di động'])).toEqual(['fullName', 'phone', 'ignored']);
  });

  it('recognises columns without heads by what is in them', () => {
    const rows = [
      ['1', 'Bàn Thị Mụi', '1985', '0900 000 011', 'mui@example.com', 'HTX Nà Lồm Demo', 'Nữ'],
      ['2', 'Giàng A Páo', '05/3/1979', '0900.000.012', '', 'UBND xã Demo', 'Nam'],
    ];
    expect(guessColumns(rows)).toEqual(['ignored', 'fullName', 'birthDate', 'phone', 'email', 'organisation', 'gender']);
  });
});
