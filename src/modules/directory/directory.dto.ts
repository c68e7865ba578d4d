import type { BirthPrecision } from '../../shared/calendar-date.js';
import type { Gender } from '../../shared/gender.js';
import { TextField } from '../../platform/web/fields.js';

export class PersonFilter {
  /** Part of a name (with or without accents), a phone number or an e-mail. */
  @TextField({ max: 200, optional: true })
  q?: string;

  /** The `next` of the page before. */
  @TextField({ max: 1000, optional: true })
  after?: string;

  /** The `previous` of the page behind. */
  @TextField({ max: 1000, optional: true })
  before?: string;
}

export class PersonResponse {
  id: string;
  fullName: string;
  /** `YYYY-MM-DD`; what is unknown of it is said by `birthPrecision`. */
  birthDate: string | null;
  birthPrecision: BirthPrecision | null;
  gender: Gender | null;
  /** E.164 */
  phone: string | null;
  email: string | null;
}

export class PeopleResponse {
  /** In the order of official lists: by given name. */
  people: PersonResponse[];
  /** Of a search no more than 1,000 are counted. */
  total: number;
  /** There are more than `total`. */
  more: boolean;
  previous: string | null;
  next: string | null;
}

export class OrganisationSearch {
  /** At least two letters of the name. */
  @TextField({ max: 200 })
  q: string;
}

export class OrganisationNamesResponse {
  /** At most ten. */
  names: string[];
}
