import { type BirthPrecision, type CalendarDate, showDate } from '../../../shared/calendar-date.js';
import type { FieldProblem } from '../../../shared/domain-error.js';

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

/** So many half-days are named; more would bury the question that is asked. */
const MOST_NAMED = 4;

/**
 * What somebody is told who has a confirmed place in another class at the same time: when, and in which class only if they gave two of
 * phone, e-mail and full birth date as they gave them there. The form is open to everybody, and a name with a phone number is on
 * many a list: whoever has just that must not learn which classes its owner attends.
 */
export function overlapProblems(places: readonly OtherPlace[], participant: Particulars): FieldProblem[] {
  return places.slice(0, MOST_NAMED).map((place) => {
    const when = { day: showDate(place.heldOn), halfDay: place.halfDay };
    return isWellKnown(place, participant)
      ? { field: 'acceptOverlap', code: 'overlapNamed', params: { ...when, name: place.className, code: place.classCode } }
      : { field: 'acceptOverlap', code: 'overlapUnnamed', params: when };
  });
}

function isWellKnown(there: Particulars, here: Particulars): boolean {
  const birth = ({ birthDate, birthPrecision }: Particulars): string | null => (birthPrecision === 'DAY' ? birthDate : null);
  const agreeing = [
    [there.phone, here.phone],
    [there.email, here.email],
    [birth(there), birth(here)],
  ].filter(([one, other]) => one !== null && one === other);
  return agreeing.length >= 2;
}
