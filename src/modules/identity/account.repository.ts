import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account } from './account.entity.js';

@Injectable()
export class AccountRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byId(id: string): Promise<Account | null> {
    return this.unitOfWork.manager.findOneBy(Account, { id });
  }

  byEmail(email: string): Promise<Account | null> {
    return this.unitOfWork.manager.findOneBy(Account, { email });
  }

  any(): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(Account, {});
  }

  /** @throws DomainError invalid `emailTaken`, also when another request took the address a moment ago. */
  async add(account: Account): Promise<void> {
    try {
      await this.unitOfWork.manager.insert(Account, account);
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('invalid', 'emailTaken', { field: 'email' });
      throw error;
    }
  }

  async setDisabled(id: string, disabled: boolean): Promise<void> {
    await this.unitOfWork.manager.update(Account, { id }, { disabled });
  }

  /**
   * Makes units that disable administrators wait for each other: without it two administrators who disable each other at the
   * same moment both still see the other one active. An update that changes nothing takes the row locks on every database.
   */
  async lockAdministrators(): Promise<void> {
    await this.unitOfWork.manager.update(Account, { role: 'admin' }, { role: 'admin' });
  }

  hasOtherActiveAdministrator(id: string): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(Account, { id: Not(id), role: 'admin', disabled: false });
  }
}
