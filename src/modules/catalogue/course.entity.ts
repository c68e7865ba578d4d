import { Entity, Unique } from 'typeorm';
import { Id, Instant, Int, Text } from '../../platform/database/columns.js';
import type { CertificateKind } from '../../shared/certificate-kind.js';
import type { CourseType } from '../../shared/course-type.js';

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
  @Text(2000, { nullable: true }) description: string | null;
  @Instant() createdAt: Date;
}
