import { Entity, ForeignKey, Unique } from 'typeorm';
import { CalendarDay, Decimal, Flag, Id, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import type { CourseType } from '../../shared/course-type.js';
import type { EvidenceFeed } from '../../shared/evidence-kind.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import type { Basis, Comparator, Periodicity, TargetUnit } from './domain/target.js';

/** One promise of a plan (chỉ tiêu), as it stands today; `target_version` keeps every wording it had. */
@Entity('target')
@Unique('uq_target_plan_key', ['planId', 'key'])
@ForeignKey('Plan', ['planId'], ['id'], { name: 'fk_target_plan_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class Target {
  @Id() id: string;
  @Ref() planId: string;
  @Int() position: number;
  @Text(60) key: string;
  /** From 1; each change is a version. */
  @Int() version: number;
  /** The first day on which this wording holds. */
  @CalendarDay() validFrom: string;
  @Text(300) label: string;
  @Text(1000) quote: string;
  @Text(300, { nullable: true }) audienceWords: string | null;
  @Text(20) comparator: Comparator;
  @Decimal({ nullable: true }) wanted: number | null;
  @Decimal({ nullable: true }) wantedMax: number | null;
  @Int({ nullable: true }) tolerancePercent: number | null;
  @Text(20) unit: TargetUnit;
  @Text(40) basis: Basis;
  @Text(20) periodicity: Periodicity;
  @Json() audience: readonly UnitGroup[];
  @Json() countedTypes: readonly CourseType[];
  /** Topics whose classes count; empty where every topic does. */
  @Json() countedTopics: readonly CourseTopic[];
  /** Which evidence records feed the target. */
  @Json() evidenceKinds: readonly EvidenceFeed[];
  /** "Chứng nhận đạt tiêu chuẩn": of experts only those with a certificate of competence count. */
  @Flag() competenceOnly: boolean;
  /** The plan gave it up: from `validFrom` on it is in no list and no report. */
  @Flag() withdrawn: boolean;
  /** What has to happen first, in the words of the plan: "khi có đơn vị ở Trung ương mở khóa đào tạo". */
  @Text(500, { nullable: true }) condition: string | null;
  /** Why the condition does not hold yet, as staff found; only of a target with a condition. */
  @Text(500, { nullable: true }) notReadyReason: string | null;
  /** From what staff know that the condition holds; with neither of the two nobody has said. */
  @Text(500, { nullable: true }) readyReason: string | null;
  /** The target of the same plan of which this is a part ("trong đó"). */
  @Text(60, { nullable: true }) parentKey: string | null;
}
