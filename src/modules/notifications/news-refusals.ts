import { Injectable } from '@nestjs/common';
import { findRows, insertUnlessThere } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { WillingMailbox } from '../registrations/index.js';
import { NewsRefusal } from './news-refusal.entity.js';

/** The mailboxes that want no announcements. */
@Injectable()
export class NewsRefusals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A second refusal counts from its own moment on. */
  async add(refusal: NewsRefusal): Promise<void> {
    await this.lift(refusal.address);
    await insertUnlessThere(this.unitOfWork.manager, NewsRefusal, refusal);
  }

  async lift(address: string): Promise<void> {
    await this.unitOfWork.manager.delete(NewsRefusal, { address });
  }

  /** Those who did not refuse after they had consented: who ticked the box again on a later form wants it again. */
  async without(mailboxes: readonly WillingMailbox[]): Promise<WillingMailbox[]> {
    const refusals = await findRows(this.unitOfWork.manager, NewsRefusal, { address: mailboxes.map(({ email }) => email) });
    const refusedAt = new Map(refusals.map(({ address, at }) => [address, at]));
    return mailboxes.filter(({ email, since }) => since > (refusedAt.get(email) ?? NEVER));
  }
}

const NEVER = new Date(0);
