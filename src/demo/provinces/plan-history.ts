import type { CalendarDate } from '../../shared/calendar-date.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import type { DemoCourse, DemoFigure } from '../demo-data.js';
import type { EvidenceFacts } from '../demo-evidence-player.js';

export type GroupSizes = Readonly<Partial<Record<UnitGroup, number>>>;

export type UnitNames = Readonly<Partial<Record<UnitGroup, readonly string[]>>>;

export interface HistoryClass {
  readonly code: string;
  readonly courseCode: string;
  readonly days: readonly CalendarDate[];
  /** Left out: morning and afternoon. */
  readonly halfDays?: readonly ('MORNING' | 'AFTERNOON')[];
  readonly place: string;
  readonly lecturer: string;
  readonly audience: string;
  readonly openingDecision: string;
  /** Who is on the list; of these the last `absent` never came. */
  readonly groups: GroupSizes;
  readonly absent?: number;
  /** Left out: two weeks before the first day. */
  readonly registrationOpens?: CalendarDate;
  /** The last day on which anything happened to it: it is still to come, or its roll lies there and nobody has finalised it. */
  readonly until?: CalendarDate;
  /** Why it was called off, on the day of `until`. */
  readonly calledOff?: string;
}

/** A course that a national institute holds, to which the province sends people; the certificates are the institute's. */
export interface HistoryExperts {
  readonly code: string;
  readonly courseCode: string;
  readonly heldBy: string;
  readonly heldFrom: CalendarDate;
  readonly heldTo: CalendarDate;
  readonly place: string;
  readonly audience: string;
  readonly openingDecision: string;
  readonly groups: GroupSizes;
  /** The last of them did not pass. */
  readonly failed: number;
}

export interface HistoryEvidence {
  readonly facts: EvidenceFacts;
  /** Null: the record still waits for the other hand. */
  readonly verifiedOn: CalendarDate | null;
}

/** What was done for one plan, as plain values for the use cases to play; every person, enterprise and number is invented. */
export interface PlanHistory {
  /** As the program knows the plan. */
  readonly number: string;
  readonly classes: readonly HistoryClass[];
  readonly experts: readonly HistoryExperts[];
  /** From before the register began. */
  readonly openingFigures: readonly DemoFigure[];
  readonly reportedFigures: readonly DemoFigure[];
  readonly evidence: readonly HistoryEvidence[];
  /** A condition of the plan that did not hold, with the ground and the day on which somebody said so. */
  readonly unmet?: { readonly targetKey: string; readonly reason: string; readonly saidOn: CalendarDate };
  /** Units that had other names by then. */
  readonly units?: UnitNames;
  /** The draft that waits on the pages of reports. */
  readonly report: { readonly year: number; readonly asOf: CalendarDate };
}

export interface DemoProvince {
  readonly key: string;
  readonly name: string;
  /** The province that it became a part of on 01/7/2025, as letterheads write it. */
  readonly mergedInto?: { readonly parent: string; readonly name: string; readonly legalBasis: string };
  readonly courses: readonly DemoCourse[];
  readonly plans: readonly PlanHistory[];
  /** Units that people come from; enterprises, co-operatives, households and schools are invented. */
  readonly units: UnitNames;
  /** Ethnic groups besides Kinh, one in four people; empty: nobody. */
  readonly minorities: readonly string[];
  /** The last three digits of the first phone number; no two provinces share one. */
  readonly firstPhone: number;
}
