import { type CsvSeparator, csvSeparators, type TableFormat, tableFormats } from '../../platform/documents/table-format.js';
import { ChoiceField, DayField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { type Gender, genders } from '../../shared/gender.js';
import { unitGroups, type UnitGroup } from '../../shared/unit-group.js';
import type { Basis, Comparator, Periodicity, PlanSummary, TargetStatus, TargetUnit } from '../plans/index.js';

/** Either of the first two names the plan. */
export class ProgressQuestion {
  @TextField({ max: 36, optional: true }) planId?: string;
  @TextField({ max: 60, optional: true }) planNumber?: string;
  /** The cut-off day; a class counts from its closing day on. Without one it is today in Việt Nam. */
  @DayField({ optional: true }) asOf?: string;
  /** The year of the breakdown by group; without one the latest year with turns. */
  @WholeNumberField({ min: 1990, max: 2999, optional: true }) year?: number;
}

export class CutOff {
  @DayField({ optional: true }) asOf?: string;
  /** The year shown beside the whole period. */
  @WholeNumberField({ min: 1990, max: 2999, optional: true }) year?: number;
}

/** The question of a page or of the API about the plan in its address. */
export function questionOf(planId: string, { asOf, year }: CutOff): ProgressQuestion {
  return { planId, ...(asOf === undefined ? {} : { asOf }), ...(year === undefined ? {} : { year }) };
}

/** Turns of finalised classes; turns that unfinished classes would add; both together. */
const turnStandings = ['official', 'pending', 'provisional'] as const;
export type TurnStanding = (typeof turnStandings)[number];

export class TurnFilter {
  /** The key of a target. */
  @TextField({ max: 60 }) target: string;
  @ChoiceField(turnStandings, { optional: true }) standing?: TurnStanding;
  @ChoiceField(unitGroups, { optional: true }) group?: UnitGroup;
  @WholeNumberField({ min: 1990, max: 2999, optional: true }) year?: number;
  /** '2024-05'; goes before the year. */
  @TextField({ max: 7, optional: true, pattern: /^(19|2\d)\d\d-(0[1-9]|1[0-2])$/ }) month?: string;
  /** The first and the last day, as a report has them; a month or year goes before them. */
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @ChoiceField(genders, { optional: true }) gender?: Gender;
  /** Only those who count as dân tộc thiểu số: a list of the others serves no number. */
  @ChoiceField(['yes'], { optional: true }) minority?: 'yes';
  /** The id of a class. */
  @TextField({ max: 36, optional: true }) class?: string;
  @DayField({ optional: true }) asOf?: string;
  @WholeNumberField({ min: 1, max: 100_000, optional: true }) page?: number;
}

/** Certificates that count; one of each expert whose group the target does not name. */
export const expertChoices = ['counted', 'outside'] as const;
export type ExpertChoice = (typeof expertChoices)[number];

export class ExpertFilter {
  /** The key of a target; without one the first expert target of the plan. */
  @TextField({ max: 60, optional: true }) target?: string;
  @ChoiceField(expertChoices, { optional: true }) show?: ExpertChoice;
  @ChoiceField(unitGroups, { optional: true }) group?: UnitGroup;
  @DayField({ optional: true }) asOf?: string;
  @WholeNumberField({ min: 1, max: 1_000, optional: true }) page?: number;
}

export class ClassFilter {
  /** The key of a target that counts classes. */
  @TextField({ max: 60 }) target: string;
  /** The first and the last day, as a report has them. */
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @ChoiceField(turnStandings, { optional: true }) standing?: TurnStanding;
  @DayField({ optional: true }) asOf?: string;
  @WholeNumberField({ min: 1, max: 1_000, optional: true }) page?: number;
}

export const exportTables = ['classes', 'groups', 'targets', 'turns'] as const;
export type ExportTable = (typeof exportTables)[number];

/** Without days it is the whole period of the plan; `year` is short for its first and last day. */
export class ExportRequest {
  @WholeNumberField({ min: 1990, max: 2999, optional: true }) year?: number;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @DayField({ optional: true }) asOf?: string;
  @ChoiceField(tableFormats, { optional: true }) format?: TableFormat;
  /** `comma` when nothing is said; `semicolon`, with decimal commas, for an Excel set to Vietnamese. Alone it asks for CSV. */
  @ChoiceField(csvSeparators, { optional: true }) separator?: CsvSeparator;
  /** Which table a CSV file holds; a workbook holds all. */
  @ChoiceField(exportTables, { optional: true }) table?: ExportTable;
}

/** What a link to the exports page fills in beforehand. */
export class ExportQuestion {
  @TextField({ max: 36, optional: true }) plan?: string;
  @TextField({ max: 4, optional: true }) year?: string;
  @DayField({ optional: true }) asOf?: string;
}

/** The workbook, or one table for another program. */
export const exportFiles = ['xlsx', ...exportTables.map((table) => `csv-${table}` as const)] as const;
export type ExportFileChoice = (typeof exportFiles)[number];

/** The form of the exports page. */
export class PlanExportRequest {
  @TextField({ max: 36 }) plan: string;
  @WholeNumberField({ min: 1990, max: 2999, optional: true }) year?: number;
  @DayField({ optional: true }) asOf?: string;
  @ChoiceField(exportFiles) file: ExportFileChoice;
  /** Of a CSV file. */
  @ChoiceField(csvSeparators, { optional: true }) separator?: CsvSeparator;
}

/** The request that the form stands for. */
export function exportOf({ year, asOf, file, separator = 'comma' }: PlanExportRequest): ExportRequest {
  const days = { ...(year === undefined ? {} : { year }), ...(asOf === undefined ? {} : { asOf }) };
  const table = exportTables.find((each) => file === `csv-${each}`);
  return table === undefined ? { ...days, format: 'xlsx' } : { ...days, format: 'csv', table, separator };
}

export class GroupCount {
  /**
   * A unit group; or OPENING for figures from before the register began, REPORTED for those that others report, RECORDS for records of evidence, CLASSES, COURSES and EVENTS
   * for what is counted without groups.
   */
  group: UnitGroup | 'OPENING' | 'REPORTED' | 'RECORDS' | 'CLASSES' | 'COURSES' | 'EVENTS';
  value: number;
}

export type ProgressStatus = TargetStatus | 'missed' | 'no-data' | 'condition-unknown';
export type Judgement = ProgressStatus | 'met-about' | 'no-figure';

/** What was done for a target of each year in one of its years. */
export class YearProgress {
  year: number;
  official: number | null;
  /** Only of a ratio. */
  denominator: number | null;
  status: ProgressStatus;
}

export class TargetProgress {
  key: string;
  /** The plan's exact words. */
  quote: string;
  label: string;
  audienceWords: string | null;
  comparator: Comparator;
  wanted: number | null;
  wantedMax: number | null;
  unit: TargetUnit;
  basis: Basis;
  periodicity: Periodicity;
  /** The target of which this one is a part ("trong đó"). */
  parentKey: string | null;
  /** What must come first, in the plan's words ("khi có đơn vị ở Trung ương mở khóa"). */
  condition: string | null;
  /** Why it has not come yet. */
  notReadyReason: string | null;
  /** From what it is known that it has come. With neither of the two nobody has said. */
  readyReason: string | null;
  /** From finalised classes, valid certificates and verified records and figures; null of what nobody can know. */
  official: number | null;
  /** With the classes that have ended but are not finalised, and with records and figures that nobody has verified yet. */
  provisional: number | null;
  /** Only of a ratio; of `official` and of `provisional`. */
  denominator: number | null;
  denominatorProvisional: number | null;
  /** 108 means 108 %. */
  percent: number | null;
  percentProvisional: number | null;
  /**
   * `missed` is what the plan still asked for when its period was over; `no-data` one of which the program has no record at all,
   * `condition-unknown` one whose condition nobody has said to hold or not.
   */
  status: ProgressStatus;
  /** The word of pages and files for `status`: `met-about` within the tolerance, `no-figure` where there is no record of anything. */
  judged: Judgement;
  statusProvisional: ProgressStatus;
  /** Of a target of each year: the years that have not kept the promise. */
  failedYears: number[];
  /** Of a target of each year: the years that have begun and of which nobody has reported anything. */
  unreportedYears: number[];
  /** Of a target of each year: every year that has begun; empty for other targets. */
  years: YearProgress[];
  /** Adds up to `official`. */
  byGroup: GroupCount[];
  /** Adds up to `provisional`. */
  provisionalByGroup: GroupCount[];
  /** There, but of a group that the target does not name. */
  outsideAudience: GroupCount[];
  women: number | null;
  genderNotStated: number | null;
  minority: number | null;
  minorityNotStated: number | null;
  /** Different people behind the turns. */
  people: number | null;
  /** The words of the last verified figure, and its day. */
  evidence: string | null;
  evidenceOn: string | null;
}

/** A class that has ended and is neither finalised nor cancelled. */
export class PendingClass {
  id: string;
  code: string;
  name: string;
  closesOn: string;
  /** What it would add to the first target that counts turns; 0 where it is of another type. */
  turns: number;
}

export class BreakdownLine {
  group: GroupCount['group'];
  year: number;
  cumulative: number;
  /** "Trong đó" of the year; opening figures have no such parts. */
  women: number | null;
  minority: number | null;
}

export class BreakdownTotal {
  year: number;
  cumulative: number;
  women: number;
  minority: number;
}

/** The first target of the plan that counts turns, by group: one year beside the whole period so far. */
export class TurnBreakdown {
  targetKey: string;
  year: number;
  rows: BreakdownLine[];
  total: BreakdownTotal;
  /** Turns of each month of the year, January first. */
  months: number[];
}

export class ProgressResponse {
  plan: PlanSummary;
  asOf: string;
  /** Whether the last day of the period is counted and has passed: what the plan still asks for was missed then. */
  periodOver: boolean;
  /** Of the rules by which these numbers came about (docs/counting.md). */
  countingRulesVersion: number;
  targets: TargetProgress[];
  pendingClasses: PendingClass[];
  /** Null for a plan that counts no turns. */
  breakdown: TurnBreakdown | null;
}
