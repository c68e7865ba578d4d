import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { FieldProblem } from '../../../shared/domain-error.js';
import { groupExistsOn } from '../../../shared/unit-group.js';
import type { PersonReading } from './read-person.js';

/** As long as the fields of the registration form. */
const longest: readonly (readonly [keyof PersonReading, number])[] = [
  ['fullName', 200],
  ['organisation', 300],
  ['position', 200],
  ['taxCode', 20],
  ['phone', 40],
  ['email', 190],
  ['birthDate', 20],
];
const required = ['fullName', 'organisation', 'group'] as const;
const address = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@.<>"(),;:\\]{2,}$/;

/** What a form of a class with this first day would say before anybody tried to understand the fields; the codes are those of forms. */
export function checkLine(line: PersonReading, opensOn: CalendarDate | null): FieldProblem[] {
  const missing = required.filter((field) => !line[field]).map((field) => ({ field, code: 'required' }));
  const tooLong = longest
    .filter(([field, max]) => typeof line[field] === 'string' && line[field].length > max)
    .map(([field, max]) => ({ field, code: 'tooLong', params: { max } }));
  const unread = line.email !== undefined && !address.test(line.email) ? [{ field: 'email', code: 'notAnEmail' }] : [];
  const ended = line.group !== undefined && !groupExistsOn(line.group, opensOn) ? [{ field: 'group', code: 'groupEnded' }] : [];
  return [...missing, ...tooLong, ...unread, ...ended];
}
