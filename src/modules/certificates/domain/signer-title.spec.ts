import { defaultSignerTitle } from './signer-title.js';

describe('who certifies', () => {
  it.each([
    ['UBND tỉnh Tuyên Quang', 'Tuyên Quang', 'Giám đốc Sở Khoa học và Công nghệ tỉnh Tuyên Quang'],
    ['UBND thành phố Cần Thơ', 'Cần Thơ', 'Giám đốc Sở Khoa học và Công nghệ thành phố Cần Thơ'],
    ['Ủy ban nhân dân tỉnh Cà Mau', 'Cà Mau', 'Giám đốc Sở Khoa học và Công nghệ tỉnh Cà Mau'],
    ['Bộ Khoa học và Công nghệ', 'Hà Nội', 'Giám đốc Sở Khoa học và Công nghệ tỉnh Hà Nội'],
  ])('below %s in %s is the %s', (parent, province, title) => {
    expect(defaultSignerTitle({ parent, name: 'Sở Khoa học và Công nghệ', province })).toBe(title);
  });
});
