import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { BrowserSignIn } from './browser-sign-in.js';
import { CheckCredentials } from './check-credentials.js';
import type { Credentials } from './identity.dto.js';

/** A member of staff signs in with a browser. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CheckCredentials,
    private readonly audit: Audit,
  ) {}

  /** The account that the browser now stands for; `address` is its network address. @throws DomainError as `CheckCredentials.check`. */
  async execute(credentials: Credentials, address: string): Promise<BrowserSignIn> {
    const { id, name, role, signInVersion } = await this.credentials.check(credentials, address);
    await this.unitOfWork.write(() => this.audit.record({ kind: 'staff', id, name, role }, 'account.signedIn', { type: 'account', id }));
    return { accountId: id, signInVersion };
  }
}
