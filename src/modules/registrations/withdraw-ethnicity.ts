import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import { Ethnicities } from '../directory/index.js';
import { Consents } from './consents.js';
import { Registrations } from './registration.repository.js';

/**
 * A participant takes back the consent to the ethnic group (Luật 91/2025/QH15, Điều 9): it is deleted for all classes of the person. What
 * finalised classes counted stays, for it is a yes or no without the group.
 */
@Injectable()
export class WithdrawEthnicity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly ethnicities: Ethnicities,
    private readonly consents: Consents,
    private readonly audit: Audit,
  ) {}

  /** Whoever takes it back twice changes nothing the second time. @throws DomainError not-found `registrationNotFound`. */
  async execute(actor: Actor, token: string): Promise<void> {
    await this.unitOfWork.write(async () => {
      const registration = await this.registrations.ofToken(token);
      if (!(await this.ethnicities.forget(registration.personId))) return;
      this.consents.takeBack(registration, 'ethnicity');
      await this.audit.record(actor, 'registration.ethnicityWithdrawn', { type: 'registration', id: registration.id });
    });
  }
}
