import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { AccountQueries } from './account.queries.js';
import { describeAccount } from './account.view.js';
import type { AccountPage, AccountsResponse } from './identity.dto.js';

const PAGE = 50;

/** Who can sign in, by e-mail, page by page. For administrators. */
@Injectable()
export class ListAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountQueries,
  ) {}

  async execute(actor: Actor, { after }: AccountPage = {}): Promise<AccountsResponse> {
    requireRole(actor);
    return this.unitOfWork.read(async () => {
      const rows = await this.accounts.list(after, PAGE + 1);
      const accounts = rows.slice(0, PAGE).map(describeAccount);
      return { accounts, next: rows.length > PAGE ? (accounts.at(-1)?.email ?? null) : null, total: await this.accounts.count() };
    });
  }
}
