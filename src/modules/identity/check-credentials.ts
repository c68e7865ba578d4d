import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import type { Credentials } from './identity.dto.js';
import { Passwords } from './passwords.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Whether e-mail and password belong to an account that may sign in; the one door for browsers and API tokens. */
@Injectable()
export class CheckCredentials {
  private decoy: Promise<string> | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly throttle: SignInThrottle,
    private readonly passwords: Passwords,
    private readonly ids: Ids,
  ) {}

  /**
   * An unknown e-mail costs the same work and gets the same answer as a wrong password, so that nobody can ask who works here.
   * @throws DomainError invalid `wrongCredentials`, conflict `tooManyTries`.
   */
  async check({ email, password }: Credentials, address: string): Promise<Account> {
    this.throttle.count(email, address);
    const account = await this.unitOfWork.read(() => this.accounts.byEmail(email));
    const matches = await this.passwords.match(password, account?.passwordHash ?? (await this.decoyHash()));
    if (!account || !matches || account.disabled) throw new DomainError('invalid', 'wrongCredentials');
    this.throttle.succeeded(email, address);
    return account;
  }

  /**
   * Somebody who is signed in proves once more who they are; tries count as those at sign-in do.
   * @throws DomainError invalid `wrongPassword` beside `oldPassword`, conflict `tooManyTries`, not-found `accountUnknown`.
   */
  async checkOwn(accountId: string, password: string, address: string): Promise<Account> {
    const account = await this.unitOfWork.read(() => this.accounts.byId(accountId));
    if (!account) throw new DomainError('not-found', 'accountUnknown');
    this.throttle.count(account.email, address);
    if (!(await this.passwords.match(password, account.passwordHash)))
      throw new DomainError('invalid', 'wrongPassword', { field: 'oldPassword' });
    this.throttle.succeeded(account.email, address);
    return account;
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= this.passwords.hash(this.ids.token());
    return this.decoy;
  }
}
