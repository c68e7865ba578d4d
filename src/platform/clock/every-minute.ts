import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings/settings.js';

const MINUTE_MS = 60_000;

/**
 * What falls due with time alone: modules hand in their work when they are wired. A round that takes longer than a minute is not begun
 * twice, and what fails is tried again with the next round. Two programs on one database run it at once: the work must bear that.
 */
@Injectable()
export class EveryMinute implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(EveryMinute.name);
  private readonly works = new Map<string, () => Promise<unknown>>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** `name` tells the log what failed. */
  run(name: string, work: () => Promise<unknown>): void {
    this.works.set(name, work);
  }

  onApplicationBootstrap(): void {
    if (!this.settings.backgroundWork) return;
    this.timer = setInterval(() => {
      this.running ??= this.round().finally(() => {
        this.running = undefined;
      });
    }, MINUTE_MS);
    this.timer.unref();
  }

  /** Before the shutdown of others, so that the database is still open for what is under way. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async round(): Promise<void> {
    for (const [name, work] of this.works) {
      try {
        await work();
      } catch (error) {
        this.logger.error(`${name} failed: ${String(error)}`);
      }
    }
  }
}
