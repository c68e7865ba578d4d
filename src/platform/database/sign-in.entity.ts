import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, LongText } from './columns.js';

/** What a signed-in browser holds; the id is the hash of the cookie. */
@Entity('sign_in')
@Index('ix_sign_in_expires_at', ['expiresAt'])
export class SignIn {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @LongText() content: string;
  @Instant() expiresAt: Date;
}
