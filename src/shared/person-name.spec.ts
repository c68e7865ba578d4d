import fc from 'fast-check';
import { compareByGivenName, sortKeyOfName, splitName, stripTitle } from './person-name.js';

const officialOrder = [
  'Nguyễn Thị An',
  'Nguyễn Văn An',
  'Lê Văn Anh',
  'Trần Thị Ánh',
  'Vũ Ăn',
  'Đỗ Văn Ân',
  'Nguyễn Văn Ân',
  'Hoàng Thị Ba',
  'Lý A Dế',
  'Phạm Văn Dũng',
  'Ma Văn Dương',
  'Bàn Thị Đào',
  'Đặng Minh Đức',
];

const bytewise = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const words =
  'Nguyễn Trần Phạm Vũ Đỗ Lê Đặng Bùi Hoàng Đinh Ma Hà Quan Chẩu Nông Lưu Bàn Triệu Phùng Lý Giàng Vàng Sùng Thào Lâm Tiêu Ninh Lương Tạ Diệp ' +
  'Quách Thị Văn A Mí Seo Hồng Quốc Đình Minh Hữu Khánh Đức Ánh An Ân Ăn Anh Ba Bà Bá Bả Bạ Bã Dế De Dê Dung Dũng Dụng Dương Đào Đao Đức Duc ' +
  "Mỷ My Mỹ Hoà Hòa Uyên Ủy Uỷ Ương Ươn Hen H'Hen Niê K-Sor Zin Jun Wen Fa ma MA Mạ Mã Mả Má Mà Tuyết Tuyet Én Bốn Sáu Thọ Ơn Ôn On";
const name = fc.array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const syllable = fc
  .array(
    fc.constantFrom(...Array.from('aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵzAÂĐƠ')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((letters) => letters.join(''));
const anyName = fc.oneof(
  name,
  fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
);

describe('splitName', () => {
  it.each([
    ['Nguyễn Thị Hồng Nhung', 'Nhung', 'Nguyễn Thị Hồng'],
    ['Giàng A Páo', 'Páo', 'Giàng A'],
    ["H'Hen Niê", 'Niê', "H'Hen"],
    ['Nam', 'Nam', ''],
  ])('%s has the tên %s', (fullName, givenName, familyMiddle) => {
    expect(splitName(fullName)).toEqual({ givenName, familyMiddle });
  });
});

describe('the order of official lists', () => {
  it('sorts by tên: An, Anh, Ánh, Ăn, Ân, Ba, Dế, Dũng, Dương, Đào, Đức', () => {
    expect([...officialOrder].reverse().sort(compareByGivenName)).toEqual(officialOrder);
  });

  it('puts the tones in the order ngang huyền hỏi ngã sắc nặng', () => {
    expect(['má', 'mạ', 'ma', 'mã', 'mả', 'mà'].sort(compareByGivenName)).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
  });

  it('keeps "Lê Hà" and "Lê Hạ" two different names', () => {
    expect(sortKeyOfName('Lê Hà')).not.toBe(sortKeyOfName('Lê Hạ'));
  });

  it('is the bytewise order of the sort keys for any two Vietnamese names', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(Math.sign(bytewise(sortKeyOfName(a), sortKeyOfName(b)))).toBe(Math.sign(compareByGivenName(a, b)));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('sortKeyOfName', () => {
  it('is printable ASCII and at most 400 characters for a name of 200', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), anyName, (anything, fullName) => {
        expect(sortKeyOfName(anything + fullName)).toMatch(/^[!-~]{0,400}$/);
      }),
    );
    expect(sortKeyOfName('Ặ'.repeat(200)).length).toBeLessThanOrEqual(400);
  });

  it('does not depend on how the letters were sent', () => {
    expect(sortKeyOfName('Đặng Hữu Thắng'.normalize('NFD'))).toBe(sortKeyOfName('Đặng Hữu Thắng'));
  });
});

describe('stripTitle', () => {
  it.each([
    ['Ông Trần Quốc Toại', 'Ông', 'Trần Quốc Toại'],
    ['Bà  ThS. Phạm Thu Hà', 'Bà ThS.', 'Phạm Thu Hà'],
    ['Đ/c Ma Văn Thuấn', 'Đ/c', 'Ma Văn Thuấn'],
    ['TS.Vũ Đình Khải', 'TS.', 'Vũ Đình Khải'],
    ['đồng chí Hà Phúc Lâm', 'đồng chí', 'Hà Phúc Lâm'],
  ])('takes the title off %j', (typed, title, fullName) => {
    expect(stripTitle(typed)).toEqual({ title, name: fullName });
  });

  it.each(['Bàn Thị Mụi', 'Tsan A Lìn', 'Bà', 'Thsin Vàng'])('finds no title in %j', (typed) => {
    expect(stripTitle(typed)).toEqual({ title: null, name: typed });
  });
});
