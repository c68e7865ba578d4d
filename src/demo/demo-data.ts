import type { CourseTopic } from '../shared/course-topic.js';
import type { BirthPrecision, CalendarDate } from '../shared/calendar-date.js';
import type { CertificateKind } from '../shared/certificate-kind.js';
import type { CourseType } from '../shared/course-type.js';
import type { Gender } from '../shared/gender.js';
import type { UnitGroup } from '../shared/unit-group.js';

export type DemoMark = 'present' | 'late' | 'left_early' | 'excused' | 'absent';

export interface DemoOrganisation {
  readonly name: string;
  readonly unitGroup: UnitGroup;
  /** The code of the commune of 2024 where it lies; null where nobody has said. */
  readonly commune: string | null;
}

export interface DemoCourse {
  readonly code: string;
  readonly name: string;
  readonly type: CourseType;
  /** Lessons (tiết); null for conferences and seminars. */
  readonly periods: number | null;
  readonly certificateKind: CertificateKind;
  readonly topic: CourseTopic;
}

export interface DemoSession {
  readonly date: CalendarDate;
  readonly halfDay: 'MORNING' | 'AFTERNOON';
}

/** A time on the wall clock in Việt Nam. */
interface DemoTime {
  readonly date: CalendarDate;
  readonly time: string;
}

export interface DemoPerson {
  readonly fullName: string;
  readonly birth?: { readonly date: CalendarDate; readonly precision: BirthPrecision };
  /** Null means "không khai", as for ethnicity. */
  readonly gender: Gender | null;
  readonly ethnicity: string | null;
  readonly unitName: string;
  readonly unitGroup: UnitGroup;
  readonly position: string;
  /** As people type it; null for a few. */
  readonly phone: string | null;
  readonly email: string | null;
}

export interface DemoRegistration extends DemoPerson {
  /** 'L03-07': unique in the year. */
  readonly ref: string;
  readonly walkIn: boolean;
  /** One for each session; null means that nobody marked it. */
  readonly marks: readonly (DemoMark | null)[];
  readonly result: 'pass' | 'fail' | null;
}

/** A class that could not be held when it was planned; everybody who had registered kept the place. */
export interface DemoPostponement {
  readonly firstDay: CalendarDate;
  readonly openingDecision: string;
  readonly reason: string;
  /** When people were told that the class does not take place, and when the new days were set. */
  readonly announced: DemoTime;
  readonly rescheduled: DemoTime;
}

/** What happened to the seats of a class besides registering and coming; people are named by their `ref`. */
export interface DemoSeats {
  /** A full class with a line: somebody withdraws, the next in the line is offered the seat and takes it, the last waits in vain. */
  readonly line: { readonly withdraws: string; readonly promoted: string; readonly waits: string } | null;
  /** Who could not come and who came instead, and so earned the turn (đi thay). */
  readonly substitute: { readonly absent: string; readonly ref: string } | null;
  /** Handed in by their units as a file, in which the first of them stands twice, the second time in decomposed letters (NFD). */
  readonly list: readonly string[];
  /** Registered with another phone and address than before, so that there were two records of one person. */
  readonly otherContact: { readonly ref: string; readonly phone: string; readonly email: string } | null;
}

export interface DemoClass extends DemoSeats {
  readonly code: string;
  readonly courseCode: string;
  readonly name: string;
  readonly type: CourseType;
  readonly mode: 'IN_PERSON' | 'HYBRID';
  readonly sessions: readonly DemoSession[];
  readonly place: string;
  readonly lecturer: string;
  readonly audience: string;
  readonly capacity: number;
  readonly registrationOpens: DemoTime;
  readonly registrationCloses: DemoTime;
  readonly openingDecision: string;
  readonly postponed: DemoPostponement | null;
  readonly needsResult: boolean;
  readonly registrations: readonly DemoRegistration[];
  readonly certificates: 'all-eligible' | 'none';
  readonly revoke: readonly { readonly ref: string; readonly reason: string }[];
  /** The certificate was issued to a misspelt name; it is replaced by one with the right name. */
  readonly reissue: readonly { readonly ref: string; readonly correctedName: string; readonly reason: string }[];
}

/** A figure that no class of this year answers; `denominator` for ratios. */
export interface DemoFigure {
  readonly targetKey: string;
  readonly countedOn: CalendarDate;
  readonly value: number;
  readonly denominator: number | null;
  readonly label: string;
  readonly evidence: string;
}

/** Something done for the plan besides training, with the day on which another person verified it. */
export interface DemoEvidence {
  readonly targetKey: string;
  readonly kind: 'enterprise_support' | 'award_entry';
  readonly organisation: string;
  readonly unitGroup: UnitGroup;
  readonly taxCode: string;
  readonly variant: string;
  readonly reference: string | null;
  readonly startedOn: CalendarDate | null;
  readonly countedOn: CalendarDate;
  readonly verifiedOn: CalendarDate;
  readonly result: string | null;
  readonly source: string;
}

export interface DemoYear {
  /** Two registrations of one person under two records, which become one. */
  readonly merge: { readonly kept: string; readonly merged: string };
  readonly organisations: readonly DemoOrganisation[];
  readonly openingFigures: readonly DemoFigure[];
  readonly reportedFigures: readonly DemoFigure[];
  readonly evidence: readonly DemoEvidence[];
  readonly courses: readonly DemoCourse[];
  readonly classes: readonly DemoClass[];
}
