import { IsOptional } from 'class-validator';
import { ChoiceField, DayField, FlagField, TextField } from '../../platform/web/fields.js';
import { TypedInstantField } from './class-fields.js';

const optional = true;

/** Whether people keep their places while a class is postponed, or after it was cancelled as a record of who was to come. */
const placeChoices = ['keep', 'free'] as const;
type PlaceChoice = (typeof placeChoices)[number];

export class ClassReturn {
  /** What is missing; the organiser reads it. */
  @TextField({ max: 500, multiline: true }) reason: string;
}

export class ClassPostponement {
  /** The people of the class read it. */
  @TextField({ max: 500, multiline: true }) reason: string;
  /** Left out: the new days are not known yet. All sessions move by as many days as the first. */
  @DayField({ optional }) newFirstDay?: string;
  /** Left out: as long before the class as it was. */
  @TypedInstantField({ optional }) registrationClosesAt?: Date;
  /** True: a room or a lecturer is taken on the new days, and the class moves all the same. */
  @IsOptional() @FlagField() acceptConflicts?: boolean;
  /** Left out: people keep their places. */
  @ChoiceField(placeChoices, { optional }) places?: PlaceChoice;
}

export class ClassResumption {
  @DayField() newFirstDay: string;
  /** Left out: as long before the class as it was. */
  @TypedInstantField({ optional }) registrationClosesAt?: Date;
  /** True: a room or a lecturer is taken on the new days, and the class moves all the same. */
  @IsOptional() @FlagField() acceptConflicts?: boolean;
}

export class ClassCancellation {
  @TextField({ max: 500, multiline: true }) reason: string;
  /** Left out: the places stay on record. */
  @ChoiceField(placeChoices, { optional }) places?: PlaceChoice;
}

export class ClassClone {
  /** Of the copy; all its sessions and the window of registration move along. */
  @DayField() firstDay: string;
  /** Left out: the code of the course and a number. */
  @TextField({ max: 40, pattern: /^[A-Za-z0-9Đđ._-]+$/, optional }) code?: string;
  /** True: a room or a lecturer is taken on the new days, and the copy is planned all the same. */
  @IsOptional() @FlagField() acceptConflicts?: boolean;
}

/** One step of the life of a class. */
export class ClassStepResponse {
  /** `class.created`, `class.submitted`, `class.approved`, `class.returned`, `class.opened`, `class.postponed`, `class.resumed`, `class.cancelled`, `class.finalised`, `class.reopened`. */
  action: string;
  at: Date;
  by: string;
  reason: string | null;
}
