const FAMILIES = ['Nguyễn Thị', 'Trần Quốc', 'Phạm Thu', 'Vũ Đình', 'Đỗ Minh', 'Ma Văn', 'Bàn Thị', 'Giàng A'];
const GIVEN_NAMES = ['Nhung', 'Toại', 'Hà', 'Khải', 'Hiếu', 'Tuyết', 'Thắng', 'Ly', 'Lợi', 'Ngân', 'Duyên', 'Thuấn', 'Lâm', 'Liễu', 'Hiệp'];
const SYLLABLES = [
  'An',
  'Bích',
  'Cúc',
  'Diệp',
  'Đông',
  'Giang',
  'Hạnh',
  'Kiên',
  'Lan',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
  'Quý',
  'Sơn',
  'Tâm',
  'Uyên',
  'Vân',
  'Xuân',
  'Yến',
];
const UNITS = 120;

/** A registration as the public form sends it: another person, phone and e-mail for every number, units that come back. */
export function participant(number: number): Record<string, unknown> {
  return {
    fullName: nameOf(number),
    organisation: `HTX Chè Tân Lâm Demo ${number % UNITS}`,
    group: 'HOP_TAC_XA',
    position: 'Giám đốc',
    phone: `09${String(number).padStart(8, '0')}`,
    email: `hoc-vien-${number}@example.com`,
    birthDate: `05/3/${1960 + (number % 45)}`,
    gender: number % 2 === 0 ? 'female' : 'male',
    consent: true,
  };
}

/** 48,000 different names; namesakes after that differ in phone and e-mail. */
export function nameOf(number: number): string {
  const [family, rest] = [FAMILIES[number % FAMILIES.length] ?? '', Math.floor(number / FAMILIES.length)];
  const [given, middle] = [GIVEN_NAMES[rest % GIVEN_NAMES.length] ?? '', Math.floor(rest / GIVEN_NAMES.length)];
  return [family, SYLLABLES[middle % 20], SYLLABLES[Math.floor(middle / 20) % 20], given].join(' ');
}
