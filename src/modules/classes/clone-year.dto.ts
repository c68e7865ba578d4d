import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { DayField, FlagField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import type { HalfDay } from './domain/half-day.js';

const optional = true;
/** As many as a page of the list shows. */
const MOST_AT_ONCE = 50;

export class YearFilter {
  /** The year of the closing day, in which a class counts. Left out: this year. */
  @WholeNumberField({ min: 2000, max: 2998, optional }) year?: number;
  /** The year that is planned. Left out: the one after `year`. */
  @WholeNumberField({ min: 2000, max: 2999, optional }) toYear?: number;
  /** Left out: classes of every plan, and of none. */
  @TextField({ max: 36, optional }) planId?: string;
  @WholeNumberField({ min: 1, max: 1000, optional }) page?: number;
}

export class ClassAgain {
  @TextField({ max: 36 }) id: string;
  @DayField() firstDay: string;
}

export class YearClone {
  /** At most 50 at once, each once. */
  @ArrayMaxSize(MOST_AT_ONCE, { message: JSON.stringify({ code: 'tooMany', params: { max: MOST_AT_ONCE } }) })
  @ArrayNotEmpty({ message: JSON.stringify({ code: 'required', params: {} }) })
  @IsArray({ message: JSON.stringify({ code: 'notAList', params: {} }) })
  @ValidateNested({ each: true })
  @Type(() => ClassAgain)
  classes: ClassAgain[];
  /** True: rooms or lecturers are taken on the new days, and the classes are planned all the same. */
  @IsOptional() @FlagField() acceptConflicts?: boolean;
}

export class ProposalConflictResponse {
  heldOn: string;
  halfDay: HalfDay;
  /** Of the class that has the room or the lecturer then; a copy of this proposal has the code of its original. */
  classCode: string;
  /** Whether it is the room. */
  venue: boolean;
  lecturerIds: string[];
}

export class ClassProposalResponse {
  id: string;
  code: string;
  name: string;
  opensOn: string;
  closesOn: string;
  /** Of the copy: the same day of the week. */
  firstDay: string;
  lastDay: string;
  conflicts: ProposalConflictResponse[];
  /** Its days that are public holidays, Tết and days off for a weekend among them, as far as the law fixes them. */
  holidays: string[];
  /** The code of a class of the same course and name that begins on that day already. */
  plannedAs: string | null;
}

export class YearProposalResponse {
  year: number;
  toYear: number;
  items: ClassProposalResponse[];
  total: number;
}
