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

  async enable(id: string): Promise<void> {
    await this.unitOfWork.manager.update(Account, { id }, { disabled: false });
  }

  /** Browsers that are signed in stay shut out even when the account is enabled again. */
  async disable({ id, signInVersion }: Account): Promise<void> {
    await this.unitOfWork.manager.update(Account, { id }, { disabled: true, signInVersion: signInVersion + 1 });
  }

  /**
   * Gives the new sign-in version, under which nobody is signed in yet.
   * @throws DomainError conflict `conflict` when the account changed since `account` was read.
   */
  async setPassword({ id, signInVersion }: Account, passwordHash: string): Promise<number> {
    const change = { passwordHash, signInVersion: signInVersion + 1 };
    const { affected } = await this.unitOfWork.manager.update(Account, { id, signInVersion }, change);
    if (affected !== 1) throw new DomainError('conflict', 'conflict');
    return change.signInVersion;
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
