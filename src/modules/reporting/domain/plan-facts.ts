import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { CourseTopic } from '../../../shared/course-topic.js';
import type { CourseType } from '../../../shared/course-type.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import type { CountableRecord } from './count-evidence.js';
import type { CountableCertificate, CountedTurns } from './count-turns.js';
import type { UnitTurns } from './unit-visits.js';

/** A figure that people entered with evidence. */
export interface Figure {
  readonly targetId: string;
  readonly kind: 'opening' | 'reported';
  readonly countedOn: CalendarDate;
  readonly value: number;
  readonly denominator: number | null;
  readonly personId: string | null;
  readonly evidence: string;
  /** Another person compared it with its paper: only then it counts officially. */
  readonly verified: boolean;
}

/** A class of the plan, as far as counting classes needs it. */
export interface CountableClass {
  readonly courseId: string;
  readonly closesOn: CalendarDate;
  /** Its closing or its opening day, as the plan says. */
  readonly countedOn: CalendarDate;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
  readonly openingDecision: string | null;
  readonly state: 'draft' | 'submitted' | 'approved' | 'open' | 'postponed' | 'finalised' | 'cancelled';
}

/** Everything the numbers of a plan are made of, read in one state of the database. */
export interface PlanFacts {
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
  /** The day of reading, in Vietnamese time; the cut-off day where somebody asked for a later one. */
  readonly readOn: CalendarDate;
  readonly turns: readonly CountedTurns[];
  /** What classes that have ended but are not finalised would add. */
  readonly pendingTurns: readonly {
    readonly countedOn: CalendarDate;
    readonly quantity: number;
    readonly unitGroup: UnitGroup;
    readonly courseType: CourseType;
    readonly topic: CourseTopic | null;
  }[];
  /** The turns with their units, where a target of the plan counts organisations; and those of classes that are not finalised. */
  readonly unitTurns: UnitTurns;
  readonly pendingUnitTurns: UnitTurns;
  readonly certificates: readonly CountableCertificate[];
  readonly classes: readonly CountableClass[];
  readonly figures: readonly Figure[];
  /** Records of evidence that stand behind targets, the earliest first; left out where there are none. */
  readonly records?: readonly CountableRecord[];
}
