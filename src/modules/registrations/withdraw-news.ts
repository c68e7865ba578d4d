import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import { NewsConsents } from './news-consents.js';
import { PersonLinks } from './person-links.js';

/** Whoever reads a mailbox takes back the consent to news of later classes, as easily as it was given (Luật 91/2025/QH15, Điều 9). */
@Injectable()
export class WithdrawNews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonLinks,
    private readonly consents: NewsConsents,
  ) {}

  /** @throws DomainError not-found `personLinkInvalid`. */
  async execute(actor: Actor, token: string): Promise<void> {
    const email = this.links.emailOf(token);
    await this.unitOfWork.write(() => this.consents.withdraw(actor, email, 'form'));
  }
}
