import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { foldText } from '../../shared/text-folding.js';
import type { MailFilter } from './mail.dto.js';
import { MailMessage } from './mail-message.entity.js';
import type { MailAudience } from './mail-state.js';

/** The mailbox as staff look at it. */
@Injectable()
export class MailQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first, without the words and attachments, which a list does not show. */
  list(filter: MailFilter, audiences: readonly MailAudience[], limit: number): Promise<MailMessage[]> {
    const query = this.matching(filter, audiences)
      .select(COLUMNS.map((name) => `mail.${name}`))
      .orderBy('mail.id', 'DESC')
      .limit(limit);
    if (filter.before !== undefined) query.andWhere('mail.id < :before', { before: filter.before });
    return query.getMany();
  }

  count(filter: MailFilter, audiences: readonly MailAudience[]): Promise<number> {
    return this.matching(filter, audiences).getCount();
  }

  private matching({ state, q, about }: MailFilter, audiences: readonly MailAudience[]): SelectQueryBuilder<MailMessage> {
    const query = this.unitOfWork.manager.createQueryBuilder(MailMessage, 'mail').where('mail.audience IN (:...audiences)', { audiences });
    if (state) query.andWhere('mail.state = :state', { state });
    if (about) query.andWhere('mail.subjectId = :about', { about });
    // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
    if (q) query.andWhere('INSTR(mail.toSearch, :q) > 0', { q: foldText(q) });
    return query;
  }
}

const COLUMNS = [
  ...['id', 'template', 'language', 'toName', 'toAddress', 'subject', 'state', 'reason', 'attempts', 'lastError', 'createdAt'],
  ...['dueAt', 'sentAt'],
] as const;
