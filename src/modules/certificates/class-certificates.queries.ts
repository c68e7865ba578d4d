import { Injectable } from '@nestjs/common';
import { AttendanceQueries, type Completion } from '../attendance/index.js';
import { type Course, CourseQueries } from '../catalogue/index.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateQueries } from './certificates.queries.js';
import { type Standing, standingOf } from './domain/certificate-standing.js';

export interface Candidate extends Completion {
  readonly standing: Standing;
}

export interface ClassCertificates {
  readonly trainingClass: TrainingClass;
  readonly course: Course;
  /** Everyone confirmed, sorted by given name. */
  readonly candidates: readonly Candidate[];
  /** In the order of the register. */
  readonly certificates: readonly Certificate[];
}

/** One class seen from its certificates: who may get one, who has one, and why not. */
@Injectable()
export class ClassCertificateQueries {
  constructor(
    private readonly classes: ClassQueries,
    private readonly courses: CourseQueries,
    private readonly attendance: AttendanceQueries,
    private readonly certificates: CertificateQueries,
  ) {}

  /** @throws DomainError not-found `classNotFound`. */
  async of(classId: string): Promise<ClassCertificates> {
    const trainingClass = await this.classes.existing(classId);
    const course = await this.courses.existing(trainingClass.courseId);
    const certificates = await this.certificates.ofClass(classId);
    const completions = await this.attendance.completionOf(classId);
    const states = Map.groupBy(certificates, ({ registrationId }) => registrationId);
    const candidates = completions.map((completion) => ({
      ...completion,
      standing: standingOf(completion, trainingClass, states.get(completion.registration.id)?.map(({ state }) => state) ?? []),
    }));
    return { trainingClass, course, candidates, certificates };
  }
}
