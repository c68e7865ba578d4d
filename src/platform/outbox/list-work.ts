import { Injectable } from '@nestjs/common';
import { type Actor, requireRole } from '../../shared/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { failureKind } from './failure-kind.js';
import type { WorkFilter, WorkListResponse, WorkResponse, WorkState } from './outbox.dto.js';
import type { OutboxMessage } from './outbox-message.entity.js';
import { OutboxQueries } from './outbox.queries.js';
import { OutboxWorker } from './outbox-worker.js';

const PAGE = 50;

/** The background work that is not done, page by page. For administrators. */
@Injectable()
export class ListWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: OutboxQueries,
    private readonly worker: OutboxWorker,
  ) {}

  async execute(actor: Actor, { state, before }: WorkFilter = {}): Promise<WorkListResponse> {
    requireRole(actor);
    return this.unitOfWork.read(async () => {
      const rows = await this.queries.list(state, before, PAGE + 1);
      const items = rows.slice(0, PAGE).map((message) => this.describe(message));
      return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null, total: await this.queries.count(state) };
    });
  }

  private describe(message: OutboxMessage): WorkResponse {
    const { id, topic, payload, attempts, lastError, createdAt, dueAt } = message;
    const state = stateOf(message);
    return {
      id,
      topic,
      page: this.worker.pageOf(topic, payload),
      state,
      attempts,
      failure: lastError === null ? null : failureKind(lastError),
      lastError,
      createdAt,
      nextTryAt: state === 'parked' ? null : dueAt,
    };
  }
}

function stateOf({ state, lastError }: OutboxMessage): WorkState {
  if (state === 'parked') return 'parked';
  return lastError === null ? 'waiting' : 'failing';
}
