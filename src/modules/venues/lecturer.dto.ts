import { Clearable } from '../../platform/web/clearable.js';
import { ChoiceField, EmailField, NameField, PhoneNumberField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { type RegisterState, registerStates } from './venue.dto.js';

const optional = true;

export class NewLecturer {
  @NameField({ max: 120 }) name: string;
  /** ThS., TS., PGS.TS.; printed before the name. */
  @NameField({ max: 40, optional }) title?: string;
  /** Where the lecturer works; tells two people of one name apart. */
  @NameField({ max: 250, optional }) organisation?: string;
  /** A Vietnamese number in any usual form. */
  @PhoneNumberField({ optional }) phone?: string;
  @EmailField({ optional }) email?: string;
  /** What the lecturer teaches, in words. */
  @TextField({ max: 500, optional }) topics?: string;
  @TextField({ max: 2000, multiline: true, optional }) note?: string;
}

/** What is left out stays as it is; what is sent empty is cleared. */
export class LecturerChange {
  @NameField({ max: 120, optional }) name?: string;
  @NameField({ max: 40, optional }) @Clearable() title?: string | null;
  @NameField({ max: 250, optional }) @Clearable() organisation?: string | null;
  @PhoneNumberField({ optional }) @Clearable() phone?: string | null;
  @EmailField({ optional }) @Clearable() email?: string | null;
  @TextField({ max: 500, optional }) @Clearable() topics?: string | null;
  @TextField({ max: 2000, multiline: true, optional }) @Clearable() note?: string | null;
}

export class LecturerFilter {
  /** Part of the name, the place of work or a topic, with or without Vietnamese marks. */
  @TextField({ max: 100, optional }) q?: string;
  @ChoiceField(registerStates, { optional }) state?: RegisterState;
  /** 50 lecturers a page. */
  @WholeNumberField({ min: 1, max: 1000, optional }) page?: number;
}

export class LecturerResponse {
  id: string;
  name: string;
  title: string | null;
  organisation: string | null;
  /** E.164. */
  phone: string | null;
  email: string | null;
  topics: string | null;
  note: string | null;
  retired: boolean;
}

export class LecturerListResponse {
  items: LecturerResponse[];
  total: number;
}
