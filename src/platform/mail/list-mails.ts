import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { MailFilter, MailListResponse, MailResponse } from './mail.dto.js';
import type { MailMessage } from './mail-message.entity.js';
import { MailQueries } from './mail.queries.js';
import { audiencesOf } from './mail-readers.js';

const PAGE = 50;

/** The mailbox, page by page. For organisers and administrators. */
@Injectable()
export class ListMails {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: MailQueries,
  ) {}

  async execute(actor: Actor, filter: MailFilter = {}): Promise<MailListResponse> {
    const audiences = audiencesOf(actor);
    return this.unitOfWork.read(async () => {
      const rows = await this.queries.list(filter, audiences, PAGE + 1);
      const items = rows.slice(0, PAGE).map(mailResponse);
      return {
        items,
        next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null,
        total: await this.queries.count(filter, audiences),
      };
    });
  }
}

export function mailResponse(mail: MailMessage): MailResponse {
  const { id, template, language, toName, toAddress, subject, state, reason, attempts, lastError, createdAt, dueAt, sentAt } = mail;
  return {
    ...{ id, template, language, toName, toAddress, subject, state, reason, attempts, lastError, createdAt, sentAt },
    nextTryAt: state === 'queued' ? dueAt : null,
  };
}
