import { Entity, Unique } from 'typeorm';
import { Flag, Id, Instant, Int, Text } from '../../platform/database/columns.js';
import type { Role } from '../../shared/actor.js';

/** A member of staff who can sign in. */
@Entity('account')
@Unique('uq_account_email', ['email'])
export class Account {
  @Id() id: string;
  @Text(190) email: string;
  @Text(200) name: string;
  @Text(255) passwordHash: string;
  @Text(20) role: Role;
  @Flag() disabled: boolean;
  /** Grows when the password changes or the account is closed: browsers that signed in before are signed out. */
  @Int() signInVersion: number;
  @Instant() createdAt: Date;
}
