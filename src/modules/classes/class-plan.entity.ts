import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Ref } from '../../platform/database/columns.js';

/** A class serves a plan; it may serve several. */
@Entity('class_plan')
@Unique('uq_class_plan', ['planId', 'classId'])
@Index('ix_class_plan_class_id', ['classId'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_class_plan_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Plan', ['planId'], ['id'], { name: 'fk_class_plan_plan_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ClassPlan {
  @Id() id: string;
  @Ref() classId: string;
  @Ref() planId: string;
}
