import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CalendarDay, LongText, Text } from '../../platform/database/columns.js';
import type { CourseType } from '../../shared/course-type.js';

/** Who stands in one closing of a class, packed, for the numbers that count people and units; it follows from the ledger as the tally does. */
@Entity('turn_sheet')
@ForeignKey('Finalisation', ['finalisationId'], ['id'], {
  name: 'fk_turn_sheet_finalisation_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_turn_sheet_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class TurnSheet {
  @PrimaryColumn({ type: 'varchar', length: 36 }) classId: string;
  @PrimaryColumn({ type: 'varchar', length: 36 }) finalisationId: string;
  /** From 0: a long list is cut, so that each piece fits into a text of every database. */
  @PrimaryColumn({ type: 'int' }) piece: number;
  @CalendarDay() countedOn: string;
  @CalendarDay() openedOn: string;
  @Text(20) courseType: CourseType;
  /** See shared/packed-people. */
  @LongText() people: string;
  /** JSON of `SheetUnit`s. */
  @LongText() units: string;
  /** JSON of `SheetAttendance`s. */
  @LongText() attendance: string;
}
