import { type CertificateKind, certificateKinds } from '../../shared/certificate-kind.js';
import { type CourseType, courseTypes } from '../../shared/course-type.js';
import { Clearable } from '../../platform/web/clearable.js';
import { ChoiceField, NameField, TextField, WholeNumberField } from '../../platform/web/fields.js';

export class NewCourse {
  /** Unique; the codes of its classes begin with it. */
  @TextField({ max: 30, pattern: /^[A-Za-z0-9Đđ._-]+$/ }) code: string;
  @NameField({ max: 250 }) name: string;
  @ChoiceField(courseTypes) type: CourseType;
  /** Left out: what courses of this type usually certify. */
  @ChoiceField(certificateKinds, { optional: true }) certificateKind?: CertificateKind;
  /** Lesson periods (tiết). */
  @WholeNumberField({ min: 1, max: 2000, optional: true }) periods?: number;
  @TextField({ max: 2000, multiline: true, optional: true }) description?: string;
}

/** What is left out stays as it is; what is sent empty is cleared. Code and type never change: certificates and reports rest on them. */
export class CourseChange {
  @NameField({ max: 250, optional: true }) name?: string;
  @WholeNumberField({ min: 1, max: 2000, optional: true }) @Clearable() periods?: number | null;
  @TextField({ max: 2000, multiline: true, optional: true }) @Clearable() description?: string | null;
}

export class CourseFilter {
  /** Part of the code or the name, with or without Vietnamese marks. */
  @TextField({ max: 100, optional: true }) q?: string;
  @ChoiceField(courseTypes, { optional: true }) type?: CourseType;
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
  description: string | null;
}

export class CourseListResponse {
  items: CourseResponse[];
  total: number;
}
