import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { DomainError } from '../../shared/domain-error.js';
import { RequestBudget } from '../../shared/request-budget.js';
import { RegistrationQueries } from './registration.queries.js';

/** Somebody asks for the link to all their registrations; it is mailed, never shown. */
@Injectable()
export class RequestPersonLink {
  private readonly ofAddress = new RequestBudget(20);
  private readonly ofMailbox = new RequestBudget(3);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: RegistrationQueries,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends the same way whether the mailbox is known or not, so that nobody learns here who registered for something; a mailbox that was
   * written to three times within the hour is left in peace in the same silence.
   * @throws DomainError conflict `tooManyRequests` for whoever asks for very many mailboxes from one address.
   */
  async execute(email: string, from: string): Promise<void> {
    const now = this.clock.now();
    if (!this.ofAddress.spend(from, now)) throw new DomainError('conflict', 'tooManyRequests');
    if (!this.ofMailbox.spend(email, now)) return;
    await this.unitOfWork.write(async () => {
      if (await this.registrations.isKnown(email)) await this.outbox.enqueue('person.link-requested', { email });
    });
  }
}
