import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ChoiceField, EmailField, FlagField, NameField, WholeNumberField } from '../../platform/web/fields.js';
import { TypedInstantField } from '../classes/index.js';
import { type UnitGroup, unitGroups } from '../../shared/unit-group.js';
import { type AnswerUnit, answerUnits, LONGEST_ANSWER, SHORTEST_ANSWER } from './domain/answer-time.js';

const optional = true;

/** At most `maximum` seats for a group of units, or for one unit by its name; exactly one of the two is given. */
export class QuotaRequest {
  @ChoiceField(unitGroups, { optional }) group?: UnitGroup;
  @NameField({ max: 300, optional }) unit?: string;
  @WholeNumberField({ min: 0, max: 2000 }) maximum: number;
}

/** Whose quota is lifted. */
export class QuotaLiftRequest {
  @ChoiceField(unitGroups, { optional }) group?: UnitGroup;
  @NameField({ max: 300, optional }) unit?: string;
}

/** What is left out stays as it is. */
export class SeatingChange {
  /** A full class takes people into a line; freed seats are offered in its order. */
  @IsOptional() @FlagField() waitingListEnabled?: boolean;
  /** Minutes to answer an offered seat; shortened so that they end before the class begins. */
  @WholeNumberField({ min: SHORTEST_ANSWER, max: LONGEST_ANSWER, optional }) answerMinutes?: number;
  /** Staff decide on each request; requests hold their seat until then. */
  @IsOptional() @FlagField() needsApproval?: boolean;
  /** All quotas of the class; replaces those it has. */
  @IsOptional()
  @IsArray({ message: JSON.stringify({ code: 'notAList', params: {} }) })
  @ArrayMaxSize(50, { message: JSON.stringify({ code: 'tooMany', params: { max: 50 } }) })
  @ValidateNested({ each: true })
  @Type(() => QuotaRequest)
  quotas?: QuotaRequest[];
}

/** The form of the page: a box that is not ticked is sent as nothing. */
export class SeatingForm {
  @FlagField() waitingListEnabled: boolean = false;
  /** In whatever `answerUnit` says. */
  @WholeNumberField({ min: 1, max: LONGEST_ANSWER }) answerTime: number;
  @ChoiceField(answerUnits) answerUnit: AnswerUnit;
  @FlagField() needsApproval: boolean = false;
}

export class QuotaResponse {
  group: UnitGroup | null;
  unit: string | null;
  maximum: number;
  /** Seats taken or reserved of it. */
  used: number;
}

export class SeatBlockRequest {
  @NameField({ max: 300 }) unit: string;
  @ChoiceField(unitGroups) group: UnitGroup;
  @WholeNumberField({ min: 1, max: 500 }) seats: number;
  /** Seats without a name are given back then; before the class begins. */
  @TypedInstantField() releaseAt: Date;
  /** Gets the private link to name the people. */
  @EmailField({ optional }) contactEmail?: string;
}

export class SeatBlockResponse {
  id: string;
  unit: string;
  group: UnitGroup;
  seats: number;
  named: number;
  releaseAt: Date;
  state: 'open' | 'released';
}

/** The answer to a new reservation: the link for the contact of the unit is in it. */
export class SeatBlockReceipt extends SeatBlockResponse {
  token: string;
}

export class SeatingResponse {
  waitingListEnabled: boolean;
  answerMinutes: number;
  needsApproval: boolean;
  quotas: QuotaResponse[];
  seatBlocks: SeatBlockResponse[];
}
