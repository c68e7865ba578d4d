import { Entity, ForeignKey, Unique } from 'typeorm';
import { Id, Int, Ref, Text } from '../../platform/database/columns.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/** At most so many seats of a class for a group of units, or for one unit; exactly one of the two is named. */
@Entity('class_quota')
@Unique('uq_class_quota', ['classId', 'boundKey'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_class_quota_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ClassQuota {
  @Id() id: string;
  @Ref() classId: string;
  /** Whom it binds, as one text: a null is never equal to another in a unique key. */
  @Text(310) boundKey: string;
  @Text(20, { nullable: true }) unitGroup: UnitGroup | null;
  @Text(300, { nullable: true }) unitName: string | null;
  /** The folded name of the unit, as registrations keep it. */
  @Text(300, { nullable: true }) unitSearch: string | null;
  @Int() maximum: number;
}
