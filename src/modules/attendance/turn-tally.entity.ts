import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CalendarDay, Int, Text } from '../../platform/database/columns.js';
import type { CourseType } from '../../shared/course-type.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/** The standing turns of one closing of a class from one group, added up; it follows from the ledger and can be made anew. */
@Entity('turn_tally')
@ForeignKey('Finalisation', ['finalisationId'], ['id'], {
  name: 'fk_turn_tally_finalisation_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_turn_tally_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class TurnTally {
  @PrimaryColumn({ type: 'varchar', length: 36 }) classId: string;
  @PrimaryColumn({ type: 'varchar', length: 36 }) finalisationId: string;
  @PrimaryColumn({ type: 'varchar', length: 20 }) unitGroup: UnitGroup;
  @CalendarDay() countedOn: string;
  @CalendarDay() openedOn: string;
  @Text(20) courseType: CourseType;
  @Int() turns: number;
  /** "Trong đó" of the turns. */
  @Int() women: number;
  @Int() genderNotStated: number;
  @Int() minority: number;
  @Int() minorityNotStated: number;
}
