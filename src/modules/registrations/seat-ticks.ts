import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { ExpireOffers } from './expire-offers.js';
import { program } from './waiting-list.js';

const EVERY_MS = 60_000;

/** Looks every minute whether the time of an offer or of reserved seats is over. Two programs that do it at once do each thing once. */
@Injectable()
export class SeatTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SeatTicks.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly expireOffers: ExpireOffers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.settings.backgroundWork) return;
    this.timer = setInterval(() => {
      this.running ??= this.tick().finally(() => {
        this.running = undefined;
      });
    }, EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async tick(): Promise<void> {
    try {
      await this.expireOffers.execute(program);
    } catch (error) {
      this.logger.error(`Offers could not be expired: ${String(error)}`);
    }
  }
}
