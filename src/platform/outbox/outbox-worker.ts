import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { Outbox } from './outbox.js';
import type { OutboxMessage } from './outbox-message.entity.js';

type Payload = Record<string, unknown>;
export type OutboxHandler = (payload: Payload) => Promise<void>;

/** What a module does about a topic. */
interface Work {
  readonly handler: OutboxHandler;
  readonly pageOf: ((payload: Payload) => string) | undefined;
}

const BATCH = 20;
const POLL_MS = 5_000;

/**
 * Carries out what the outbox holds, in order of falling due. Woken by commits of this process and by a slow poll, which
 * finds what other processes wrote and what has become due again. A handler may be called twice for one message (a crash
 * between the effect and its note), so handlers must be idempotent.
 */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OutboxWorker.name);
  private readonly works = new Map<string, Work>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private woken = false;
  private stopped = false;

  constructor(
    private readonly outbox: Outbox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** `pageOf` gives the staff page of what a message is about, for the list of background work. */
  register(topic: string, handler: OutboxHandler, pageOf?: Work['pageOf']): void {
    this.works.set(topic, { handler, pageOf });
  }

  pageOf(topic: string, payload: Payload): string | null {
    return this.works.get(topic)?.pageOf?.(payload) ?? null;
  }

  onApplicationBootstrap(): void {
    if (!this.settings.backgroundWork) return;
    this.outbox.onEnqueued(() => {
      this.wake();
    });
    this.timer = setInterval(() => {
      this.wake();
    }, POLL_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Works until nothing is due; tests and the command line call it to see the effects at once. */
  async drain(): Promise<void> {
    const next = (): Promise<OutboxMessage[]> => this.outbox.claim([...this.works.keys()], BATCH);
    for (let batch = await next(); batch.length > 0 && !this.stopped; batch = await next()) {
      for (const message of batch) await this.carryOut(message);
    }
  }

  /** A commit while the worker runs may come after its last look, so it looks once more before it rests. */
  private wake(): void {
    this.woken = true;
    this.running ??= this.workWhileWoken().finally(() => {
      this.running = undefined;
    });
  }

  private async workWhileWoken(): Promise<void> {
    while (this.woken && !this.stopped) {
      this.woken = false;
      try {
        await this.drain();
      } catch (error) {
        this.logger.error(`The outbox could not be read: ${String(error)}`);
      }
    }
  }

  private async carryOut(message: OutboxMessage): Promise<void> {
    try {
      await this.works.get(message.topic)?.handler(message.payload);
      await this.outbox.finish(message);
    } catch (error) {
      this.logger.warn(`${message.topic} ${message.id} failed (try ${message.attempts}): ${String(error)}`);
      await this.outbox.fail(message, String(error));
    }
  }
}
