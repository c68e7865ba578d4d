import { type CsvSeparator, csvSeparators, type TableFormat, tableFormats } from '../../platform/documents/table-format.js';
import { ChoiceField, ChoicesField, EmailField, FlagField, IdsField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { type Language, languages } from '../../platform/web/translations.js';
import type { BirthPrecision } from '../../shared/calendar-date.js';
import { type CourseType, courseTypes } from '../../shared/course-type.js';
import { type Gender, genders } from '../../shared/gender.js';
import { type UnitGroup, unitGroups } from '../../shared/unit-group.js';
import { type CourseTopic, courseTopics } from '../../shared/course-topic.js';
import { AnswersField } from './answer-field.js';
import { ethnicGroups } from './domain/ethnic-groups.js';
import type { GivenAnswers } from './domain/question-answers.js';
import { type RegistrationSource, type RegistrationState, registrationStates } from './domain/registration-state.js';
import { type ListColumn, listColumns } from './domain/list-columns.js';
import { type ListOrder, listOrders } from './domain/list-order.js';
import { AgreedField, EmptyField, FollowsRule, OnlyWithConsent, PhoneField } from './registration-fields.js';

const optional = true;

/** What is written about a person, whoever writes it. */
abstract class PersonFields {
  @FollowsRule('fullName') @TextField({ max: 200 }) fullName: string;
  @EmailField({ optional }) email?: string;
  /** A day, a month or only a year: `05/3/1980`, `3/1980`, `1980`, `1980-03-05`. */
  @FollowsRule('birthDate') @TextField({ max: 20, optional }) birthDate?: string;
  /** Left out: not stated. */
  @ChoiceField(genders, { optional }) gender?: Gender;
  /** Sensitive data; only together with `ethnicityConsent`. Left out: not stated. */
  @ChoiceField(ethnicGroups, { optional }) ethnicity?: string;
  @OnlyWithConsent() @FlagField() ethnicityConsent: boolean = false;
}

/** Together with the unit that the person comes from. */
abstract class ParticipantFields extends PersonFields {
  /** Full name of the unit, enterprise, co-operative or household business. */
  @TextField({ max: 300 }) organisation: string;
  @ChoiceField(unitGroups) group: UnitGroup;
  /** Of an enterprise, a co-operative or a household business: 10 digits, or 10-3 of a branch. Not kept for other groups. */
  @FollowsRule('taxCode') @TextField({ max: 20, optional }) taxCode?: string;
}

/** One person for a seat that their unit has reserved; unit and group are those of the reservation. */
export class NamedParticipantRequest extends PersonFields {
  @TextField({ max: 200, optional }) position?: string;
  @PhoneField() phone?: string;
  /** True when the person was shown the privacy notice and agreed. */
  @FlagField() consent: boolean = false;
}

export class RegisterRequest extends ParticipantFields {
  @TextField({ max: 200 }) position: string;
  /** Vietnamese number in any usual form. Phone or e-mail must be given. */
  @PhoneField({ orEmail: true }) phone?: string;
  /** What the organiser asks for this class, by the id of the question; `GET classes/{id}/questions` names them. */
  @AnswersField() answers?: GivenAnswers;
  /** The person has read the privacy notice and agrees; must be true. */
  @AgreedField() consent: boolean = false;
  /** May be told about later classes. */
  @FlagField() newsConsent: boolean = false;
  /** The person knows that they have a place in another class at the same time, and registers all the same. */
  @FlagField() acceptOverlap: boolean = false;
}

/** The answers alone, corrected behind the private link. */
export class AnswersForm {
  @AnswersField() answers?: GivenAnswers;
  /** The questions whose file is taken back, by id. */
  @IdsField({ max: 50, optional }) removeFiles: string[] = [];
}

/** The answers alone, as staff were told them. */
export class StaffAnswersForm {
  @AnswersField() answers?: GivenAnswers;
}

/** Somebody who takes over the seat of another. */
export class SubstituteRequest extends ParticipantFields {
  @TextField({ max: 200 }) position: string;
  @PhoneField({ orEmail: true }) phone?: string;
  /** The substitute has read the privacy notice and agrees; must be true. */
  @AgreedField() consent: boolean = false;
  /** The substitute has a place in another class at the same time, and comes to this one all the same. */
  @FlagField() acceptOverlap: boolean = false;
}

/** What may be corrected on a list; everything is sent, what is empty is cleared. */
abstract class CorrectedFields {
  @FollowsRule('fullName') @TextField({ max: 200 }) fullName: string;
  @TextField({ max: 300 }) organisation: string;
  @ChoiceField(unitGroups) group: UnitGroup;
  @FollowsRule('taxCode') @TextField({ max: 20, optional }) taxCode?: string;
  @EmailField({ optional }) email?: string;
  /** As it is to stand on the certificate: a day, a month or only a year. */
  @FollowsRule('birthDate') @TextField({ max: 20, optional }) birthDate?: string;
  @ChoiceField(genders, { optional }) gender?: Gender;
  /** In which mails to the person are written from now on; left out, it stays. */
  @ChoiceField(languages, { optional }) language?: Language;
}

/** What somebody may correct about themselves. */
export class CorrectionRequest extends CorrectedFields {
  @TextField({ max: 200 }) position: string;
  @PhoneField({ orEmail: true }) phone?: string;
}

/** The same by staff, who may know neither position nor contact. */
export class StaffCorrectionRequest extends CorrectedFields {
  @TextField({ max: 200, optional }) position?: string;
  @PhoneField() phone?: string;
  @TextField({ max: 500, multiline: true }) reason: string;
}

/** The public page's form: `website` is invisible to people, robots fill it in. */
export class RegistrationForm extends RegisterRequest {
  @EmptyField() website?: string;
}

const staffSources: readonly RegistrationSource[] = ['staff', 'walk_in'];

export class AddParticipantRequest extends ParticipantFields {
  /** `staff` before the class, `walk_in` at the door. */
  @ChoiceField(staffSources) source: 'staff' | 'walk_in';
  @TextField({ max: 200, optional }) position?: string;
  @PhoneField() phone?: string;
  /** What the person answered to the questions of the class; nothing is required, and files are sent by the person. */
  @AnswersField() answers?: GivenAnswers;
  /** True when the person was shown the privacy notice and agreed. */
  @FlagField() consent: boolean = false;
}

export class CancelRequest {
  @TextField({ max: 500, multiline: true }) reason: string;
}

export class RegistrationListFilter {
  /** Part of a name or a unit, with or without Vietnamese marks, or the beginning of a code. */
  @TextField({ max: 100, optional }) q?: string;
  @ChoiceField(registrationStates, { optional }) state?: RegistrationState;
  @ChoiceField(unitGroups, { optional }) group?: UnitGroup;
  /** By given name unless said otherwise; `time` is the latest first. */
  @ChoiceField(listOrders, { optional }) sort?: ListOrder;
  /** From 1; 50 registrations a page. */
  @WholeNumberField({ min: 1, max: 1000, optional }) page?: number;
}

/** The staff page of the list; `columns` stand in the address, so that a list can be sent to a colleague as it is seen. */
export class RegistrationPageFilter extends RegistrationListFilter {
  @ChoicesField(listColumns) columns: ListColumn[] = [];
  /** Comes with every row chosen: the link that selects a whole page where no script runs. */
  @ChoiceField(['all'], { optional }) ticked?: 'all';
}

/** What is seen, as a file; a workbook when nothing is said. */
export class RegistrationExportRequest extends RegistrationPageFilter {
  @ChoiceField(tableFormats, { optional }) format?: TableFormat;
  @ChoiceField(csvSeparators, { optional }) separator?: CsvSeparator;
}

/** What somebody gets who took a seat. The token is shown this once; only its fingerprint is kept. */
export class RegistrationReceipt {
  registrationId: string;
  /** Eight letters and digits to show at the door. */
  code: string;
  /** Opens and cancels this registration: `/r/<token>`. */
  token: string;
  /** `confirmed`; `pending` where staff decide; `waiting` in the line of a full class. */
  state: RegistrationState;
}

export class OfferAnswer {
  registrationId: string;
  /** `pending` where staff still decide. */
  state: RegistrationState;
}

export class CancelReceipt {
  registrationId: string;
  state: 'cancelled';
}

/** One row of a class list. Door staff receive none of the fields that may be left out. */
export class RegistrationRow {
  id: string;
  code: string;
  state: RegistrationState;
  fullName: string;
  unitName: string;
  unitGroup: UnitGroup;
  taxCode?: string | null;
  source?: RegistrationSource;
  position?: string;
  phone?: string | null;
  email?: string | null;
  birthDate?: string | null;
  birthPrecision?: BirthPrecision | null;
  gender?: Gender | null;
  createdAt?: Date;
  cancelledAt?: Date | null;
}

export class RegistrationList {
  items: RegistrationRow[];
  /** How many match, on all pages. */
  total: number;
}

/** One's own registration, as the private link shows it. */
export class OwnRegistration {
  code: string;
  state: RegistrationState;
  /** 1 for the next in the line; null for whoever does not wait. */
  placeInLine: number | null;
  /** Until when an offered seat can be taken. */
  answerBy: Date | null;
  fullName: string;
  unitName: string;
  classCode: string;
  className: string;
  place: string;
  /** Days and half-days in the order in which they are held. */
  sessions: { heldOn: string; halfDay: string; place: string }[];
}

/** What the front page is asked for. */
export class PublicListFilter {
  /** Part of the name or the place, with or without Vietnamese marks. */
  @TextField({ max: 100, optional }) q?: string;
  @ChoiceField(courseTypes, { optional }) type?: CourseType;
  @ChoiceField(courseTopics, { optional }) topic?: CourseTopic;
}
