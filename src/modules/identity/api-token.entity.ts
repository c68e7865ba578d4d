import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** A bearer token of the REST API; only its hash is kept. */
@Entity('api_token')
@Unique('uq_api_token_token_hash', ['tokenHash'])
@Index('ix_api_token_account_id', ['accountId'])
@ForeignKey('Account', ['accountId'], ['id'], { name: 'fk_api_token_account_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ApiToken {
  @Id() id: string;
  @Ref() accountId: string;
  @Text(64) tokenHash: string;
  @Instant() createdAt: Date;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) revokedAt: Date | null;
}
