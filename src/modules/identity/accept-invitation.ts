import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { describeAccount } from './account.view.js';
import { FIRST_SIGN_IN_VERSION, requireOpenInvitation } from './domain/account-rules.js';
import type { AccountResponse, NewAccount } from './identity.dto.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import { Passwords } from './passwords.js';
import { hashOfToken } from './secret-token.js';

/** Who holds the link may use it, once; no other permission is asked. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly ids: Ids,
  ) {}

  /** The role that the link gives, and the address it was mailed to. @throws DomainError as `requireOpenInvitation`. */
  async promiseOf(token: string): Promise<Pick<Invitation, 'role' | 'email'>> {
    return this.open(token);
  }

  /** @throws DomainError as `requireOpenInvitation`; invalid `emailTaken`. */
  async execute(token: string, { name, email, password }: NewAccount): Promise<AccountResponse> {
    const invitation = await this.open(token);
    const passwordHash = await this.passwords.hash(password);
    const account = {
      id: this.ids.next(),
      email,
      name,
      passwordHash,
      role: invitation.role,
      disabled: false,
      signInVersion: FIRST_SIGN_IN_VERSION,
      createdAt: this.clock.now(),
    };
    await this.unitOfWork.write(() => this.use(invitation, account));
    return describeAccount(account);
  }

  private async open(token: string): Promise<Invitation> {
    const invitation = await this.unitOfWork.read(() => this.invitations.byTokenHash(hashOfToken(token)));
    return requireOpenInvitation(invitation, this.clock.now());
  }

  private async use(invitation: Invitation, account: Account): Promise<void> {
    if (!(await this.invitations.use(invitation.id, this.clock.now()))) throw new DomainError('conflict', 'invitationUsed');
    await this.accounts.add(account);
    const newcomer = { kind: 'staff', id: account.id, name: account.name, role: account.role } as const;
    await this.audit.record(newcomer, 'account.created', { type: 'account', id: account.id }, { detail: { role: account.role } });
  }
}
