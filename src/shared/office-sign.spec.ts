import { officeSign } from './office-sign.js';

describe('the sign of an office', () => {
  it.each([
    ['Sở Khoa học và Công nghệ', 'SKHCN'],
    ['Chi cục Tiêu chuẩn Đo lường Chất lượng', 'CCTCĐLCL'],
    ['ủy ban  nhân dân', 'ỦBND'],
    ['', ''],
  ])('of "%s" is %s', (name, sign) => {
    expect(officeSign(name)).toBe(sign);
  });
});
