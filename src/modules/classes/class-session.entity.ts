import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Int, Ref, Text } from '../../platform/database/columns.js';
import type { HalfDay } from './domain/half-day.js';

/** One half-day of a class (buổi). */
@Entity('class_session')
@Unique('uq_class_session_slot', ['classId', 'heldOn', 'halfDay'])
@Index('ix_class_session_held_on', ['heldOn', 'halfDay'])
@Index('ix_class_session_venue_id', ['venueId', 'heldOn'])
@ForeignKey('Venue', ['venueId'], ['id'], { name: 'fk_class_session_venue_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_class_session_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ClassSession {
  @Id() id: string;
  @Ref() classId: string;
  @CalendarDay() heldOn: string;
  @Text(20) halfDay: HalfDay;
  @Int() halfDayOrder: number;
  @Text(300) place: string;
  @Text(200) lecturer: string;
  /** The venue of the register, when it is one; `place` is what is printed. Its lecturers of the register are `SessionLecturer`. */
  @Ref({ nullable: true }) venueId: string | null;
  /** Grows with every change, as the one of the class. */
  @Int() revision: number;
  @Instant() changedAt: Date;
}
