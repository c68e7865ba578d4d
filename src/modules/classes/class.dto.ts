import { IsOptional, ValidateIf } from 'class-validator';
import { Clearable } from '../../platform/web/clearable.js';
import { ChoiceField, DayField, FlagField, NameField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { LecturerIdsField } from './calendar-fields.js';
import type { ClassStepResponse } from './class-life.dto.js';
import { LinkField, PlanIdsField, TypedInstantField } from './class-fields.js';
import { type ClassMode, classModes, type ClassState, classStates, type TurnRuleKind, turnRuleKinds } from './domain/class-state.js';
import { type HalfDay, halfDays } from './domain/half-day.js';
import type { ClassWarning } from './domain/class-warnings.js';
import type { ClassStage } from './domain/registration-window.js';

const optional = true;

export class NewClass {
  @TextField({ max: 36 }) courseId: string;
  /** Unique. Left out: the code of the course and a number. */
  @TextField({ max: 40, pattern: /^[A-Za-z0-9Đđ._-]+$/, optional }) code?: string;
  /** Left out: the name of the course. */
  @NameField({ max: 250, optional }) name?: string;
  /** Left out: in person. */
  @ChoiceField(classModes, { optional }) mode?: ClassMode;
  @WholeNumberField({ min: 1, max: 2000 }) capacity: number;
  /** ISO 8601 with a zone, or `YYYY-MM-DDTHH:mm` in Vietnamese time. */
  @TypedInstantField() registrationOpensAt: Date;
  @TypedInstantField() registrationClosesAt: Date;
  /** As it is printed. Left out: the name of the venue; one of the two must be there. */
  @ValidateIf(({ place, venueId }: NewClass) => place !== undefined || !venueId)
  @TextField({ max: 300 })
  place?: string;
  @TextField({ max: 200, optional }) lecturer?: string;
  /** Of the register of venues. */
  @TextField({ max: 36, optional }) venueId?: string;
  /** Of the register of lecturers: who usually teaches. */
  @LecturerIdsField() lecturerIds?: string[];
  /** For whom the class is, in words. */
  @TextField({ max: 500, optional }) audience?: string;
  /** Number and date of the decision that opens the class. */
  @TextField({ max: 200, optional }) openingDecision?: string;
  /** The address of the online sessions; only who has a confirmed place is told. */
  @LinkField({ optional }) onlineLink?: string;
  /** The plans it serves. Left out: those whose period covers the closing day of registration. */
  @PlanIdsField() planIds?: string[];
  /** Who earns a turn: present in at least `turnMinimum` sessions (the usual rule, 1), or in that per cent of them. */
  @ChoiceField(turnRuleKinds, { optional }) turnRule?: TurnRuleKind;
  @WholeNumberField({ min: 1, max: 100, optional }) turnMinimum?: number;
  /** Present in at least this per cent of the sessions for a certificate. Left out: 80. */
  @WholeNumberField({ min: 1, max: 100, optional }) certificatePercent?: number;
  /** Whether a certificate also asks for a passed test. */
  @IsOptional() @FlagField() needsResult?: boolean;
}

/** What is left out stays as it is; an optional fact that is sent empty is cleared. Code and course never change. */
export class ClassChange {
  @NameField({ max: 250, optional }) name?: string;
  @ChoiceField(classModes, { optional }) mode?: ClassMode;
  /** Never below the number of seats taken. */
  @WholeNumberField({ min: 1, max: 2000, optional }) capacity?: number;
  @TypedInstantField({ optional }) registrationOpensAt?: Date;
  @TypedInstantField({ optional }) registrationClosesAt?: Date;
  @TextField({ max: 300, optional }) place?: string;
  @TextField({ max: 200, optional }) @Clearable() lecturer?: string | null;
  @TextField({ max: 500, optional }) @Clearable() audience?: string | null;
  @TextField({ max: 200, optional }) @Clearable() openingDecision?: string | null;
  @LinkField({ optional }) @Clearable() onlineLink?: string | null;
  @PlanIdsField() planIds?: string[];
  @ChoiceField(turnRuleKinds, { optional }) turnRule?: TurnRuleKind;
  @WholeNumberField({ min: 1, max: 100, optional }) turnMinimum?: number;
  @WholeNumberField({ min: 1, max: 100, optional }) certificatePercent?: number;
  @IsOptional() @FlagField() needsResult?: boolean;
}

export class NewSession {
  @DayField() heldOn: string;
  @ChoiceField(halfDays) halfDay: HalfDay;
  /** As it is printed. Left out: the name of the venue, or the place of the class. */
  @TextField({ max: 300, optional }) place?: string;
  /** As it is printed. Left out: the names of the lecturers, or the lecturer of the class. */
  @TextField({ max: 200, optional }) lecturer?: string;
  /** Of the register of venues. Left out, and no place: the one of the class. */
  @TextField({ max: 36, optional }) venueId?: string;
  /** Of the register of lecturers. Left out, and no lecturer: those of the class. */
  @LecturerIdsField() lecturerIds?: string[];
  /** True: the room or a lecturer is taken at that time, and the session is planned all the same. */
  @IsOptional() @FlagField() acceptConflicts?: boolean;
}

export class ClassFilter {
  /** Staff only. Left out: the classes that the public can see. */
  @ChoiceField(['all', ...classStates], { optional }) state?: ClassState | 'all';
  @WholeNumberField({ min: 2000, max: 2999, optional }) year?: number;
  @TextField({ max: 100, optional }) q?: string;
  @WholeNumberField({ min: 1, max: 1000, optional }) page?: number;
}

export class SessionResponse {
  id: string;
  heldOn: string;
  halfDay: HalfDay;
  place: string;
  lecturer: string;
  venueId: string | null;
  lecturerIds: string[];
}

export class ClassSummary {
  id: string;
  code: string;
  courseId: string;
  name: string;
  mode: ClassMode;
  state: ClassState;
  /** The state with what follows from the clock and the seats: upcoming, full, closed, running, ended. */
  stage: ClassStage;
  place: string;
  lecturer: string;
  audience: string | null;
  openingDecision: string | null;
  capacity: number;
  seatsTaken: number;
  registrationOpensAt: Date;
  registrationClosesAt: Date;
  opensOn: string | null;
  closesOn: string | null;
  sessionCount: number;
  /** Of the register; `place` is what is printed. */
  venueId: string | null;
  /** The organisation that holds it when we only send people there; such a class has no sessions. */
  heldBy: string | null;
}

export class ClassResponse extends ClassSummary {
  /** Why the class was postponed, cancelled or returned; null otherwise. */
  stateReason: string | null;
  /** The days from which it was postponed last. */
  previousOpensOn: string | null;
  previousClosesOn: string | null;
  /** Staff only, as `steps`. */
  onlineLink: string | null;
  /** Who did what when, the latest first. */
  steps: ClassStepResponse[];
  turnRule: TurnRuleKind;
  turnMinimum: number;
  certificatePercent: number;
  needsResult: boolean;
  sessions: SessionResponse[];
  planIds: string[];
  /** `registrationOver`: nobody can register online any more. `closesAfterStart`: registration ends when the first session begins, before its deadline. */
  warnings: ClassWarning[];
}

export class ClassListResponse {
  items: ClassSummary[];
  total: number;
}
