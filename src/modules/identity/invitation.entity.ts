import { Entity, Unique } from 'typeorm';
import { Id, Instant, Text } from '../../platform/database/columns.js';
import type { Role } from '../../shared/actor.js';

/** A one-time link that lets its holder create an account with a role. */
@Entity('invitation')
@Unique('uq_invitation_token_hash', ['tokenHash'])
export class Invitation {
  @Id() id: string;
  @Text(64) tokenHash: string;
  @Text(20) role: Role;
  /** Whom it was mailed to; null where the administrator hands over the link. */
  @Text(190, { nullable: true }) email: string | null;
  /** The name of who made it, as it was. */
  @Text(200) createdBy: string;
  @Instant() createdAt: Date;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) usedAt: Date | null;
  @Instant({ nullable: true }) withdrawnAt: Date | null;
}
