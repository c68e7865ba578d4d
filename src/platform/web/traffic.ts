import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** How many people wait for an answer of this process, so that work which nobody waits for can give way to them. */
@Injectable()
export class Traffic {
  private waiting = 0;
  private quiet: (() => void)[] = [];

  watch(app: NestFastifyApplication): void {
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', (_request, reply, done) => {
        this.waiting += 1;
        // Comes for every answer, also for one that nobody is there to take; Fastify's onResponse does not.
        reply.raw.once('close', () => {
          this.leave();
        });
        done();
      });
  }

  private leave(): void {
    this.waiting -= 1;
    if (this.waiting === 0) for (const resume of this.quiet.splice(0)) resume();
  }

  /** Until nobody waits, but not longer than `mostMs`: a server that is always busy still gets its work done. */
  async givenWay(mostMs: number): Promise<void> {
    if (this.waiting === 0) return;
    const enough = new AbortController();
    const quiet = new Promise<void>((resume) => this.quiet.push(resume));
    try {
      await Promise.race([quiet, pause(mostMs, undefined, { signal: enough.signal })]);
    } finally {
      enough.abort();
    }
  }
}
