import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Ref, Text } from '../../platform/database/columns.js';
import type { Mark } from './domain/completion.js';

/** An append-only mark for one person in one session; the newest id wins. */
@Entity('attendance_mark')
@Index('ix_attendance_mark_class', ['classId', 'registrationId', 'sessionId'])
@Index('ix_attendance_mark_session_id', ['sessionId'])
@ForeignKey('ClassSession', ['sessionId'], ['id'], { name: 'fk_attendance_mark_session_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Registration', ['registrationId'], ['id'], {
  name: 'fk_attendance_mark_registration_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class AttendanceMark {
  @Id() id: string;
  @Ref() classId: string;
  @Ref() sessionId: string;
  @Ref() registrationId: string;
  @Text(20) mark: Mark;
  @Instant() markedAt: Date;
  @Text(200) markedBy: string;
}
