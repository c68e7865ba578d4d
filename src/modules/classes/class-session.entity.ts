import { Entity, ForeignKey, Unique } from 'typeorm';
import { CalendarDay, Id, Int, Ref, Text } from '../../platform/database/columns.js';
import type { HalfDay } from './domain/half-day.js';

/** One half-day of a class (buổi). */
@Entity('class_session')
@Unique('uq_class_session_slot', ['classId', 'heldOn', 'halfDay'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_class_session_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ClassSession {
  @Id() id: string;
  @Ref() classId: string;
  @CalendarDay() heldOn: string;
  @Text(20) halfDay: HalfDay;
  @Int() halfDayOrder: number;
  @Text(300) place: string;
  @Text(200) lecturer: string;
}
