import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Ref, Text } from '../../platform/database/columns.js';

/** Who already holds a place: one row per folded name and contact; its unique key stops a second seat in a race. */
@Entity('registration_claim')
@Unique('uq_registration_claim', ['classId', 'claimKey'])
@Index('ix_registration_claim_registration_id', ['registrationId'])
@ForeignKey('Registration', ['registrationId'], ['id'], {
  name: 'fk_registration_claim_registration_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class RegistrationClaim {
  @Id() id: string;
  @Ref() classId: string;
  @Text(64) claimKey: string;
  @Ref() registrationId: string;
}
