import { groupOfUnit, isDitto, normaliseName, readBirth, readEmail, readGender, readName, readPhone } from './read-cell.js';

describe('a cell of a list', () => {
  it.each([
    ['05/03/1985', '05/03/1985', undefined],
    ['5.3.85', '5.3.85', undefined],
    ['1985', '1985', undefined],
    ['../../1985', '../../1985', undefined],
    ['3/1985', '3/1985', undefined],
    ['Sinh năm 1985', '1985', undefined],
    ['31111', '05/03/1985', 'birthSerial'],
    ['31111.0', '05/03/1985', 'birthSerial'],
    ['05031985', '05/03/1985', 'birthDigits'],
    ['5031985', '5/03/1985', 'birthDigits'],
    ['3/25/1985', '25/3/1985', 'birthSwapped'],
    ['85', '1985', 'birthShortYear'],
    ['31/02/1985', '31/02/1985', undefined],
    ['không rõ', 'không rõ', undefined],
    ['', '', undefined],
  ])('birth "%s" is "%s" (%s)', (written, text, note) => {
    expect(readBirth(written)).toEqual(note ? { text, note } : { text });
  });

  it.each([
    ['0900 000 011', '0900 000 011', undefined],
    ["'0900000011", '0900000011', undefined],
    ['900000011', '900000011', 'phoneZero'],
    ['+84 900 000 011', '+84 900 000 011', undefined],
    ['ĐT: 0900.000.011', '0900.000.011', undefined],
    ['01230000011', '083 000 0011', 'phonePrefix'],
    ['0900000011/0900000012', '0900000011', 'phoneFirst'],
    ['0900000011 - 0900000012', '0900000011', 'phoneFirst'],
    ['máy lẻ 12; 0900000011', '0900000011', undefined],
    ['chưa có', 'chưa có', undefined],
    ['', '', undefined],
  ])('phone "%s" is "%s" (%s)', (written, text, note) => {
    expect(readPhone(written)).toEqual(note ? { text, note } : { text });
  });

  it.each([
    ['Mui@Example.com', 'mui@example.com'],
    ['mailto:mui@example.com', 'mui@example.com'],
    ['a@example.com; b@example.com', 'a@example.com'],
  ])('address "%s" is %s', (written, address) => {
    expect(readEmail(written)).toBe(address);
  });

  it.each([
    ['1. Bà Phạm Thu Hà', 'Phạm Thu Hà', 'Bà'],
    ['Đ/c  Ma Văn\u00A0Thuấn\u200B', 'Ma Văn Thuấn', 'Đ/c'],
    ['Nguyễn Thị Én'.normalize('NFD'), 'Nguyễn Thị Én', null],
  ])('name "%s" is %s', (written, name, title) => {
    expect(readName(written)).toEqual({ name, title });
  });

  it.each([
    ['NGUYỄN THỊ HỒNG NHUNG', 'Nguyễn Thị Hồng Nhung'],
    ["h'hen niê", "H'Hen Niê"],
    ['Giàng A Páo', 'Giàng A Páo'],
    ['ĐẶNG HỮU THẮNG', 'Đặng Hữu Thắng'],
  ])('%s is usually written %s', (written, usual) => {
    expect(normaliseName(written)).toBe(usual);
  });

  it.each([
    ['Nam', 'male'],
    ['NỮ', 'female'],
    ['F', 'female'],
    ['x', undefined],
  ])('gender "%s" is %s', (written, gender) => {
    expect(readGender(written)).toBe(gender);
  });

  it.each([
    ['Cty TNHH MTV Gỗ Lô Giang Demo', 'DOANH_NGHIEP'],
    ['HTX Cam sành Phù Hương Demo', 'HOP_TAC_XA'],
    ['HKD Mật ong Khau Vai Demo', 'HO_KINH_DOANH'],
    ['UBND xã Demo', 'UBND_XA'],
    ['Ủy ban nhân dân huyện Demo', 'UBND_HUYEN'],
    ['Sở Khoa học và Công nghệ', 'SO_BAN_NGANH'],
    ['Trường Cao đẳng Kỹ thuật Demo', 'TRUONG'],
    ['Hội Phụ nữ xã Demo', 'TO_CHUC'],
    ['Chè Tân Lâm', undefined],
  ])('"%s" belongs to %s', (name, group) => {
    expect(groupOfUnit(name)).toBe(group);
  });

  it.each(['"', '-nt-', 'Như trên'])('%s repeats the cell above', (text) => {
    expect(isDitto(text)).toBe(true);
  });
});
