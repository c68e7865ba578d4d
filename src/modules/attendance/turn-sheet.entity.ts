import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CalendarDay, LongText, Text } from '../../platform/database/columns.js';
import type { CourseType } from '../../shared/course-type.js';

/** What the ledger says of one closing of a class, in a row that is quickly read: it follows from the standing turns and can be made anew. */
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
  /** By group: see shared/packed-numbers and `SheetCount`. */
  @LongText() counts: string;
  /** By their numbers, see `CountedPerson` and shared/packed-people. */
  @LongText() people: string;
  /** Their numbers, see `CountedUnit`. */
  @LongText() units: string;
  /** See `SheetAttendance`. */
  @LongText() attendance: string;
}
