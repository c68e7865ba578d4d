import { foldText } from '../../../shared/text-folding.js';

/** What a column of a list may hold. `ignored` is also what is never taken from a list: ethnicity, ID numbers, signatures. */
export const columnFields = [
  'ignored',
  'ordinal',
  'fullName',
  'familyMiddle',
  'givenName',
  'birthDate',
  'birthMale',
  'birthFemale',
  'gender',
  'genderMale',
  'genderFemale',
  'position',
  'organisation',
  'group',
  'taxCode',
  'phone',
  'email',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Every field of a registration that a list may have, in the order of a list. */
export const listFields = [
  'fullName',
  'birthDate',
  'gender',
  'position',
  'organisation',
  'group',
  'taxCode',
  'phone',
  'email',
] as const satisfies readonly ColumnField[];
export type ListField = (typeof listFields)[number];

/** What somebody wrote instead of the cells of a line; fields that are left out stay as they came. */
export type Correction = Partial<Record<ListField, string>>;

/** Heads of columns without accents, the more special first: 'năm sinh (nữ)' is a birth date as well. */
const heads: readonly (readonly [ColumnField, RegExp])[] = [
  ['ordinal', /^(tt|stt|s tt|so tt|so thu tu|thu tu|no|#)$/],
  ['ignored', /dan toc|cccd|cmnd|can cuoc|dinh danh|ghi chu|ky nhan|ky ten|chu ky|que quan|dia chi( nha|$| thuong)|so tien|^note/],
  ['birthMale', /sinh( la)? nam$/],
  ['birthFemale', /sinh( la)? nu$/],
  ['birthDate', /^(ngay )?(thang )?(va )?(nam )?sinh|^nam sinh|^ngay sinh|^sinh (ngay|nam)|^ns$|birth|^dob$/],
  ['gender', /^(gioi tinh|gt|phai|nam nu|gioi|gender|sex)$/],
  ['genderMale', /^(gioi tinh )?nam$/],
  ['genderFemale', /^(gioi tinh )?nu$/],
  ['taxCode', /\bmst\b|ma so thue|tax/],
  ['phone', /dien thoai|di dong|\b(s?dt|dtdd|sdtdd)\b|so lien he|phone|mobile|^tel/],
  ['email', /e ?mail|thu dien tu|hop thu/],
  ['group', /(loai|nhom) (doi tuong|hinh|don vi)|^doi tuong$/],
  ['position', /chuc (vu|danh)|vi tri|nghe nghiep|cong viec|position|job/],
  ['familyMiddle', /^ho( va)?( chu)?( ten)? (dem|lot)$|^ho$/],
  ['givenName', /^ten( goi)?$/],
  ['fullName', /^ho( va)? ten|^(ho ten|full ?name|name|ten (hoc vien|dai bieu|nguoi.*)|hoc vien|dai bieu)$/],
  [
    'organisation',
    /don vi|co quan|noi (cong tac|lam viec)|cong ty|doanh nghiep|ten (htx|co so|to chuc)|hop tac xa|to chuc|organi[sz]ation|company|^unit/,
  ],
];

/** A head is a few words; a sentence above a list that speaks of 'đơn vị' is none. */
const LONGEST_HEAD = 60;

/** What the head of a column says, without regard to accents and punctuation; null when it says nothing known. */
export function fieldOfHead(head: string): ColumnField | null {
  const words = plainWords(head);
  if (words === '' || words.length > LONGEST_HEAD) return null;
  return heads.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** 'Họ, và tên (*)' → 'ho va ten'. */
export function plainWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\d#]+/gu, ' ')
    .trim();
}

/**
 * The columns under these heads. A head over two columns is the family name and the given name; any other field stands in one column only,
 * the first.
 */
export function columnsOf(heads: readonly string[]): ColumnField[] {
  const columns: ColumnField[] = [];
  for (const head of heads) {
    const field = fieldOfHead(head) ?? 'ignored';
    const before = columns.at(-1);
    if (field === 'fullName' && before === 'fullName') columns.splice(-1, 1, 'familyMiddle', 'givenName');
    else columns.push(field !== 'ignored' && columns.includes(field) ? 'ignored' : field);
  }
  return columns;
}

export function namesSomebody(columns: readonly ColumnField[]): boolean {
  return columns.includes('fullName') || columns.includes('givenName');
}

const phoneLike = /^[+(]?\d[\d\s.()-]{7,14}$/;
const birthLike = /^((\d{1,2}|\.\.)[/.-]){0,2}(19|20)\d\d$/;
const nameLike = /^\p{L}[\p{L}'’. -]*( [\p{L}'’.-]+){1,6}$/u;
const shapes: readonly (readonly [ColumnField, (text: string) => boolean])[] = [
  ['email', (text) => /^\S+@\S+\.\S+$/.test(text)],
  ['phone', (text) => phoneLike.test(text) && !birthLike.test(text)],
  ['birthDate', (text) => birthLike.test(text)],
  ['gender', (text) => /^(nam|nu|male|female)$/.test(plainWords(text))],
  ['organisation', (text) => /^(ubnd|so|cty|cong ty|htx|hop tac xa|truong|phong|hoi|chi cuc|hkd|dntn|trung tam)\b/.test(plainWords(text))],
  ['fullName', (text) => nameLike.test(text)],
];

/** A list without heads, such as a few pasted cells: each column by what most of its cells look like. */
export function guessColumns(rows: readonly (readonly string[])[]): ColumnField[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns: ColumnField[] = [];
  for (let column = 0; column < width; column += 1) {
    const texts = rows.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '');
    const found = shapes.find(([field, fits]) => !columns.includes(field) && texts.filter(fits).length * 2 > texts.length);
    columns.push(found?.[0] ?? 'ignored');
  }
  return columns;
}
