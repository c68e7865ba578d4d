import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** How many people wait for an answer of this process, so that work which nobody waits for can give way to them. */
@Injectable()
export class Traffic {
  private waiting = 0;
  private quiet: (() => void)[] = [];

  watch(app: NestFastifyApplication): void {
    const fastify = app.getHttpAdapter().getInstance();
    fastify.addHook('onRequest', (_request, _reply, done) => {
      this.waiting += 1;
      done();
    });
    // Comes once for every request when its handler is through, also when the one who asked has gone.
    fastify.addHook('onResponse', (_request, _reply, done) => {
      this.waiting -= 1;
      if (this.waiting === 0) for (const resume of this.quiet.splice(0)) resume();
      done();
    });
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
