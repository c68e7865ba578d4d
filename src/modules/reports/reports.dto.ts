import { type CsvSeparator, csvSeparators } from '../../platform/documents/table-format.js';
import { ChoiceField, DayField, DecimalField, NameField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import type { Difference } from './domain/compare-numbers.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import { type Section, sections } from './domain/report-texts.js';
import type { ReportFileKind } from './report-files.js';

export const reportParts = ['year', 'first_half', 'second_half', 'custom'] as const;
export type ReportPart = (typeof reportParts)[number];

export class NewReport {
  /** The whole year, half of it, or the days of `from` and `to`. */
  @ChoiceField(reportParts) part: ReportPart;
  @WholeNumberField({ min: 1990, max: 2999, optional: true }) year?: number;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  /** Số liệu chốt đến ngày; without one it is today, or the last of the days once they are over. */
  @DayField({ optional: true }) asOf?: string;
}

const LONGEST = 8_000;
const SEEN = /^[a-zA-Z:;0-9]*$/;

/** All texts of a draft at once: a part that is not there follows the numbers again. */
export class EditedTexts {
  /** Of the draft that was edited: a later change by somebody else is never overwritten. */
  @WholeNumberField({ min: 1, max: 999_999_999 }) version: number;
  /** What the form was filled with, as its page wrote it: with it, parts that others wrote meanwhile are kept. Left out: any change between refuses. */
  @TextField({ max: 1_000, optional: true, pattern: SEEN }) seen?: string;
  @TextField({ max: 40, pattern: /^[A-ZĐa-zđ]{1,6}-[A-ZĐ0-9][A-ZĐa-zđ0-9&.-]*$/ }) sign: string;
  @TextField({ max: 10, optional: true, pattern: /^\d{1,6}[a-z]?$/ }) number?: string;
  @DayField({ optional: true }) signedOn?: string;
  @TextField({ max: 1_000, multiline: true }) recipients: string;
  @TextField({ max: 1_000, multiline: true }) copies: string;
  @TextField({ max: 300, multiline: true }) signerAuthority: string;
  @NameField({ max: 100, optional: true }) signerName?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) opening?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) steering?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) policy?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) communication?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) support?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) training?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) capacity?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) budget?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) achievements?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) limits?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) causes?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) direction?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) proposals?: string;
}

/** One part of the text alone; without words it follows the numbers again. */
export class PartText {
  /** Of the draft that was edited. */
  @WholeNumberField({ min: 1, max: 999_999_999 }) version: number;
  /** As of `EditedTexts`: changes of other parts between are no matter then. */
  @TextField({ max: 1_000, optional: true, pattern: SEEN }) seen?: string;
  @TextField({ max: LONGEST, multiline: true, optional: true }) words?: string;
}

/** Without value and basis the estimate follows the rule again. */
export class EditedEstimate {
  @WholeNumberField({ min: 1, max: 999_999_999 }) version: number;
  /** Of a share in per cent. */
  @DecimalField({ min: 0, max: 100_000_000, optional: true }) value?: number;
  /** What it is made of. */
  @TextField({ max: 500, optional: true }) basis?: string;
}

/** What a draft is sent or put away as: the version that was looked at. */
export class SeenDraft {
  @WholeNumberField({ min: 1, max: 999_999_999 }) version: number;
}

export class ReportFileQuestion {
  /** Of a CSV file; other files have none. `comma` when nothing is said, `semicolon` for an Excel set to Vietnamese, with decimal commas. */
  @ChoiceField(csvSeparators, { optional: true }) separator?: CsvSeparator;
}

export class ReportPageQuestion {
  @WholeNumberField({ min: 1, max: 10_000, optional: true }) page?: number;
}

/** Which part of the text somebody is writing, on the page of the report. */
export class ReportQuestion {
  @ChoiceField(sections, { optional: true }) edit?: Section;
}

/** Without another report it is compared with the numbers of today. */
export class DifferenceQuestion {
  @TextField({ max: 36, optional: true }) with?: string;
}

export class ReportSummary {
  id: string;
  planId: string;
  from: string;
  to: string;
  asOf: string;
  state: 'draft' | 'sent';
  version: number;
  createdBy: string;
  createdAt: Date;
  sentBy: string | null;
  sentAt: Date | null;
}

export class DueDate {
  year: number;
  /** "trước ngày 30/11" ends on 29/11. */
  on: string;
  lastWorkingDay: string;
  reminders: string[];
  /** Whether a report of the whole year was sent. */
  sent: boolean;
}

export class ReportList {
  reports: ReportSummary[];
  total: number;
  /** Of the current year; null where the plan does not reach it. */
  due: DueDate | null;
}

export class ReportFileLine {
  kind: ReportFileKind;
  fileName: string;
  /** SHA-256 of the bytes, in hex. */
  sha256: string;
  size: number;
}

/** The letterhead of the report. */
export class ReportOffice {
  /** False where nobody has written down who owns the plan: the names are dots then, and it cannot be sent. */
  known: boolean;
  parent: string;
  issuer: string;
  province: string;
}

export class ReportResponse extends ReportSummary {
  /** Of the moment for a draft; the one it was sent with for a sent report. */
  office: ReportOffice;
  texts: object;
  /** What stands in a part that nobody has written, from the numbers. */
  fromNumbers: Partial<Record<Section, string>>;
  /** Of the moment for a draft; those it was sent with for a sent report. */
  numbers: ReportNumbers;
  /** Kept files; a draft has none. */
  files: ReportFileLine[];
}

/** A line of the history that explains a difference, or what the two reports themselves say about it. */
export class DifferenceCause {
  /** Of the cause in `causes` of the list; null of what only says that there are more. */
  number: number | null;
  /** Null, like `by`, of what the reports themselves say: other days, another version of the rules. */
  at: Date | null;
  by: string | null;
  action: string;
  reason: string | null;
}

export class ReportDifference {
  about: Difference['about'];
  subject: string;
  name: string;
  fact: Difference['fact'];
  then: number | null;
  now: number | null;
  /** Of what words tell and no number does, as a judgement; null of numbers. */
  thenWords: string | null;
  nowWords: string | null;
  /** `now` less `then`. */
  change: number;
  /** Empty where no cause is recorded. */
  causes: DifferenceCause[];
}

/** Somebody whose turn a class has won, lost or counts among others since it was reopened. */
export class RecountedParticipant {
  /** Of the record that speaks for the person; `plans/{id}/turns/{classId}/{personId}` shows each session with its mark. */
  personId: string;
  classId: string;
  fullName: string;
  change: 'lost' | 'gained' | 'changed';
  /** The change in words. */
  what: string;
  /** What was changed to what, by whom and when. */
  why: string;
}

/** A cause once, however many numbers it changed. */
export class ToldCause extends DifferenceCause {
  declare number: number;
  /** In words, how a class was closed again after it was reopened, by whom and when. */
  outcome: string | null;
  /** How many numbers it stands beside. */
  rows: number;
  /** At most 10 of a class that was reopened and finalised again. */
  people: RecountedParticipant[];
  morePeople: number;
}

export class DifferenceList {
  differences: ReportDifference[];
  causes: ToldCause[];
}
