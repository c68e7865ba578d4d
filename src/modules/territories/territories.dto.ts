import { ChoiceField, DayField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { FileField, type UploadedFile } from '../../platform/web/upload.js';
import { type SuccessionPart, type UnitLevel, unitLevels } from './domain/unit-level.js';
import type { UnitListKind } from './domain/unit-list.js';

const optional = true;

/** In megabytes; the list of the whole country has half of one. */
export const LARGEST_UNIT_LIST = 5;

export class AdminUnitFilter {
  /** A code, or part of a name with or without Vietnamese marks. */
  @TextField({ max: 100, optional }) q?: string;
  /** The whole code; with `on` it names at most one unit of a level. */
  @TextField({ max: 10, optional }) code?: string;
  @ChoiceField(unitLevels, { optional }) level?: UnitLevel;
  /** Units that exist on this day; today when left out. */
  @DayField({ optional }) on?: string;
  /** The id of a unit: what lies or lay directly in it, on any day. */
  @TextField({ max: 36, optional }) parent?: string;
  /** 50 units a page. */
  @WholeNumberField({ min: 1, max: 1000, optional }) page?: number;
}

export class UnitListFile {
  /** The list of units (code, name, level, parent_code, valid_from, valid_to) or of successions (level, old_code, old_name, new_code, part). */
  @FileField(['csv', 'xlsx', 'xls'], { maxMegabytes: LARGEST_UNIT_LIST }) file: UploadedFile;
  /** Printed beside what became of a unit. */
  @TextField({ max: 300, optional }) legalBasis?: string;
  /** The last day of units whose line says none: for the list of a time that is over. */
  @DayField({ optional }) endsOn?: string;
}

export class AdminUnitResponse {
  id: string;
  /** Given again to another unit later: a unit is known by its id. */
  code: string;
  name: string;
  /** With what it lies in. */
  label: string;
  level: UnitLevel;
  parentId: string | null;
  /** `0001-01-01` when nobody has said. */
  validFrom: string;
  /** The last day. */
  validTo: string | null;
}

export class RelatedUnitResponse extends AdminUnitResponse {
  /** `full`: all of the old unit went into the new one. */
  part: SuccessionPart;
  takesEffectOn: string;
  legalBasis: string | null;
}

export class AdminUnitDetailsResponse extends AdminUnitResponse {
  predecessors: RelatedUnitResponse[];
  successors: RelatedUnitResponse[];
}

export class AdminUnitListResponse {
  items: AdminUnitResponse[];
  total: number;
  /** The day that was asked for. */
  on: string;
}

export class BadLineResponse {
  line: number;
  code: string;
  /** In Vietnamese. */
  message: string;
}

export class UnitImportResponse {
  id: string;
  kind: UnitListKind;
  /** Units that would be or were added. */
  added: number;
  /** Units of which something was learnt. */
  changed: number;
  successions: number;
  /** Lines that say what is known. */
  unchanged: number;
  /** Nothing is entered while there are any; the first 200 of them. */
  bad: BadLineResponse[];
  badTotal: number;
  entered: boolean;
}
