import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Instant, LongText, Ref, Text } from '../../platform/database/columns.js';

const byId = { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' } as const;

/** What one participant answered to one question; an answer that was left out has no row. `value` as `domain/question-answers` writes it. */
@Entity('registration_answer')
@Unique('uq_registration_answer', ['registrationId', 'questionId'])
@Index('ix_registration_answer_question_id', ['questionId'])
@Index('ix_registration_answer_file_hash', ['fileHash'])
@ForeignKey('Registration', ['registrationId'], ['id'], { name: 'fk_registration_answer_registration_id', ...byId })
@ForeignKey('ClassQuestion', ['questionId'], ['id'], { name: 'fk_registration_answer_question_id', ...byId })
export class RegistrationAnswer {
  @Id() id: string;
  @Ref() registrationId: string;
  @Ref() questionId: string;
  @LongText() value: string;
  /** Where the file store keeps the bytes; the value is its name then. */
  @Text(64, { nullable: true }) fileHash: string | null;
  @Text(10, { nullable: true }) fileKind: string | null;
  @Instant() answeredAt: Date;
}
