import type { CalendarDate } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';
import type { Basis } from './target.js';

export interface ProposedFigure {
  readonly kind: 'opening' | 'reported';
  readonly countedOn: CalendarDate;
  readonly value: number | null;
  readonly denominator: number | null;
  readonly namesPerson: boolean;
}

export interface FigureFrame {
  readonly basis: Basis;
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
  readonly today: CalendarDate;
}

/** Our own records answer these; they take an opening figure and no other. */
export const countedFromRecords: readonly Basis[] = [
  'ATTENDEE_TURN',
  'DISTINCT_PERSON_CERTIFIED',
  'CLASS_COUNT',
  'COURSE_COUNT',
  'EVENT_COUNT',
  'DISTINCT_INSTITUTION',
];

/** Figures of these add up, so what was done before the register began is one of them. */
export const addedUp: readonly Basis[] = [...countedFromRecords, 'REPORTED_COUNT', 'DISTINCT_ORG', 'ORG_TURN'];

/** Statistics and shares have decimals; what is counted one by one has none. */
export const withDecimals: readonly Basis[] = ['EXTERNAL_STAT', 'REPORTED_RATIO'];

const refused = (field: string, code: string): DomainError => new DomainError('invalid', code, { field });

/**
 * Returns the value to store: a text-only figure (QUALITATIVE) has 0.
 * @throws DomainError invalid, beside the field that is wrong
 */
export function checkFigure(figure: ProposedFigure, frame: FigureFrame): number {
  checkKind(figure, frame.basis);
  checkDay(figure.countedOn, frame);
  checkPerson(figure, frame.basis);
  return frame.basis === 'QUALITATIVE' ? 0 : checkedValue(figure, frame.basis);
}

function checkPerson({ namesPerson, value }: ProposedFigure, basis: Basis): void {
  if (namesPerson && (basis !== 'DISTINCT_PERSON_CERTIFIED' || value !== 1)) throw refused('personId', 'personIsOneExpert');
}

function checkedValue({ value, denominator }: ProposedFigure, basis: Basis): number {
  if (value === null) throw refused('value', 'required');
  if (!Number.isInteger(value) && !withDecimals.includes(basis)) throw refused('value', 'notAWholeNumber');
  if (basis === 'REPORTED_RATIO') checkRatio(value, denominator);
  else if (denominator !== null) throw refused('denominator', 'denominatorOnlyForRatio');
  if (basis === 'MILESTONE' && value !== 0 && value !== 1) throw refused('value', 'milestoneIsZeroOrOne');
  return value;
}

/** What our own records count takes an opening figure from before the records began, and no other: it would count the same turn twice. */
function checkKind({ kind }: ProposedFigure, basis: Basis): void {
  if (kind === 'reported' && countedFromRecords.includes(basis)) throw refused('kind', 'countedFromRecords');
  if (kind === 'opening' && !addedUp.includes(basis)) throw refused('kind', 'openingOnlyForCounts');
}

function checkDay(day: CalendarDate, { periodFrom, periodTo, today }: FigureFrame): void {
  if (day < periodFrom || day > periodTo) throw refused('countedOn', 'outsidePlanPeriod');
  if (day > today) throw refused('countedOn', 'dateInFuture');
}

function checkRatio(value: number, denominator: number | null): void {
  if (denominator === null) throw refused('denominator', 'required');
  if (value < 0 || value > denominator) throw refused('value', 'partLargerThanWhole');
}
