import { Injectable } from '@nestjs/common';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Outbox } from './outbox.js';
import type { RetriedResponse } from './outbox.dto.js';
import { OutboxQueries } from './outbox.queries.js';

/** An administrator has removed the cause of a failure: the work is tried now, with all its tries before it again. */
@Injectable()
export class RetryWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: OutboxQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `workUnknown`, conflict `workNotFailed` when it is done or never failed. */
  async execute(actor: Actor, id: string): Promise<RetriedResponse> {
    requireRole(actor);
    const nextTryAt = this.clock.now();
    await this.unitOfWork.write(async () => {
      const message = await this.queries.byId(id);
      if (!message) throw new DomainError('not-found', 'workUnknown');
      if (!(await this.outbox.retry(id))) throw new DomainError('conflict', 'workNotFailed');
      await this.audit.record(actor, 'outbox.retried', { type: 'outboxMessage', id }, { detail: { topic: message.topic } });
    });
    return { nextTryAt };
  }
}
