import { Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Role } from '../../shared/actor.js';
import { Account } from './account.entity.js';

/** More people of one role than an office has. */
const MOST_OF_A_ROLE = 500;

@Injectable()
export class AccountQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of their e-mails, those after `after`. */
  list(after: string | undefined, limit: number): Promise<Account[]> {
    return this.unitOfWork.manager.find(Account, {
      where: after === undefined ? {} : { email: MoreThan(after) },
      order: { email: 'ASC' },
      take: limit,
    });
  }

  /** False for nobody, and for an account that was closed. */
  mayWork(id: string): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(Account, { id, disabled: false });
  }

  /** Who has this role and an open account, in the order of their e-mails. */
  working(role: Role): Promise<Account[]> {
    return this.unitOfWork.manager.find(Account, { where: { role, disabled: false }, order: { email: 'ASC' }, take: MOST_OF_A_ROLE });
  }

  count(): Promise<number> {
    return this.unitOfWork.manager.count(Account);
  }

  /** How many people with one of these roles could act instead of this one. */
  countOthers(roles: readonly Role[], accountId: string | null): Promise<number> {
    return this.unitOfWork.manager.countBy(Account, {
      role: In([...roles]),
      disabled: false,
      ...(accountId === null ? {} : { id: Not(accountId) }),
    });
  }
}
