import { Logger } from '@nestjs/common';
import type { Outbox } from './outbox.js';
import type { OutboxMessage } from './outbox-message.entity.js';

export interface LaneOptions {
  /** Asked each time, because modules register their topics one after the other. */
  readonly topics: () => readonly string[];
  /** So many messages are carried out at the same time. */
  readonly atOnce: number;
  /**
   * Awaited before each message. A rush of registrations leaves as many mails to write, each as much work as the registration was: done
   * at once they would stand in the way of those who still wait for an answer (measured: half of the registrations a second).
   */
  readonly giveWay: () => Promise<void>;
}

const BATCH = 20;

/** One loop over a part of the outbox, which goes on whatever happens in the others. */
export class OutboxLane {
  private readonly logger = new Logger(OutboxLane.name);
  private running: Promise<void> | undefined;
  private woken = false;
  private stopped = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly carryOut: (message: OutboxMessage) => Promise<void>,
    private readonly options: LaneOptions,
  ) {}

  takes(topic: string): boolean {
    return this.options.topics().includes(topic);
  }

  /** A commit while the lane runs may come after its last look, so it looks once more before it rests. */
  wake(): void {
    this.woken = true;
    this.running ??= this.workWhileWoken().finally(() => {
      this.running = undefined;
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** Works without giving way until nothing is due; false when nothing was due at all. */
  drain(): Promise<boolean> {
    return this.work(this.carryOut);
  }

  private async work(carryOut: (message: OutboxMessage) => Promise<void>): Promise<boolean> {
    let found = false;
    for (let batch = await this.claim(); batch.length > 0 && !this.stopped; batch = await this.claim()) {
      found = true;
      await this.carryOutAll(batch, carryOut);
    }
    return found;
  }

  private async politely(message: OutboxMessage): Promise<void> {
    if (!this.stopped) await this.options.giveWay();
    await this.carryOut(message);
  }

  private claim(): Promise<OutboxMessage[]> {
    return this.outbox.claim(this.options.topics(), BATCH);
  }

  private async carryOutAll(batch: OutboxMessage[], carryOut: (message: OutboxMessage) => Promise<void>): Promise<void> {
    const waiting = [...batch];
    const one = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await carryOut(next);
    };
    await Promise.all(Array.from({ length: this.options.atOnce }, one));
  }

  private async workWhileWoken(): Promise<void> {
    while (this.woken && !this.stopped) {
      this.woken = false;
      try {
        await this.work((message) => this.politely(message));
      } catch (error) {
        this.logger.error(`The outbox could not be read: ${String(error)}`);
      }
    }
  }
}
