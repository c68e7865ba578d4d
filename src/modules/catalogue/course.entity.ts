import { Entity, Unique } from 'typeorm';
import { Flag, Id, Instant, Int, Text } from '../../platform/database/columns.js';
import type { CertificateKind } from '../../shared/certificate-kind.js';
import type { CourseType } from '../../shared/course-type.js';
import type { TurnRuleKind } from '../../shared/turn-rule.js';
import type { CourseTopic } from '../../shared/course-topic.js';

/** What is taught (khóa, chuyên đề); a class is one running of it. */
@Entity('course')
@Unique('uq_course_code', ['code'])
export class Course {
  @Id() id: string;
  @Text(40) code: string;
  @Text(300) name: string;
  @Text(300) nameSearch: string;
  @Text(20) type: CourseType;
  @Int({ nullable: true }) periods: number | null;
  @Text(20) certificateKind: CertificateKind;
  /** How long a certificate of competence is valid; null for the other kinds, which never expire. */
  @Int({ nullable: true }) validityMonths: number | null;
  @Text(30, { nullable: true }) topic: CourseTopic | null;
  /** What a class of the course takes when it says nothing else: this and the next three. */
  @Text(20) turnRule: TurnRuleKind;
  @Int() turnMinimum: number;
  @Int() certificatePercent: number;
  @Flag() needsResult: boolean;
  @Text(2000, { nullable: true }) description: string | null;
  @Instant() createdAt: Date;
}
