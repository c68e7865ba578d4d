import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { Traffic } from '../web/traffic.js';
import { Outbox } from './outbox.js';
import { OutboxLane } from './outbox-lane.js';
import type { OutboxMessage } from './outbox-message.entity.js';

type Payload = Record<string, unknown>;
/** `messageId` is the same when a message is carried out once more: what was done for it already can be recognised by it. */
export type OutboxHandler = (payload: Payload, messageId: string) => Promise<void>;
type PageOf = (payload: Payload) => string | null;

/** What a module does about a topic. */
interface Work {
  readonly handler: OutboxHandler;
  readonly pageOf: PageOf | undefined;
}

const POLL_MS = 5_000;
/** As many as the connections to the mail server. */
const SLOW_AT_ONCE = 4;
/** On a server that is never quiet each lane still carries out four messages a second for each that it does at once. */
const GIVES_WAY_MS = 250;

/**
 * Carries out what the outbox holds, in order of falling due. Woken by commits of this process and by a slow poll, which
 * finds what other processes wrote and what has become due again. A handler may be called twice for one message (a crash
 * between the effect and its note), so handlers must be idempotent.
 */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxWorker.name);
  private readonly works = new Map<string, Work>();
  private readonly slowTopics = new Set<string>();
  private readonly lanes: readonly OutboxLane[];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly outbox: Outbox,
    @Inject(SETTINGS) private readonly settings: Settings,
    traffic: Traffic,
  ) {
    const giveWay = (): Promise<void> => traffic.givenWay(GIVES_WAY_MS);
    const carryOut = (message: OutboxMessage): Promise<void> => this.carryOut(message);
    this.lanes = [
      new OutboxLane(outbox, carryOut, {
        topics: () => [...this.works.keys()].filter((topic) => !this.slowTopics.has(topic)),
        atOnce: 1,
        giveWay,
      }),
      new OutboxLane(outbox, carryOut, { topics: () => [...this.slowTopics], atOnce: SLOW_AT_ONCE, giveWay }),
    ];
  }

  /** `pageOf` gives the staff page of what a message is about, for the list of background work. */
  register(topic: string, handler: OutboxHandler, pageOf?: PageOf): void {
    this.works.set(topic, { handler, pageOf });
  }

  /** Work that waits for a server outside has a lane of its own: a certificate is not held up by a slow mail server. */
  registerSlow(topic: string, handler: OutboxHandler, pageOf?: PageOf): void {
    this.slowTopics.add(topic);
    this.register(topic, handler, pageOf);
  }

  pageOf(topic: string, payload: Payload): string | null {
    return this.works.get(topic)?.pageOf?.(payload) ?? null;
  }

  onApplicationBootstrap(): void {
    if (!this.settings.backgroundWork) return;
    // A lane that looks in vain passes by all that waits for the other one.
    const wake = (topic?: string): void => {
      for (const lane of this.lanes) if (topic === undefined || lane.takes(topic)) lane.wake();
    };
    this.outbox.onEnqueued(wake);
    this.timer = setInterval(wake, POLL_MS);
    this.timer.unref();
  }

  /** Before the shutdown of others: the database is still open for the message that is under way. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.lanes.map((lane) => lane.stop()));
  }

  /** Works until nothing is due; tests and the command line call it to see the effects at once. */
  async drain(): Promise<void> {
    let busy = true;
    while (busy) busy = (await Promise.all(this.lanes.map((lane) => lane.drain()))).includes(true);
  }

  private async carryOut(message: OutboxMessage): Promise<void> {
    try {
      await this.works.get(message.topic)?.handler(message.payload, message.id);
      await this.outbox.finish(message);
    } catch (error) {
      this.logger.warn(`${message.topic} ${message.id} failed (try ${message.attempts}): ${String(error)}`);
      await this.outbox.fail(message, String(error));
    }
  }
}
