import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** A one-time link that lets its holder choose a new password for an account; only the hash of its token is kept. */
@Entity('password_reset')
@Unique('uq_password_reset_token_hash', ['tokenHash'])
@Index('ix_password_reset_account_id', ['accountId'])
@ForeignKey('Account', ['accountId'], ['id'], { name: 'fk_password_reset_account_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class PasswordReset {
  @Id() id: string;
  @Ref() accountId: string;
  @Text(64) tokenHash: string;
  @Instant() createdAt: Date;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) usedAt: Date | null;
}
