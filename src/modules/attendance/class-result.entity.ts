import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** An append-only result of a class with a test; the newest id wins. */
@Entity('class_result')
@Index('ix_class_result_class', ['classId', 'registrationId'])
@ForeignKey('Registration', ['registrationId'], ['id'], {
  name: 'fk_class_result_registration_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class ClassResult {
  @Id() id: string;
  @Ref() classId: string;
  @Ref() registrationId: string;
  @Text(20) result: 'pass' | 'fail';
  @Instant() enteredAt: Date;
  @Text(200) enteredBy: string;
}
