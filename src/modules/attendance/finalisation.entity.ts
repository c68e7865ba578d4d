import { Entity, ForeignKey, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Int, Ref, Text } from '../../platform/database/columns.js';

/** One closing of a class (chốt); reopening ends it and the next closing is a new revision. */
@Entity('finalisation')
@Unique('uq_finalisation_revision', ['classId', 'revision'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_finalisation_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class Finalisation {
  @Id() id: string;
  @Ref() classId: string;
  @Int() revision: number;
  @CalendarDay() countedOn: string;
  @Int() turns: number;
  @Instant() finalisedAt: Date;
  @Text(200) finalisedBy: string;
  @Instant({ nullable: true }) reopenedAt: Date | null;
  @Text(200, { nullable: true }) reopenedBy: string | null;
  @Text(500, { nullable: true }) reopenReason: string | null;
}
