import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** What a person agreed to, in which version of the text, when and how (Luật 91/2025/QH15, Điều 9). */
@Entity('consent_record')
@Index('ix_consent_record_registration_id', ['registrationId'])
@ForeignKey('Registration', ['registrationId'], ['id'], {
  name: 'fk_consent_record_registration_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class ConsentRecord {
  @Id() id: string;
  @Ref() registrationId: string;
  @Text(40) purpose: string;
  @Flag() given: boolean;
  @Text(40) textVersion: string;
  @Text(20) channel: string;
  @Instant() at: Date;
}
