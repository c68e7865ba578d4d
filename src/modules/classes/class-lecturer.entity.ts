import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Ref } from '../../platform/database/columns.js';

/** A lecturer of the register who usually teaches the sessions of a class. */
@Entity('class_lecturer')
@Unique('uq_class_lecturer', ['classId', 'lecturerId'])
@Index('ix_class_lecturer_lecturer_id', ['lecturerId'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_class_lecturer_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Lecturer', ['lecturerId'], ['id'], { name: 'fk_class_lecturer_lecturer_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ClassLecturer {
  @Id() id: string;
  @Ref() classId: string;
  @Ref() lecturerId: string;
}
