import { type CertificateKind, certificateKinds } from '../../shared/certificate-kind.js';
import { type CourseType, courseTypes } from '../../shared/course-type.js';
import { type TurnRuleKind, turnRuleKinds } from '../../shared/turn-rule.js';
import { IsOptional } from 'class-validator';
import { Clearable } from '../../platform/web/clearable.js';
import { ChoiceField, FlagField, NameField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { type CourseTopic, courseTopics } from '../../shared/course-topic.js';

export class NewCourse {
  /** Unique; the codes of its classes begin with it. */
  @TextField({ max: 30, pattern: /^[A-Za-z0-9Đđ._-]+$/ }) code: string;
  @NameField({ max: 250 }) name: string;
  @ChoiceField(courseTypes) type: CourseType;
  /** Left out: what courses of this type usually certify. */
  @ChoiceField(certificateKinds, { optional: true }) certificateKind?: CertificateKind;
  /** Only of `COMPETENCE`; left out: 36. */
  @WholeNumberField({ min: 1, max: 120, optional: true }) validityMonths?: number;
  /** Lesson periods (tiết). */
  @WholeNumberField({ min: 1, max: 2000, optional: true }) periods?: number;
  /** Of Kế hoạch 60/KH-UBND, mục III. */
  @ChoiceField(courseTopics, { optional: true }) topic?: CourseTopic;
  /** What its classes take when they say nothing else: present in at least `turnMinimum` sessions, or in that per cent of them. Left out: 1 session. */
  @ChoiceField(turnRuleKinds, { optional: true }) turnRule?: TurnRuleKind;
  @WholeNumberField({ min: 1, max: 100, optional: true }) turnMinimum?: number;
  /** Left out: 80. */
  @WholeNumberField({ min: 1, max: 100, optional: true }) certificatePercent?: number;
  @IsOptional() @FlagField() needsResult?: boolean;
  @TextField({ max: 2000, multiline: true, optional: true }) description?: string;
}

/** What is left out stays as it is; what is sent empty is cleared. Code and type never change: certificates and reports rest on them. */
export class CourseChange {
  /** Until the first certificate of the course was given. */
  @ChoiceField(certificateKinds, { optional: true }) certificateKind?: CertificateKind;
  /** Of certificates that are given from now on; only of `COMPETENCE`. */
  @WholeNumberField({ min: 1, max: 120, optional: true }) @Clearable() validityMonths?: number | null;
  @NameField({ max: 250, optional: true }) name?: string;
  @WholeNumberField({ min: 1, max: 2000, optional: true }) @Clearable() periods?: number | null;
  /** Of Kế hoạch 60/KH-UBND, mục III. */
  @ChoiceField(courseTopics, { optional: true }) @Clearable() topic?: CourseTopic | null;
  /** Of classes that are written from now on. */
  @ChoiceField(turnRuleKinds, { optional: true }) turnRule?: TurnRuleKind;
  @WholeNumberField({ min: 1, max: 100, optional: true }) turnMinimum?: number;
  /** Left out: 80. */
  @WholeNumberField({ min: 1, max: 100, optional: true }) certificatePercent?: number;
  @IsOptional() @FlagField() needsResult?: boolean;
  @TextField({ max: 2000, multiline: true, optional: true }) @Clearable() description?: string | null;
}

export class CourseClone {
  @TextField({ max: 30, pattern: /^[A-Za-z0-9Đđ._-]+$/ }) code: string;
  /** Left out: the same name. */
  @NameField({ max: 250, optional: true }) name?: string;
}

export class CourseFilter {
  /** Part of the code or the name, with or without Vietnamese marks. */
  @TextField({ max: 100, optional: true }) q?: string;
  @ChoiceField(courseTypes, { optional: true }) type?: CourseType;
  @ChoiceField(courseTopics, { optional: true }) topic?: CourseTopic;
  /** 50 courses a page. */
  @WholeNumberField({ min: 1, max: 1000, optional: true }) page?: number;
}

export class CourseResponse {
  id: string;
  code: string;
  name: string;
  type: CourseType;
  periods: number | null;
  certificateKind: CertificateKind;
  /** How long a certificate of competence is valid; null for the other kinds. */
  validityMonths: number | null;
  topic: CourseTopic | null;
  turnRule: TurnRuleKind;
  turnMinimum: number;
  certificatePercent: number;
  needsResult: boolean;
  description: string | null;
}

export class CourseListResponse {
  items: CourseResponse[];
  total: number;
}
