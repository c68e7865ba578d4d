import type { Mark } from '../attendance/index.js';
import type { HalfDay } from '../classes/index.js';
import type { CourseType } from '../../shared/course-type.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import type { ExpertVerdict } from './domain/experts.js';

/** One person in one class. */
export class CountedTurn {
  /** Null, like name and unit, where the question is about ethnic minorities: nobody is named behind that number. */
  personId: string | null;
  fullName: string | null;
  unitName: string | null;
  group: UnitGroup;
  classId: string;
  classCode: string;
  className: string;
  /** The closing day of the class. */
  countedOn: string;
  sessionsAttended: number;
  sessionsTotal: number;
  /** True while the class is not finalised. */
  pending: boolean;
}

export class SessionMark {
  heldOn: string;
  halfDay: HalfDay;
  /** Null where nobody has marked. */
  mark: Mark | null;
  markedBy: string | null;
  markedAt: Date | null;
}

export class SignedList {
  paperId: string;
  title: string | null;
  fileName: string;
  sha256: string;
}

/** What stands behind one counted turn. */
export class TakenBackTurn {
  by: string;
  at: Date;
  reason: string;
}

export class TurnProofResponse {
  personId: string;
  fullName: string;
  unitName: string;
  group: UnitGroup;
  countedOn: string;
  classId: string;
  classCode: string;
  className: string;
  sessionsAttended: number;
  sessionsTotal: number;
  finalisedBy: string | null;
  finalisedAt: Date | null;
  /** Who reopened the class, where no later closing counts the person; null of a turn that counts. */
  takenBack: TakenBackTurn | null;
  sessions: SessionMark[];
  /** Lists with signatures that were kept of the class. */
  signedLists: SignedList[];
}

export class CountedTurnsResponse {
  asOf: string;
  /** At most 50; the others are on the next pages. */
  turns: CountedTurn[];
  total: number;
  /** How many of `total` are of classes that are not finalised. */
  pending: number;
  /** Opening figures that belong to the same number; nobody in the register stands behind them. */
  opening: number;
}

export class CountedExpert {
  certificateId: string;
  serial: string;
  personId: string;
  fullName: string;
  unitName: string;
  group: UnitGroup;
  classId: string;
  classCode: string;
  className: string;
  issuedOn: string;
  /** Whether the certificate counts, or why it does not. */
  verdict: ExpertVerdict;
}

export class CountedExpertsResponse {
  asOf: string;
  /** At most 50; the others are on the next pages. */
  experts: CountedExpert[];
  total: number;
  /** People with a certificate that counts, and people known only from opening figures, whatever the filter. */
  certified: number;
  opening: number;
}

export class CountedClass {
  id: string;
  code: string;
  name: string;
  courseType: CourseType;
  state: 'draft' | 'submitted' | 'approved' | 'open' | 'postponed' | 'finalised' | 'cancelled';
  opensOn: string;
  closesOn: string;
}

export class CountedClassesResponse {
  asOf: string;
  /** At most 50; the others are on the next pages. */
  classes: CountedClass[];
  total: number;
  /** Opening figures that belong to the same number; no class of the register stands behind them. */
  opening: number;
}
