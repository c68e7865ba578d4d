import type { ColumnField } from './list-columns.js';
import { type ListDefaults, type PersonReading, readPeople } from './read-person.js';

function read(columns: ColumnField[], lines: string[], defaults: ListDefaults = {}): PersonReading[] {
  const rows = lines.map((line, index) => ({ number: index + 2, texts: line.split('|'), hidden: false, section: null }));
  return readPeople(rows, columns, defaults);
}

describe('a line of a list', () => {
  it('is read into the fields of a registration, telling what was changed', () => {
    const columns: ColumnField[] = ['ordinal', 'fullName', 'birthDate', 'gender', 'position', 'organisation', 'phone', 'email'];
    expect(read(columns, ['1|Bà Bàn Thị Mụi|31111|Nữ|Giám đốc|HTX Nà Lồm Demo|900000011|Mui@example.com'])).toEqual([
      {
        ...{ number: 2, hidden: false, fullName: 'Bàn Thị Mụi', birthDate: '05/03/1985', gender: 'female', position: 'Giám đốc' },
        ...{ organisation: 'HTX Nà Lồm Demo', group: 'HOP_TAC_XA', phone: '900000011', email: 'mui@example.com' },
        notes: ['birthSerial', 'phoneZero'],
      },
    ]);
  });

  it('leaves out what it does not say', () => {
    expect(read(['fullName', 'phone'], ['Giàng A Páo|'])).toEqual([
      { number: 2, hidden: false, fullName: 'Giàng A Páo', organisation: '', notes: [] },
    ]);
  });

  it.each<[string, ColumnField[], string, string | undefined]>([
    ['a year in the column of men', ['fullName', 'birthMale', 'birthFemale'], 'Giàng A Páo|1979|', 'male'],
    ['a year in the column of women', ['fullName', 'birthMale', 'birthFemale'], 'Vàng Thị Mỷ||1990', 'female'],
    ['a tick', ['fullName', 'genderMale', 'genderFemale'], 'Vàng Thị Mỷ||x', 'female'],
    ['a title', ['fullName'], 'Ông Giàng A Páo', 'male'],
    ['a zero, which is no tick', ['fullName', 'genderFemale'], 'Giàng A Páo|0', undefined],
  ])('learns the gender from %s', (_, columns, line, gender) => {
    expect(read(columns, [line])[0]?.gender).toBe(gender);
  });

  it('joins the parts of a name, and writes capitals as usual when asked to', () => {
    expect(read(['familyMiddle', 'givenName'], ['NGUYỄN VĂN|ĐỨC'])[0]?.fullName).toBe('NGUYỄN VĂN ĐỨC');
    expect(read(['familyMiddle', 'givenName'], ['NGUYỄN VĂN|ĐỨC'], { normaliseNames: true })[0]).toMatchObject({
      fullName: 'Nguyễn Văn Đức',
      notes: ['nameNormalised'],
    });
  });

  it('carries the unit down where the list says "the same", and takes the given one where it says nothing', () => {
    const people = read(['fullName', 'organisation'], ['A B|HTX Nà Lồm Demo', 'C D|-nt-', 'E F|'], { organisation: 'UBND xã Demo' });
    expect(people.map(({ organisation }) => organisation)).toEqual(['HTX Nà Lồm Demo', 'HTX Nà Lồm Demo', 'UBND xã Demo']);
  });

  it.each([
    ['DN|Chè Tân Lâm Demo', 'DOANH_NGHIEP'],
    ['Hợp tác xã|Chè Tân Lâm Demo', 'HOP_TAC_XA'],
    ['TRUONG|Chè Tân Lâm Demo', 'TRUONG'],
    ['|Công ty Chè Tân Lâm Demo', 'DOANH_NGHIEP'],
    ['|Chè Tân Lâm Demo', 'KHAC'],
  ])('takes the group of "%s" for %s', (line, group) => {
    expect(read(['fullName', 'group', 'organisation'], [`A B|${line}`], { group: 'KHAC' })[0]?.group).toBe(group);
  });
});
