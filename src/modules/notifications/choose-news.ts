import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Mailbox } from '../../platform/mail/mailbox.js';
import type { Actor } from '../../shared/actor.js';
import { NewsConsents } from '../registrations/index.js';
import { ANNOUNCEMENT } from './announcement-words.js';
import { NewsLinks } from './news-links.js';
import { NewsRefusals } from './news-refusals.js';

export interface NewsChoice {
  readonly email: string;
  readonly isRefused: boolean;
}

/** Whoever reads an announcement asks for no more of them, or for more again. Mail about one's own classes goes on either way. */
@Injectable()
export class ChooseNews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: NewsLinks,
    private readonly refusals: NewsRefusals,
    private readonly consents: NewsConsents,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Whichever way it was refused. @throws DomainError not-found `newsLinkInvalid`. */
  async show(token: string): Promise<NewsChoice> {
    const email = this.links.emailOf(token);
    return this.unitOfWork.read(async () => {
      const willing = await this.refusals.without(await this.consents.willingAmong([email]));
      return { email, isRefused: willing.length === 0 };
    });
  }

  /** Announcements that were written but have not left yet are not sent any more. @throws DomainError as `show` does. */
  async refuse(actor: Actor, token: string): Promise<NewsChoice> {
    const email = this.links.emailOf(token);
    await this.unitOfWork.write(async () => {
      await this.refusals.add({ id: this.ids.next(), address: email, at: this.clock.now() });
      await this.consents.withdraw(actor, email, 'mail');
      await this.mailbox.giveUp(ANNOUNCEMENT, email);
    });
    return { email, isRefused: true };
  }

  /** @throws DomainError as `show` does. */
  async resume(actor: Actor, token: string): Promise<NewsChoice> {
    const email = this.links.emailOf(token);
    await this.unitOfWork.write(async () => {
      await this.refusals.lift(email);
      await this.consents.give(actor, email, 'mail');
    });
    return { email, isRefused: false };
  }
}
