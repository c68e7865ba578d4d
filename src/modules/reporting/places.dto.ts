import { type CsvSeparator, csvSeparators, type TableFormat, tableFormats } from '../../platform/documents/table-format.js';
import { ChoiceField, DayField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { type PlaceLevel, placeLevels, type TerritorySide, territorySides, UnitPlaceResponse } from '../territories/index.js';
import { placeKinds, type PlaceReading, placeReadings, type PlacesBy } from './turns-by-place.js';

const optional = true;

export class PlaceFilter {
  /** The whole period of the plan when neither a year nor days are said. */
  @WholeNumberField({ min: 1990, max: 2999, optional }) year?: number;
  @DayField({ optional }) from?: string;
  @DayField({ optional }) to?: string;
  @DayField({ optional }) asOf?: string;
  /** `then`: by the units of that time (left out: this); `now`: converted to the units of today. */
  @ChoiceField(placeReadings, { optional }) reading?: PlaceReading;
  /** `people`: by the units of the people (left out: this); `classes`: by where the classes were held. */
  @ChoiceField(placeKinds, { optional }) by?: PlacesBy;
  /** `local`: districts before 01/7/2025 and communes after (left out: this). */
  @ChoiceField(placeLevels, { optional }) level?: PlaceLevel;
  /** Only turns from this side of the border of the plan's territory; left out: all. Refused while the plan names no territory. */
  @ChoiceField(territorySides, { optional }) side?: TerritorySide;
}

export class PlaceTurnFilter extends PlaceFilter {
  /** The id of a unit, `unknown`, `divided` or `online`, as in the table of the same filter. */
  @TextField({ max: 36 }) place: string;
  @WholeNumberField({ min: 1, max: 100_000, optional }) page?: number;
}

export class PlaceExportRequest extends PlaceFilter {
  @ChoiceField(tableFormats, { optional }) format?: TableFormat;
  @ChoiceField(csvSeparators, { optional }) separator?: CsvSeparator;
}

export class OrganisationPlaceFilter {
  @TextField({ max: 200, optional }) q?: string;
  /** `unplaced` (left out: these): with turns of which nobody knows the place. */
  @ChoiceField(['unplaced', 'all'], { optional }) state?: 'unplaced' | 'all';
  @WholeNumberField({ min: 1, max: 100_000, optional }) page?: number;
}

export class PlaceRowResponse {
  /** `unit`; `unknown`: nobody has said where; `divided`: of places that were divided, while nobody has said which part; `online`: classes without a place. */
  kind: 'unit' | 'unknown' | 'divided' | 'online';
  /** The id of the unit. */
  unitId: string | null;
  name: string | null;
  /** With what the unit lies in. */
  label: string | null;
  /** Classes held there in which these turns were earned; null where turns stand by the units of the people. */
  classes: number | null;
  turns: number;
  women: number;
  minority: number;
}

export class PlaceQuestionResponse {
  /** The unit that was divided. */
  unitId: string;
  unit: string;
  /** Null where the ledger knows the name of the organisation only. */
  organisationId: string | null;
  organisation: string | null;
  /** The class whose place is asked for; null where turns stand by the units of the people. */
  classId: string | null;
  classCode: string | null;
  turns: number;
}

export class PlaceSumResponse {
  turns: number;
  women: number;
  minority: number;
}

export class DoubtfulUnitResponse {
  unitId: string;
  label: string;
  turns: number;
}

/** Adds up to the official turns of these days. */
export class TerritorySplitResponse {
  inside: PlaceSumResponse;
  outside: PlaceSumResponse;
  /** Of organisations whose place nobody has said, and of units of which the lists do not say on which side they lie. */
  unknown: PlaceSumResponse;
  /** Those units; what people say of them is posted to the territory of the plan. */
  doubtful: DoubtfulUnitResponse[];
}

export class PlacesResponse {
  from: string;
  to: string;
  asOf: string;
  reading: PlaceReading;
  level: PlaceLevel;
  by: PlacesBy;
  /** Add up to `total`. */
  rows: PlaceRowResponse[];
  classes: number | null;
  total: number;
  women: number;
  minority: number;
  /** Null while the plan names no territory. */
  territory: TerritorySplitResponse | null;
  /** Who is to be asked before everything can be converted. */
  questions: PlaceQuestionResponse[];
}

export class PlacedTurnResponse {
  classCode: string;
  countedOn: string;
  fullName: string;
  unitName: string;
  unitGroup: UnitGroup;
}

export class PlacedClassResponse {
  id: string;
  code: string;
  name: string;
  opensOn: string | null;
  closesOn: string | null;
  /** As it is printed. */
  place: string;
  /** In which it was held, as it was on its last day. */
  adminUnitId: string | null;
  label: string | null;
  turns: number;
}

export class PlacedClassesResponse {
  items: PlacedClassResponse[];
  total: number;
}

export class PlacedTurnsResponse {
  items: PlacedTurnResponse[];
  total: number;
}

export class CountedOrganisationResponse {
  id: string;
  name: string;
  unitGroup: UnitGroup;
  turns: number;
  /** Turns of which nobody knows the place. */
  unplaced: number;
  /** Earliest first. */
  places: UnitPlaceResponse[];
}

export class CountedOrganisationsResponse {
  items: CountedOrganisationResponse[];
  total: number;
}
