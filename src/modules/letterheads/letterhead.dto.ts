import { Clearable } from '../../platform/web/clearable.js';
import { ChoiceField, DayField, NameField, TextField } from '../../platform/web/fields.js';
import { type LetterheadScope, letterheadScopes } from './domain/letterhead-days.js';

const optional = true;

/** Capital letters and figures, in groups: 'SKHCN', 'UBND-KGVX'. */
const SIGN = /^[\p{Lu}\d]+([-.][\p{Lu}\d]+)*$/u;
/** A register stands in numbers that people type to verify a certificate: 'NSCL2'. */
const REGISTER = /^[A-Z\d]+$/;

export class NewLetterhead {
  /** `ours`, and left out: we issue papers as this body. `other`: it only heads the reports of plans that it owns. It never changes. */
  @ChoiceField(letterheadScopes, { optional }) scope?: LetterheadScope;
  /** Cơ quan chủ quản, above the name: 'UBND tỉnh Tuyên Quang'. */
  @NameField({ max: 200 }) parent: string;
  @NameField({ max: 200 }) name: string;
  /** Địa danh before the date of a document: 'Tuyên Quang'. */
  @NameField({ max: 100 }) province: string;
  /** In document numbers, after the kind. Left out: the first letters of the name, 'SKHCN'. */
  @TextField({ max: 20, pattern: SIGN, optional }) sign?: string;
  /** Which book its certificates are numbered in. Left out: a new one; the code of another body: theirs goes on. Of others it is unheeded. */
  @TextField({ max: 12, pattern: REGISTER, optional }) register?: string;
  /** Left out: since ever. */
  @DayField({ optional }) validFrom?: string;
  /** The last day; left out: until further notice. */
  @DayField({ optional }) validTo?: string;
  /** The id of the body it follows, which ends on the day before where no end is known. */
  @TextField({ max: 36, optional }) predecessorId?: string;
  @TextField({ max: 300, optional }) legalBasis?: string;
}

/** What is left out stays as it is; what is sent empty is cleared. */
export class LetterheadChange {
  @NameField({ max: 200, optional }) parent?: string;
  @NameField({ max: 200, optional }) name?: string;
  @NameField({ max: 100, optional }) province?: string;
  @TextField({ max: 20, pattern: SIGN, optional }) sign?: string;
  @TextField({ max: 12, pattern: REGISTER, optional }) register?: string;
  @DayField({ optional }) @Clearable() validFrom?: string | null;
  @DayField({ optional }) @Clearable() validTo?: string | null;
  @TextField({ max: 36, optional }) @Clearable() successorId?: string | null;
  @TextField({ max: 300, optional }) @Clearable() legalBasis?: string | null;
}

export class LetterheadQuery {
  /** Only the letterhead that a document of ours of this day has. */
  @DayField({ optional }) on?: string;
}

export class LetterheadResponse {
  id: string;
  scope: LetterheadScope;
  parent: string;
  name: string;
  province: string;
  sign: string;
  /** Empty where it is not ours. */
  register: string;
  validFrom: string | null;
  validTo: string | null;
  successorId: string | null;
  legalBasis: string | null;
}

export class LetterheadListResponse {
  /** The oldest first. */
  items: LetterheadResponse[];
}
