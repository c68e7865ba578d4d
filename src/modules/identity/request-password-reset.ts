import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { Language } from '../../platform/web/translations.js';
import { DomainError } from '../../shared/domain-error.js';
import { RequestBudget } from '../../shared/request-budget.js';

/** Somebody who cannot sign in asks for a link to choose a new password; it is mailed, never shown. */
@Injectable()
export class RequestPasswordReset {
  private readonly ofAddress = new RequestBudget(20);
  private readonly ofMailbox = new RequestBudget(3);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailbox: Mailbox,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends the same way whether there is such an account or not, and does the same: whether there is one is asked only afterwards, in the
   * background, so that not even the time that an answer takes tells who works here. A mailbox that was written to three times within the
   * hour is left in peace in the same silence.
   * @throws DomainError conflict `mailServerMissing`; `tooManyRequests` for whoever asks for very many mailboxes from one address.
   */
  async execute(email: string, from: string, language: Language): Promise<void> {
    if (!this.mailbox.isDelivering) throw new DomainError('conflict', 'mailServerMissing');
    const now = this.clock.now();
    if (!this.ofAddress.spend(from, now)) throw new DomainError('conflict', 'tooManyRequests');
    if (!this.ofMailbox.spend(email, now)) return;
    await this.unitOfWork.write(() => this.outbox.enqueue('account.password-forgotten', { email, language }));
  }
}
