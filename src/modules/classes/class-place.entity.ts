import { Entity, ForeignKey, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** In which administrative unit one class is held, from a day on until the next one, whatever is said of its venue; who said so and when. */
@Entity('class_place')
@Unique('uq_class_place', ['classId', 'validFrom'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_class_place_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('AdminUnit', ['adminUnitId'], ['id'], {
  name: 'fk_class_place_admin_unit_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class ClassPlace {
  @Id() id: string;
  @Ref() classId: string;
  @Ref() adminUnitId: string;
  /** `SINCE_EVER` when the unit was always there. Days after the class say where its place lies later. */
  @CalendarDay() validFrom: string;
  @Text(200) setBy: string;
  @Instant() setAt: Date;
}
