import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { ApiTokenRepository } from './api-token.repository.js';
import type { BrowserSignIn } from './browser-sign-in.js';
import { hashOfToken } from './secret-token.js';

/** Who a sign-in or a token stands for now: role and state are read anew each time, so a change takes effect at once. */
@Injectable()
export class ActingPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly clock: Clock,
  ) {}

  /** Null when the account has moved on since: a new password, or a closing. */
  bySignIn({ accountId, signInVersion }: BrowserSignIn): Promise<Actor | null> {
    return this.unitOfWork.read(async () => {
      const account = await this.accounts.byId(accountId);
      return account?.signInVersion === signInVersion ? actorOf(account) : null;
    });
  }

  byToken(token: string): Promise<Actor | null> {
    return this.unitOfWork.read(async () => {
      const found = await this.tokens.validByHash(hashOfToken(token), this.clock.now());
      return found && actorOf(await this.accounts.byId(found.accountId));
    });
  }
}

function actorOf(account: Account | null): Actor | null {
  return account && !account.disabled ? { kind: 'staff', id: account.id, name: account.name, role: account.role } : null;
}
