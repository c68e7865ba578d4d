import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { ChoiceField, DayField, FlagField, NameField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { FileField, type UploadedFile } from '../../platform/web/upload.js';
import { type Gender, genders } from '../../shared/gender.js';
import { legacyEncodings } from '../../shared/legacy-vietnamese.js';
import { type UnitGroup, unitGroups } from '../../shared/unit-group.js';
import { ColumnsField } from './columns-field.js';
import { type ColumnField, columnFields } from './domain/list-columns.js';
import type { TypedPerson } from './list-material.js';

const optional = true;
const LARGEST_FILE = 10;
const MOST_PEOPLE = 10_000;
const MOST_TYPED = 100;
const encodings = [...legacyEncodings, 'unicode'] as const;
type Encoding = (typeof encodings)[number];

const says = (code: string, params: Record<string, number> = {}): { message: string } => ({ message: JSON.stringify({ code, params }) });

/** The box "Tôi được ủy quyền cung cấp thông tin"; nobody ticks it in advance. */
function EntrustedField(): PropertyDecorator {
  return applyDecorators(
    FlagField(),
    ValidateBy({ name: 'entrusted', validator: { validate: (value) => value === true } }, says('entrustedRequired')),
  );
}

function isPerson(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((cell) => cell === null || typeof cell === 'string' || typeof cell === 'number')
  );
}

/** Lines that a program sends; what is wrong with one of them is said in its line of the report. */
function PeopleField(): PropertyDecorator {
  const isList = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isPerson);
  return applyDecorators(
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]),
    ValidateBy({ name: 'people', validator: { validate: (value) => value === undefined || isList(value) } }, says('notPeople')),
    ValidateBy(
      { name: 'mostPeople', validator: { validate: (value) => !Array.isArray(value) || value.length <= MOST_PEOPLE } },
      says('tooMany', { max: MOST_PEOPLE }),
    ),
  );
}

/** One person as a program sends it; texts as people write them. */
class PersonInput {
  fullName: string;
  organisation?: string;
  /** A group such as `HOP_TAC_XA`; left out: by the name of the organisation. */
  group?: string;
  taxCode?: string;
  position?: string;
  phone?: string;
  email?: string;
  /** `05/3/1980`, `3/1980`, `1980`. */
  birthDate?: string;
  gender?: string;
}

/** How a list is read, whichever way it came. */
abstract class Reading {
  /** Unit of those whose line names none. */
  @TextField({ max: 300, optional }) organisation?: string;
  @ChoiceField(unitGroups, { optional }) group?: UnitGroup;
  /** Names in capitals are written as usual. */
  @FlagField() normaliseNames: boolean = false;
  /** Lines that are hidden in the file go in too. */
  @FlagField() takeHidden: boolean = false;
  /** Those who are perhaps in the class already go in too. */
  @FlagField() takeDoubtful: boolean = false;
  /** Needed for a text from before Unicode: what it is written in. */
  @ChoiceField(encodings, { optional }) encoding?: Encoding;
}

export class ReadingForm extends Reading {
  @ColumnsField(columnFields) columns?: ColumnField[];
}

export class ImportRequest extends Reading {
  /** The persons named have entrusted whoever sends this with their information; must be true. */
  @EntrustedField() entrusted: boolean = false;
  /** Either these or `file`. */
  @ApiProperty({ type: [PersonInput], required: false }) @PeopleField() people?: TypedPerson[];
  /** .xlsx, .xls or .csv. */
  @FileField(['xlsx', 'xls', 'csv', 'txt'], { maxMegabytes: LARGEST_FILE, optional }) file?: UploadedFile;
  /** Name of the sheet of `file` that is the list; left out: the one that looks most like one. */
  @TextField({ max: 100, optional }) sheet?: string;
}

export class FileForm {
  @FileField(['xlsx', 'xls', 'csv', 'txt'], { maxMegabytes: LARGEST_FILE }) file: UploadedFile;
}

export class PasteForm {
  @ValidateBy({ name: 'pasted', validator: { validate: (value) => typeof value === 'string' && value.trim() !== '' } }, says('required'))
  text: string;
}

export class SheetForm {
  /** Its place in the choice, from 0. */
  @WholeNumberField({ min: 0, max: 100 }) sheet: number;
}

/** One line as somebody writes it anew; as long as the fields of the registration form. */
export class LineForm {
  @TextField({ max: 200 }) fullName: string;
  @TextField({ max: 20, optional }) birthDate?: string;
  @ChoiceField(genders, { optional }) gender?: Gender;
  @TextField({ max: 200, optional }) position?: string;
  @TextField({ max: 300, optional }) organisation?: string;
  @ChoiceField(unitGroups, { optional }) group?: UnitGroup;
  @TextField({ max: 20, optional }) taxCode?: string;
  @TextField({ max: 40, optional }) phone?: string;
  @TextField({ max: 190, optional }) email?: string;
}

export class RunForm {
  @EntrustedField() entrusted: boolean = false;
}

export class UndoRequest {
  @TextField({ max: 500, multiline: true }) reason: string;
}

/** One line a person: every column comes as a list of its cells, or as one text where there is one line. */
function CellsField(): PropertyDecorator {
  const isCell = (value: unknown): boolean => typeof value === 'string' && value.length <= 1_000;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === undefined ? [] : [value].flat())),
    ValidateBy(
      { name: 'cells', validator: { validate: (value) => Array.isArray(value) && value.length <= MOST_TYPED && value.every(isCell) } },
      says('tooMany', { max: MOST_TYPED }),
    ),
  );
}

export class TypedForm {
  @CellsField() fullName: string[] = [];
  @CellsField() birthDate: string[] = [];
  @CellsField() gender: string[] = [];
  @CellsField() position: string[] = [];
  @CellsField() organisation: string[] = [];
  @CellsField() phone: string[] = [];
  @CellsField() email: string[] = [];
}

export class LinkForm {
  @NameField({ max: 300 }) unitName: string;
  @ChoiceField(unitGroups) unitGroup: UnitGroup;
  /** The whole day still counts. */
  @DayField() deadline: string;
}

export class PageQuery {
  /** From 1; 50 lines a page. */
  @WholeNumberField({ min: 1, max: 1000, optional }) page?: number;
  @ChoiceField(['bad'], { optional }) show?: 'bad';
}

export class ImportReason {
  field: string;
  code: string;
  /** In the language of the request. */
  message: string;
}

export class ImportReportRow {
  /** As the spreadsheet counts, from 1; of `people` the place in the list. */
  row: number;
  fullName: string;
  outcome: 'entered' | 'waiting' | 'refused';
  registrationId: string | null;
  reasons: ImportReason[];
}

export class ImportReport {
  importId: string;
  state: 'draft' | 'running' | 'done' | 'undone';
  entered: number;
  waiting: number;
  refused: number;
  rows: ImportReportRow[];
}
