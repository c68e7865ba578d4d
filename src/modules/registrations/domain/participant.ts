import { type BirthPrecision, type CalendarDate, parseVietnameseDate } from '../../../shared/calendar-date.js';
import { DomainError, type FieldProblem } from '../../../shared/domain-error.js';
import type { Gender } from '../../../shared/gender.js';
import { stripTitle } from '../../../shared/person-name.js';
import { parsePhone } from '../../../shared/phone-number.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import { asksForTaxCode, parseTaxCode } from './tax-code.js';

/** What somebody wrote about a participant, cleaned line by line but not yet understood. */
export interface ParticipantInput {
  readonly fullName: string;
  readonly organisation: string;
  readonly group: UnitGroup;
  /** Of the organisation; passed over for groups that are not asked. */
  readonly taxCode?: string;
  readonly position?: string;
  readonly phone?: string;
  readonly email?: string;
  /** A day, a month or only a year: '05/3/1980', '3/1980', '1980'. */
  readonly birthDate?: string;
  readonly gender?: Gender;
  readonly ethnicity?: string;
  readonly ethnicityConsent?: boolean;
}

export interface Participant {
  readonly fullName: string;
  readonly unitName: string;
  readonly unitGroup: UnitGroup;
  readonly taxCode: string | null;
  /** Empty when staff wrote somebody in without one. */
  readonly position: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthDate: CalendarDate | null;
  readonly birthPrecision: BirthPrecision | null;
  readonly gender: Gender | null;
  /** Null unless the person consented to this very item. */
  readonly ethnicity: string | null;
}

type Problem = Omit<FieldProblem, 'field'>;
type Rule = (input: ParticipantInput) => Problem | null;

const birthNotRecognised: Problem = { code: 'birthNotRecognised' };
const letter = /\p{L}/gu;
const foreignToNames = /[<>=|{}`\\]/;
const formulaStart = /^\s*[@+-]/;

/**
 * One rule a field; the form asks them one by one to put every message beside its field, the use case asks them all again.
 *
 * Names are taken as they come: 1 to 6 words, capitals, hyphens, apostrophes (H'Hen Niê). Only what cannot be a name is refused,
 * such as marks of programs and beginnings of formulas ('=cmd|calc'), which a spreadsheet might run.
 */
export const participantRules = {
  fullName: ({ fullName }) => {
    const { name } = stripTitle(fullName);
    const letters = name.match(letter)?.length ?? 0;
    return letters < 2 || foreignToNames.test(fullName) || formulaStart.test(fullName) || formulaStart.test(name)
      ? { code: 'nameNotRecognised' }
      : null;
  },
  taxCode: (input) => problemIn(() => taxCodeOf(input)),
  phone: ({ phone }) => problemIn(() => phone && parsePhone(phone)),
  birthDate: ({ birthDate }) => (problemIn(() => birthDate && parseVietnameseDate(birthDate)) ? birthNotRecognised : null),
  ethnicityConsent: ({ ethnicity, ethnicityConsent }) => (ethnicity && !ethnicityConsent ? { code: 'ethnicityConsentRequired' } : null),
} satisfies Record<string, Rule>;

/** The public form needs one way to reach the person; a paper list or the door may know none. */
export const contactRule: Rule = ({ phone, email }) => (phone || email ? null : { code: 'contactRequired' });

/**
 * Understands what was written: title taken off the name, phone in E.164 form, birth with its precision.
 * @throws DomainError invalid `formIncomplete` naming every field that is wrong.
 */
export function readParticipant(input: ParticipantInput, today: CalendarDate): Participant {
  const problems = Object.entries(participantRules).flatMap(([field, rule]) => named(field, rule(input)));
  if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
  const { organisation, group, position = '', phone, email = null, gender = null, ethnicity = null } = input;
  return {
    fullName: stripTitle(input.fullName).name,
    unitName: organisation,
    unitGroup: group,
    taxCode: taxCodeOf(input),
    phone: phone ? parsePhone(phone) : null,
    ...{ position, email, gender, ethnicity },
    ...readBirth(input, today),
  };
}

function taxCodeOf({ group, taxCode }: ParticipantInput): string | null {
  return taxCode && asksForTaxCode(group) ? parseTaxCode(taxCode) : null;
}

function readBirth({ birthDate }: ParticipantInput, today: CalendarDate): Pick<Participant, 'birthDate' | 'birthPrecision'> {
  if (!birthDate) return { birthDate: null, birthPrecision: null };
  const { date, precision } = parseVietnameseDate(birthDate);
  if (date > today) throw new DomainError('invalid', 'formIncomplete', { problems: named('birthDate', birthNotRecognised) });
  return { birthDate: date, birthPrecision: precision };
}

export function named(field: string, problem: Problem | null): FieldProblem[] {
  return problem ? [{ field, ...problem }] : [];
}

function problemIn(understand: () => unknown): Problem | null {
  try {
    understand();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, params: error.params };
  }
}
