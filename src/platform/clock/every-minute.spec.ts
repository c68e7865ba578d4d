import { mock } from 'node:test';
import { Logger } from '@nestjs/common';
import type { Settings } from '../settings/settings.js';
import { EveryMinute } from './every-minute.js';

describe('what falls due with time', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval'] });
    Logger.overrideLogger(false);
  });
  afterEach(() => {
    mock.timers.reset();
    Logger.overrideLogger(['error']);
  });

  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second++) {
      mock.timers.tick(1_000);
      // A round is a chain of promises: all of it has run when the event loop comes round.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  const started = (backgroundWork = true): EveryMinute => {
    const everyMinute = new EveryMinute({ backgroundWork } as Settings);
    everyMinute.onApplicationBootstrap();
    return everyMinute;
  };

  it('is done once a minute, and one work that fails does not keep the others from theirs', async () => {
    const done: string[] = [];
    const everyMinute = started();
    everyMinute.run('broken', () => Promise.reject(new Error('the database is busy')));
    everyMinute.run('offers', () => Promise.resolve(done.push('offers')));
    await pass(59);
    expect(done).toEqual([]);
    await pass(61);
    expect(done).toEqual(['offers', 'offers']);
    await everyMinute.beforeApplicationShutdown();
    await pass(120);
    expect(done).toHaveLength(2);
  });

  it('is not begun again while it is still under way, and the end of the program waits for it', async () => {
    let begun = 0;
    let finish = (): void => undefined;
    const everyMinute = started();
    everyMinute.run('reminders', () => {
      begun += 1;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await pass(180);
    expect(begun).toBe(1);
    let ended = false;
    const ending = everyMinute.beforeApplicationShutdown().then(() => {
      ended = true;
    });
    await pass(1);
    expect(ended).toBe(false);
    finish();
    await ending;
    expect(ended).toBe(true);
  });

  it('is left to others by a program without background work', async () => {
    let begun = 0;
    started(false).run('offers', () => Promise.resolve((begun += 1)));
    await pass(120);
    expect(begun).toBe(0);
  });
});
