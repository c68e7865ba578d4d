import type { Gender } from '../../../shared/gender.js';
import { cleanText } from '../../../shared/text-folding.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import { unitGroups } from '../../../shared/unit-group.js';
import type { PersonRow } from './find-table.js';
import { type ColumnField, type ListField, plainWords } from './list-columns.js';
import {
  type CellReading,
  groupOfUnit,
  isDitto,
  normaliseName,
  readBirth,
  readEmail,
  readGender,
  readName,
  readPhone,
} from './read-cell.js';

/** What the person at the keyboard says about the list as a whole. */
export interface ListDefaults {
  /** For people whose unit the list does not say; of a unit's own link always this unit. */
  readonly organisation?: string;
  readonly group?: UnitGroup;
  readonly normaliseNames?: boolean;
}

/** Columns that say a part of what a corrected line says as a whole. */
const partsOfFields: ReadonlySet<ColumnField> = new Set([
  ...(['familyMiddle', 'givenName', 'birthMale', 'birthFemale', 'genderMale', 'genderFemale'] as const),
]);

/** One line as it is understood, not yet checked: the fields of a registration, and what was changed on the way. */
export interface PersonReading {
  readonly number: number;
  readonly hidden: boolean;
  readonly fullName: string;
  readonly organisation: string;
  readonly group?: UnitGroup;
  readonly taxCode?: string;
  readonly position?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly birthDate?: string;
  readonly gender?: Gender;
  /** Keys of the `imports:note` texts. */
  readonly notes: readonly string[];
}

type Cells = (field: ColumnField) => string;

/** Reads all lines; a unit that is said to be the same as above is carried down. */
export function readPeople(rows: readonly PersonRow[], columns: readonly ColumnField[], defaults: ListDefaults): PersonReading[] {
  let above = '';
  return rows.map((row) => {
    const cells: Cells = (field) => cleanText(row.corrected ? correctedText(row, field, columns) : textOf(row, field, columns));
    const written = cells('organisation');
    const organisation = (isDitto(written) ? above : written) || (columns.includes('organisation') ? '' : (row.section ?? ''));
    above = organisation;
    return readPerson(row, cells, { ...defaults, organisation: organisation || (defaults.organisation ?? '') });
  });
}

const textOf = ({ texts }: PersonRow, field: ColumnField, columns: readonly ColumnField[]): string => texts[columns.indexOf(field)] ?? '';

function correctedText(row: PersonRow, field: ColumnField, columns: readonly ColumnField[]): string {
  if (partsOfFields.has(field)) return '';
  return row.corrected?.[field as ListField] ?? textOf(row, field, columns);
}

function readPerson(
  row: PersonRow,
  cells: Cells,
  { organisation, group, normaliseNames }: ListDefaults & { organisation: string },
): PersonReading {
  const { name, title } = readName(cells('fullName') || `${cells('familyMiddle')} ${cells('givenName')}`);
  const fullName = normaliseNames ? normaliseName(name) : name;
  const birth = birthOf(cells);
  const phone = readPhone(cells('phone'));
  const gender = genderOf(cells, title);
  const notes = [birth.note, phone.note, fullName === name ? undefined : 'nameNormalised', row.corrected ? 'corrected' : undefined];
  return {
    number: row.number,
    hidden: row.hidden,
    fullName,
    organisation,
    ...stated({ group: groupOfText(cells('group')) ?? groupOfUnit(organisation) ?? group, gender }),
    ...stated({ taxCode: cells('taxCode'), position: cells('position'), email: readEmail(cells('email')) }),
    ...stated({ phone: phone.text, birthDate: birth.text }),
    notes: notes.filter((note) => note !== undefined),
  };
}

/** Some lists write the year of birth into a column 'Nam' or a column 'Nữ'. */
function birthOf(cells: Cells): CellReading {
  return readBirth(cells('birthDate') || cells('birthMale') || cells('birthFemale'));
}

function genderOf(cells: Cells, title: string | null): Gender | undefined {
  if (cells('birthMale') || isTicked(cells('genderMale'))) return 'male';
  if (cells('birthFemale') || isTicked(cells('genderFemale'))) return 'female';
  return readGender(cells('gender')) ?? readGender((title ?? '').split(' ')[0] ?? '');
}

/** Any sign in a column 'Nữ' but a zero or a dash. */
function isTicked(text: string): boolean {
  return text !== '' && !/^(0|-|–|không|no)$/iu.test(text);
}

/** 'DN', 'Hợp tác xã', or the code of the group itself. */
function groupOfText(text: string): UnitGroup | undefined {
  if (text === '') return undefined;
  const code = text.toUpperCase().replace(/\s/g, '_');
  return unitGroups.find((group) => group === code) ?? (plainWords(text) === 'dn' ? 'DOANH_NGHIEP' : groupOfUnit(text));
}

/** Leaves out what is not stated. */
function stated<T extends Record<string, string | undefined>>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
