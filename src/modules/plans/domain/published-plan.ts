import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { TargetTerms } from './target-terms.js';

/** A target as the plan prints it. */
export interface PlannedTarget extends TargetTerms {
  readonly key: string;
}

export interface PublishedPlan {
  /** Số, ký hiệu; a plain name where the source does not give them: a number is never invented. */
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly province: string;
  readonly signedOn: CalendarDate | null;
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
  /** Where the words were read, when that is not the document itself. */
  readonly source: string | null;
  readonly targets: readonly PlannedTarget[];
}

/** What most targets leave out. */
export const plainTerms = {
  audienceWords: null,
  periodicity: 'WHOLE_PERIOD',
  wanted: null,
  wantedMax: null,
  tolerancePercent: null,
  audience: [],
  countedTypes: [],
  countedTopics: [],
  evidenceKinds: [],
  competenceOnly: false,
  withdrawn: false,
  condition: null,
  notReadyReason: null,
  readyReason: null,
  parentKey: null,
} as const;

/** A promise in words alone. */
export const wordsOnly = { ...plainTerms, comparator: 'QUALITATIVE', unit: 'none', basis: 'QUALITATIVE' } as const;
