import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ref } from '../../platform/database/columns.js';

/** Who already holds a place: one row per folded name and contact; its key stops a second seat in a race. */
@Entity('registration_claim')
@Index('ix_registration_claim_registration_id', ['registrationId'])
@ForeignKey('Registration', ['registrationId'], ['id'], {
  name: 'fk_registration_claim_registration_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class RegistrationClaim {
  @PrimaryColumn({ type: 'varchar', length: 36 }) classId: string;
  @PrimaryColumn({ type: 'varchar', length: 64 }) claimKey: string;
  @Ref() registrationId: string;
}
