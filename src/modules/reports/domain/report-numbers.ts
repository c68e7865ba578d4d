import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { CourseType } from '../../../shared/course-type.js';
import type { UnitGroup } from '../../../shared/unit-group.js';

/** A check of the reconciliation that does not agree: of a class, a register or a place, or of the whole report. */
export interface Disagreement {
  /** Words are `reporting:check.<check>`. */
  readonly check: string;
  readonly subject: string | null;
  readonly expected: number;
  readonly found: number;
}

/** All numbers of one report, as they are kept when it is sent. Plain data: it is stored as JSON and compared with later numbers. */
export interface ReportNumbers {
  readonly plan: {
    readonly number: string;
    readonly title: string;
    readonly issuer: string;
    readonly province: string;
    readonly signedOn: CalendarDate | null;
    readonly periodFrom: CalendarDate;
    readonly periodTo: CalendarDate;
  };
  readonly days: { readonly from: CalendarDate; readonly to: CalendarDate; readonly asOf: CalendarDate };
  /** The day on which the numbers were read: a period that ends on the cut-off day is over on any later one. Left out of reports from before it was told. */
  readonly readOn?: CalendarDate;
  /** Which days and which rule of counting, in words. */
  readonly rule: readonly string[];
  readonly targets: readonly TargetNumbers[];
  readonly classes: readonly ClassNumbers[];
  /** Groups and types whose turns count. */
  readonly groups: readonly UnitGroup[];
  readonly countedTypes: readonly CourseType[];
  readonly turns: {
    readonly total: CountNumbers;
    /** Of the period, before these days. */
    readonly before: CountNumbers;
    readonly cumulative: CountNumbers;
    readonly opening: number;
  };
  /** Of the turns; null where the plan counts none. */
  readonly estimate: EstimateNumbers | null;
  readonly experts: readonly ExpertNumbers[];
  readonly support: readonly SupportNumbers[];
  /** How many checks of the reconciliation do not agree. */
  readonly disagreements: number;
  /** The first of these; reports that were sent before they were kept have their number alone. */
  readonly disagreed?: readonly Disagreement[];
  /** Ends of the ledger of turns and of the history when the numbers were read. */
  readonly ledgerEnd: string;
  readonly auditEnd: string;
}

/** Ước cả năm by rule and what it is made of, as reporting's `TargetEstimate` says it. */
export interface EstimateNumbers {
  readonly value: number;
  /** Of a share: of so many. */
  readonly of?: number;
  readonly done: number;
  readonly pending: number;
  /** Certificates that run out before the end; reports sent before it was kept have none. */
  readonly ending?: number;
  readonly ahead: number;
  readonly classes: number;
  readonly showUp: { readonly came: number; readonly registered: number } | null;
  /** Of targets that count organisations from classes. */
  readonly newcomers?: { readonly newcomers: number; readonly arrivals: number } | null;
}

export interface CountNumbers {
  readonly total: number;
  readonly women: number;
  readonly minority: number;
  /** Who did not say; reports sent before it was kept have none. */
  readonly genderNotStated?: number;
  readonly minorityNotStated?: number;
  readonly byGroup: Readonly<Record<UnitGroup, number>>;
}

export interface TargetNumbers {
  readonly key: string;
  readonly label: string;
  readonly quote: string;
  readonly basis: string;
  /** Left out of reports from before it was told. */
  readonly periodicity?: string;
  /** Types of classes that count; left out of reports from before it was told. */
  readonly countedTypes?: readonly CourseType[];
  readonly unit: string;
  readonly wanted: string;
  /** How it is promised; left out of reports from before it was told. */
  readonly comparator?: string;
  /** Of the days of the report; `Of` are denominators of ratios. */
  readonly inDays: number | null;
  readonly inDaysOf: number | null;
  /** Ước cả năm by rule, and what it is made of; null where our records cannot say. */
  readonly estimate: number | null;
  readonly estimateBasis: EstimateNumbers | null;
  /** Why a share has none (`no-figure`, `no-total`); left out of reports from before it was told. */
  readonly whyNotEstimated?: string | null;
  readonly byYear: readonly { readonly year: number; readonly value: number | null; readonly of: number | null }[];
  /** From the beginning of the period. */
  readonly cumulative: number | null;
  readonly cumulativeOf: number | null;
  readonly cumulativeWords: string;
  /** 108 means 108 %. */
  readonly percent: number | null;
  readonly status: string;
  readonly judgement: string;
  /** Which judgement it is, for readers of another language; left out of reports from before it was told. */
  readonly judged?: string;
  /** Different people behind the turns. */
  readonly people: number | null;
  readonly evidence: string | null;
  /** Why the condition of the target has not come yet; left out of reports from before it was told. */
  readonly notReadyReason?: string | null;
  /** Whether the condition holds, in Vietnamese words; null where there is none, left out of reports from before it was told. */
  readonly conditionAnswer?: string | null;
  readonly evidenceOn: CalendarDate | null;
  /** From which day on a milestone is reached; left out of reports from before it was told. */
  readonly reachedOn?: CalendarDate | null;
  /** All that the number rests on beside our own lists, by year; left out of reports from before it was told. */
  readonly sources?: readonly string[];
}

/**
 * What was done in the days of a report. A sum to which nobody has added in these days is 0; of other numbers nobody knows (null) until
 * somebody says so.
 */
export function knownInDays({ basis, inDays, cumulative }: Pick<TargetNumbers, 'basis' | 'inDays' | 'cumulative'>): number | null {
  return inDays === null && cumulative !== null && basis === 'REPORTED_COUNT' ? 0 : inDays;
}

export interface ClassNumbers {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly courseType: CourseType;
  readonly form: string;
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
  readonly sessions: number;
  readonly place: string;
  readonly lecturer: string;
  readonly audience: string | null;
  readonly registered: number;
  /** Everybody who was there, whether they count or not. */
  readonly present: number;
  readonly turns: CountNumbers;
  readonly certificates: number;
  readonly decision: string | null;
  readonly finalised: boolean;
  readonly note: string;
}

/** No phone and no number of a card: a report needs neither. */
export interface ExpertNumbers {
  /** Of the certificate. */
  readonly id: string;
  readonly personId: string;
  readonly classId: string;
  readonly fullName: string;
  readonly birthYear: string;
  readonly position: string;
  readonly unitName: string;
  readonly group: string;
  readonly className: string;
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
  readonly trainer: string;
  readonly serial: string;
  readonly issuer: string | null;
  readonly issuedOn: CalendarDate;
  /** The last day of one that expires; left out of reports from before it was told. */
  readonly validTo?: CalendarDate | null;
}

/** A line of "Danh sách doanh nghiệp được hỗ trợ": a record of evidence, or a figure whose enterprises nobody named. */
export interface SupportNumbers {
  /** The key of the target that it stands behind. */
  readonly target: string;
  /** Of the record; null of a figure. */
  readonly id: string | null;
  /** An opening figure is of the time before the register; a reported one may say what records say too. */
  readonly kind: 'record' | 'opening' | 'reported';
  readonly name: string;
  readonly taxCode: string;
  readonly group: string;
  /** Which support, product or award. */
  readonly content: string;
  readonly reference: string;
  readonly startedOn: CalendarDate | null;
  readonly countedOn: CalendarDate;
  /** 1 of a record. */
  readonly value: number;
  readonly result: string;
  readonly evidence: string;
}
