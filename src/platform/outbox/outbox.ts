import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, LessThanOrEqual, Not } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { afterFailure, isWornOut } from './retry-delay.js';
import { OutboxMessage } from './outbox-message.entity.js';
import type { Messages } from './topics.js';

/** While a worker holds a message nobody else may take it; a worker that dies gives it back after this long. */
const CLAIM_MS = 60_000;

/** Work for the outside world, written in the transaction that causes it, so that it is neither lost nor done for nothing. */
@Injectable()
export class Outbox {
  private nudge: (topic?: string) => void = () => undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The worker of this process asks to be told when something was committed, and of which topic where that is known. */
  onEnqueued(nudge: (topic?: string) => void): void {
    this.nudge = nudge;
  }

  /** Must be called inside a write unit; the row is inserted with the others that nobody reads in the unit (`insertLater`). Not carried out before `dueAt`. */
  enqueue<T extends keyof Messages>(topic: T, payload: Messages[T], dueAt = this.clock.now()): Promise<void> {
    const now = this.clock.now();
    const message: OutboxMessage = {
      id: this.ids.next(),
      topic,
      payload: { ...payload },
      state: 'queued',
      attempts: 0,
      createdAt: now,
      dueAt,
      lastError: null,
      finishedAt: null,
    };
    this.unitOfWork.insertLater(OutboxMessage, [message]);
    this.unitOfWork.afterCommit(() => {
      this.nudge(topic);
    });
    return Promise.resolve();
  }

  /**
   * Takes up to `limit` due messages of these topics; what nobody here can carry out stays for a program that can. Two workers may
   * see the same row; the conditional update lets exactly one have it.
   * Claiming counts as an attempt, so that a message that kills its worker is parked in the end.
   */
  async claim(topics: readonly string[], limit: number): Promise<OutboxMessage[]> {
    return this.unitOfWork.write(async () => {
      const now = this.clock.now();
      const due = await this.unitOfWork.manager.find(OutboxMessage, {
        where: { state: 'queued', dueAt: LessThanOrEqual(now), topic: In([...topics]) },
        order: { dueAt: 'ASC', id: 'ASC' },
        take: limit,
      });
      const claimed: OutboxMessage[] = [];
      for (const message of due) {
        if (await this.claimOne(message, now)) claimed.push(message);
      }
      return claimed;
    });
  }

  private async claimOne(message: OutboxMessage, now: Date): Promise<boolean> {
    const seen = { id: message.id, state: message.state, attempts: message.attempts };
    message.attempts += 1;
    if (isWornOut(message.attempts)) {
      await this.unitOfWork.manager.update(OutboxMessage, seen, { state: 'parked', lastError: 'The worker ended while carrying it out' });
      return false;
    }
    const taken = { attempts: message.attempts, dueAt: new Date(now.getTime() + CLAIM_MS) };
    const { affected } = await this.unitOfWork.manager.update(OutboxMessage, seen, taken);
    return affected === 1;
  }

  /** Due now, with all its tries again; must be called inside a write unit. False when the message is done or never failed. */
  async retry(id: string): Promise<boolean> {
    const failed = { id, state: In(['queued', 'parked']), lastError: Not(IsNull()) };
    const again = { state: 'queued', attempts: 0, dueAt: this.clock.now(), lastError: null } as const;
    const { affected } = await this.unitOfWork.manager.update(OutboxMessage, failed, again);
    this.unitOfWork.afterCommit(() => {
      this.nudge();
    });
    return affected === 1;
  }

  async finish(message: OutboxMessage): Promise<void> {
    await this.unitOfWork.write(() =>
      this.unitOfWork.manager.update(OutboxMessage, { id: message.id }, { state: 'done', finishedAt: this.clock.now(), lastError: null }),
    );
  }

  async fail(message: OutboxMessage, reason: string): Promise<void> {
    const next = afterFailure(message.attempts, this.clock.now());
    await this.unitOfWork.write(() =>
      this.unitOfWork.manager.update(OutboxMessage, { id: message.id }, { ...next, lastError: reason.slice(0, 1000) }),
    );
  }

  /** Ids of what was done before a moment, the oldest first. Nothing is due after it was done, so the index by due date bounds the search. */
  async finishedBefore(before: Date, limit: number): Promise<string[]> {
    const done = await this.unitOfWork.manager.find(OutboxMessage, {
      select: { id: true },
      where: { state: 'done', dueAt: LessThan(before), finishedAt: LessThan(before) },
      order: { dueAt: 'ASC' },
      take: limit,
    });
    return done.map(({ id }) => id);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.delete(OutboxMessage, { id: In([...ids]), state: 'done' });
  }
}
