import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { CourseTopic } from '../../../shared/course-topic.js';
import type { CourseType } from '../../../shared/course-type.js';
import type { EvidenceFeed } from '../../../shared/evidence-kind.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import type { Basis, TargetPromise, TargetUnit } from './target.js';

/** Everything of a target that a plan or a decision about counting may change; its key and place stay. */
export interface TargetTerms extends TargetPromise {
  /** Short Vietnamese name for lists. */
  readonly label: string;
  /** The plan's exact words, as a person typed them. */
  readonly quote: string;
  /** Who counts, in a few Vietnamese words; null where the label says it. */
  readonly audienceWords: string | null;
  readonly unit: TargetUnit;
  readonly basis: Basis;
  readonly audience: readonly UnitGroup[];
  readonly countedTypes: readonly CourseType[];
  readonly countedTopics: readonly CourseTopic[];
  readonly evidenceKinds: readonly EvidenceFeed[];
  /** Of experts only those with a certificate of competence count; one of completion is not enough. */
  readonly competenceOnly: boolean;
  /** The plan gave the target up (bãi bỏ). */
  readonly withdrawn: boolean;
  readonly condition: string | null;
  /** Why the condition does not hold, and from what it is known that it does; null where nobody said so. */
  readonly notReadyReason: string | null;
  readonly readyReason: string | null;
  readonly parentKey: string | null;
}

/** The terms alone, of a row that has more. */
export function termsOf(target: TargetTerms): TargetTerms {
  const { label, quote, audienceWords, comparator, wanted, wantedMax, tolerancePercent, periodicity, unit, basis } = target;
  const { audience, countedTypes, countedTopics, evidenceKinds, competenceOnly, withdrawn, parentKey } = target;
  const { condition, notReadyReason, readyReason } = target;
  return {
    ...{ label, quote, audienceWords, comparator, wanted, wantedMax, tolerancePercent, periodicity, unit, basis },
    ...{
      audience,
      countedTypes,
      countedTopics,
      evidenceKinds,
      competenceOnly,
      withdrawn,
      condition,
      notReadyReason,
      readyReason,
      parentKey,
    },
  };
}

interface Wording {
  readonly version: number;
  readonly validFrom: CalendarDate;
}

/**
 * The wording that held on a day: of those that began by then the latest, and of two that began on one day the one written last, which
 * corrects the other. Before the first one began the first one holds: a plan is signed after its period began.
 */
export function wordingOn<Row extends Wording>(versions: readonly Row[], day: CalendarDate): Row | null {
  const sorted = [...versions].sort((a, b) => (a.validFrom === b.validFrom ? a.version - b.version : a.validFrom < b.validFrom ? -1 : 1));
  const [earliest] = sorted;
  if (earliest === undefined) return null;
  const start = day < earliest.validFrom ? earliest.validFrom : day;
  return sorted.filter(({ validFrom }) => validFrom <= start).at(-1) ?? null;
}
