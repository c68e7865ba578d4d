import { type FileKind } from '../../platform/files/file-kind.js';
import { ChoiceField, DayField, FlagField, IdsField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { FileField, UploadedFile } from '../../platform/web/upload.js';
import { type Section, sections } from './domain/report-texts.js';

const optional = true;
const LARGEST = 999_999_999;

const acceptedKinds: readonly FileKind[] = ['pdf', 'docx', 'xlsx', 'doc', 'xls', 'odt', 'ods', 'jpg', 'png'];
export const LARGEST_UNIT_REPORT = 20;

/** Units that must report in: typed, a line each, or chosen from those that the register knows, or those of the last report. */
export class NamedUnits {
  /** 'UBND huyện Hàm Yên; vanthu@example.com': the address may be left out. */
  @TextField({ max: 60_000, multiline: true, optional }) lines?: string;
  /** Of organisations of the register. */
  @IdsField({ max: 150, optional }) organisationIds: string[] = [];
  /** The units of the newest other report of the plan that names units. */
  @FlagField() fromPrevious: boolean = false;
  @DayField() dueOn: string;
}

/** Whether units are written to by the program itself. */
export class UnitReminders {
  @FlagField() on: boolean = false;
}

/** A report of a unit that came in. */
export class ReceivedReport {
  @WholeNumberField({ min: 1, max: LARGEST }) revision: number;
  /** The day of the document. */
  @DayField() reportedOn: string;
  /** What of it is to be used. */
  @TextField({ max: 4_000, multiline: true, optional }) summary?: string;
  /** The first time it is needed; later only where another one is sent. */
  @FileField(acceptedKinds, { maxMegabytes: LARGEST_UNIT_REPORT, optional }) file?: UploadedFile;
}

export class SeenUnitReport {
  @WholeNumberField({ min: 1, max: LARGEST }) revision: number;
}

/** Another day on which the unit's report is due. */
export class UnitDueDay extends SeenUnitReport {
  @DayField() dueOn: string;
}

/** A number of a unit's report, taken over as a figure of a target of the plan. */
export class TakenFigure {
  /** The key of a target. */
  @TextField({ max: 60 }) target: string;
  @WholeNumberField({ min: 0, max: 100_000_000, optional }) value?: number;
  @WholeNumberField({ min: 1, max: 100_000_000, optional }) denominator?: number;
  @DayField() countedOn: string;
}

/** Words of a unit's report, added to a part of the draft. */
export class TakenText {
  @ChoiceField(sections) section: Section;
  @TextField({ max: 4_000, multiline: true }) text: string;
  /** Of the draft. */
  @WholeNumberField({ min: 1, max: LARGEST }) version: number;
}

export class UnitReportLine {
  id: string;
  unit: string;
  email: string | null;
  dueOn: string;
  state: 'waiting' | 'late' | 'received';
  reportedOn: string | null;
  remindedAt: Date | null;
  fileName: string | null;
  sha256: string | null;
  revision: number;
}

export class UnitReportList {
  items: UnitReportLine[];
  received: number;
  late: number;
  /** Whether units are written to by the program itself, two weeks, three days and a day before their day and once after it. */
  remindsUnits: boolean;
}

export class AddedUnits {
  added: number;
  /** So many that were on the list have a new address; left out where none has. */
  addressed?: number;
}

export class RemindedUnits {
  /** Units with an address that have not reported in. */
  reminded: number;
}

/** What the register knows of the unit, and what it sent. */
export class UnitReportResponse extends UnitReportLine {
  summary: string | null;
  receivedBy: string | null;
  receivedAt: Date | null;
  numbers: object;
}
