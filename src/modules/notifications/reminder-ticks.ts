import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import type { Actor } from '../../shared/actor.js';
import { SendReminders } from './send-reminders.js';

const EVERY_MS = 60_000;
const program: Actor = { kind: 'system', name: 'Tập Huấn' };

/** Looks every minute whether somebody is to be reminded. */
@Injectable()
export class ReminderTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ReminderTicks.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly sendReminders: SendReminders,
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
      await this.sendReminders.execute(program);
    } catch (error) {
      this.logger.error(`Reminders could not be written: ${String(error)}`);
    }
  }
}
