import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ChoiceField, FlagField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import type { TurnOutcome, TurnSums } from './domain/closing-summary.js';
import { type Mark, marks, type TestResult } from './domain/completion.js';

/** More people than any class has; a longer list is a mistake. */
const MOST_PEOPLE = 2000;
/** A roll page sends at most every person of one page in every session. */
const MOST_CELLS = 20_000;

const tooMany = (max: number): { message: string } => ({ message: JSON.stringify({ code: 'tooMany', params: { max } }) });

const testResults = ['pass', 'fail'] as const;

export class GivenMarkInput {
  @TextField({ max: 36 }) registrationId: string;
  @ChoiceField(marks) mark: Mark;
}

/** Marks of one session. */
export class MarksInput {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE, tooMany(MOST_PEOPLE))
  @ValidateNested({ each: true })
  @Type(() => GivenMarkInput)
  marks?: GivenMarkInput[];
  /** True: whoever has no mark after these is present. */
  @IsOptional() @FlagField() allPresent?: boolean;
}

export class RollCellInput extends GivenMarkInput {
  @TextField({ max: 36 }) sessionId: string;
}

/** Marks of several sessions of one class, as the page of the roll sends them. */
export class RollInput {
  @IsArray()
  @ArrayMaxSize(MOST_CELLS, tooMany(MOST_CELLS))
  @ValidateNested({ each: true })
  @Type(() => RollCellInput)
  marks: RollCellInput[];
  /** The session in which everyone without a mark is present. */
  @TextField({ max: 36, optional: true }) allPresentIn?: string;
}

export class GivenResultInput {
  @TextField({ max: 36 }) registrationId: string;
  @ChoiceField(testResults) result: TestResult;
}

export class ResultsInput {
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE, tooMany(MOST_PEOPLE))
  @ValidateNested({ each: true })
  @Type(() => GivenResultInput)
  results: GivenResultInput[];
}

/** What is finalised is what the roll says at that moment. */
export class FinaliseInput {
  /** True: also when nobody earns a turn or boxes of the roll are empty; without it such a class is refused. */
  @FlagField() confirmed: boolean = false;
}

export class ClosingQuery {
  /** 50 people a page. */
  @WholeNumberField({ min: 1, max: 1000, optional: true }) page?: number;
}

export class ReopenInput {
  @TextField({ max: 500, multiline: true }) reason: string;
}

export class WrittenResponse {
  /** Entries that changed something and were added to the list. */
  written: number;
  /** Entries that said what was already so. */
  unchanged: number;
}

export class RollSessionResponse {
  id: string;
  heldOn: string;
  halfDay: string;
  /** People with each mark; `unmarked` are the rest. */
  counts: Record<Mark | 'unmarked', number>;
}

export class RollPersonResponse {
  registrationId: string;
  fullName: string;
  unitName: string;
  unitGroup: string;
  /** By the id of the session; null where nobody has marked yet. */
  marks: Record<string, Mark | null>;
  attended: number;
  total: number;
  result: TestResult | null;
}

export class RollResponse {
  classId: string;
  state: string;
  needsResult: boolean;
  sessions: RollSessionResponse[];
  people: RollPersonResponse[];
}

export class CompletionRow {
  registrationId: string;
  fullName: string;
  unitName: string;
  unitGroup: string;
  attended: number;
  total: number;
  result: TestResult | null;
  turn: TurnOutcome;
  earnsTurn: boolean;
  earnsCertificate: boolean;
}

export class CompletionResponse {
  classId: string;
  state: string;
  /** By the marks that hold now; official only when the class is finalised. */
  sums: TurnSums;
  people: CompletionRow[];
}

export class FinalisationResponse {
  id: string;
  revision: number;
  countedOn: string;
  turns: number;
  finalisedAt: Date;
  finalisedBy: string;
  reopenedAt: Date | null;
  reopenedBy: string | null;
  reopenReason: string | null;
}

export class TurnRow {
  registrationId: string;
  /** +1 counted, -1 taken back by reopening. */
  quantity: number;
  countedOn: string;
  courseType: string;
  unitGroup: string;
  unitName: string;
  sessionsAttended: number;
  sessionsTotal: number;
  createdAt: Date;
}

/** The ledger of turns (lượt người) of one class. Gender and minority appear only as sums. */
export class TurnsResponse {
  classId: string;
  sums: TurnSums;
  finalisations: FinalisationResponse[];
  turns: TurnRow[];
}
