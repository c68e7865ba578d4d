import { Logger } from '@nestjs/common';
import type { Settings } from '../settings/settings.js';
import { EveryMinute } from './every-minute.js';

const { jest } = import.meta;

describe('what falls due with time', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    Logger.overrideLogger(false);
  });
  afterEach(() => {
    jest.useRealTimers();
    Logger.overrideLogger(['error']);
  });

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
    await jest.advanceTimersByTimeAsync(59_000);
    expect(done).toEqual([]);
    await jest.advanceTimersByTimeAsync(61_000);
    expect(done).toEqual(['offers', 'offers']);
    await everyMinute.beforeApplicationShutdown();
    await jest.advanceTimersByTimeAsync(120_000);
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
    await jest.advanceTimersByTimeAsync(180_000);
    expect(begun).toBe(1);
    let ended = false;
    const ending = everyMinute.beforeApplicationShutdown().then(() => {
      ended = true;
    });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(ended).toBe(false);
    finish();
    await ending;
    expect(ended).toBe(true);
  });

  it('is left to others by a program without background work', async () => {
    let begun = 0;
    started(false).run('offers', () => Promise.resolve((begun += 1)));
    await jest.advanceTimersByTimeAsync(120_000);
    expect(begun).toBe(0);
  });
});
