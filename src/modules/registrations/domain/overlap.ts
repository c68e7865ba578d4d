import { type BirthPrecision, type CalendarDate, showDate } from '../../../shared/calendar-date.js';
import type { FieldProblem, MessageParams } from '../../../shared/domain-error.js';

/** What a person wrote about themselves, then and now. */
interface Particulars {
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthDate: CalendarDate | null;
  readonly birthPrecision: BirthPrecision | null;
}

/** A half-day in which the person is expected in another class, and what they wrote when they registered there. */
export interface OtherPlace extends Particulars {
  readonly classCode: string;
  readonly className: string;
  readonly heldOn: CalendarDate;
  readonly halfDay: string;
}

/** Who is asked: the person, or whoever sends a substitute. */
export type Asked = 'person' | 'sender';

/** The texts for each, with the class and without. */
const codes = {
  person: { named: 'overlapNamed', unnamed: 'overlapUnnamed' },
  sender: { named: 'substituteOverlapNamed', unnamed: 'substituteOverlapUnnamed' },
} as const satisfies Record<Asked, unknown>;

/** So many half-days are named; more would bury the question that is asked. */
const MOST_NAMED = 4;

/**
 * What somebody is told who has a confirmed place in another class at the same time: when, and in which class only if they gave two of
 * phone, e-mail and full birth date as they gave them there. The form is open to everybody, and a name with a phone number is on
 * many a list: whoever has just that must not learn which classes its owner attends.
 */
export function overlapProblems(places: readonly OtherPlace[], participant: Particulars, asked: Asked = 'person'): FieldProblem[] {
  return places.slice(0, MOST_NAMED).map((place) => {
    const { code, params } = isWellKnown(place, participant)
      ? { code: codes[asked].named, params: { ...whenOf(place), ...classOf(place) } }
      : { code: codes[asked].unnamed, params: whenOf(place) };
    return { field: 'acceptOverlap', code, params };
  });
}

/**
 * What stands beside a line of a list. Staff see the classes, as they do on every list; a unit, whose preview can be asked again and again
 * without registering anybody, is told only of whom it knows well enough to be told the class.
 */
export function overlapsOfLine(places: readonly OtherPlace[], participant: Particulars, isStaff: boolean): FieldProblem[] {
  const told = isStaff ? places : places.filter((place) => isWellKnown(place, participant));
  return told
    .slice(0, MOST_NAMED)
    .map((place) => ({ field: 'fullName', code: 'listedOverlap', params: { ...whenOf(place), ...classOf(place) } }));
}

const whenOf = ({ heldOn, halfDay }: OtherPlace): MessageParams => ({ day: showDate(heldOn), halfDay });
const classOf = ({ className, classCode }: OtherPlace): MessageParams => ({ name: className, code: classCode });

function isWellKnown(there: Particulars, here: Particulars): boolean {
  const birth = ({ birthDate, birthPrecision }: Particulars): string | null => (birthPrecision === 'DAY' ? birthDate : null);
  const agreeing = [
    [there.phone, here.phone],
    [there.email, here.email],
    [birth(there), birth(here)],
  ].filter(([one, other]) => one !== null && one === other);
  return agreeing.length >= 2;
}
