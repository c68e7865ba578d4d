import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Actor } from '../../shared/actor.js';
import { PersonLinks } from './person-links.js';
import { PrivacyNotice } from './privacy-notice.js';
import { RegistrationQueries } from './registration.queries.js';
import { Registrations } from './registration.repository.js';

/** Whoever reads a mailbox takes back the consent to news of later classes, as easily as it was given (Luật 91/2025/QH15, Điều 9). */
@Injectable()
export class WithdrawNews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonLinks,
    private readonly queries: RegistrationQueries,
    private readonly registrations: Registrations,
    private readonly notice: PrivacyNotice,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The record of the consent stays; the later "no" counts. @throws DomainError not-found `personLinkInvalid`. */
  async execute(actor: Actor, token: string): Promise<void> {
    const email = this.links.emailOf(token);
    await this.unitOfWork.write(async () => {
      const ids = (await this.queries.ofEmail(email)).map(({ id }) => id);
      if (!(await this.queries.wantsNews(ids))) return;
      const facts = { purpose: 'news', given: false, channel: 'form', textVersion: this.notice.version, at: this.clock.now() } as const;
      this.registrations.recordConsents(ids.map((registrationId) => ({ id: this.ids.next(), registrationId, ...facts })));
      for (const id of ids) await this.audit.record(actor, 'registration.newsWithdrawn', { type: 'registration', id });
    });
  }
}
