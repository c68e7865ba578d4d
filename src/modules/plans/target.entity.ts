import { Entity, ForeignKey, Unique } from 'typeorm';
import { Id, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { Basis, Comparator, Periodicity, TargetUnit } from './domain/target.js';
import type { CourseType } from '../../shared/course-type.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/** One promise of a plan (chỉ tiêu). */
@Entity('target')
@Unique('uq_target_plan_key', ['planId', 'key'])
@ForeignKey('Plan', ['planId'], ['id'], { name: 'fk_target_plan_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class Target {
  @Id() id: string;
  @Ref() planId: string;
  @Int() position: number;
  @Text(60) key: string;
  @Text(300) label: string;
  @Text(1000) quote: string;
  @Text(300, { nullable: true }) audienceWords: string | null;
  @Text(20) comparator: Comparator;
  @Int({ nullable: true }) wanted: number | null;
  @Int({ nullable: true }) wantedMax: number | null;
  @Int({ nullable: true }) tolerancePercent: number | null;
  @Text(20) unit: TargetUnit;
  @Text(40) basis: Basis;
  @Text(20) periodicity: Periodicity;
  @Json() audience: UnitGroup[];
  @Json() countedTypes: CourseType[];
}
