import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Ref } from '../../platform/database/columns.js';

/** A lecturer of the register teaches a session; several may. */
@Entity('session_lecturer')
@Unique('uq_session_lecturer', ['sessionId', 'lecturerId'])
@Index('ix_session_lecturer_lecturer_id', ['lecturerId'])
@ForeignKey('ClassSession', ['sessionId'], ['id'], { name: 'fk_session_lecturer_session_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Lecturer', ['lecturerId'], ['id'], { name: 'fk_session_lecturer_lecturer_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class SessionLecturer {
  @Id() id: string;
  @Ref() sessionId: string;
  @Ref() lecturerId: string;
}
