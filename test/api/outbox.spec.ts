import { Outbox } from '../../src/platform/outbox/outbox.js';
import { OutboxMessage } from '../../src/platform/outbox/outbox-message.entity.js';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker.js';
import type { Messages } from '../../src/platform/outbox/topics.js';
import { startApp, type TestApp } from '../support/app.js';

describe('the outbox', () => {
  let program: TestApp;
  let outbox: Outbox;

  beforeAll(async () => {
    program = await startApp();
    outbox = program.get(Outbox);
  });

  afterAll(() => program.close());

  const enqueue = (topic: string): Promise<void> =>
    program.unitOfWork.write(() => outbox.enqueue(topic as keyof Messages, { topic } as never));
  const find = (topic: string): Promise<OutboxMessage> =>
    program.unitOfWork.read(() => program.unitOfWork.manager.findOneByOrFail(OutboxMessage, { topic }));

  it('carries a message out once it is committed', async () => {
    const carried: unknown[] = [];
    program.get(OutboxWorker).register('greet', (payload) => Promise.resolve(void carried.push(payload)));
    await enqueue('greet');
    await program.drainOutbox();
    await expect(find('greet')).resolves.toMatchObject({ state: 'done', attempts: 1 });
    expect(carried).toEqual([{ topic: 'greet' }]);
  });

  it('forgets a message whose unit failed', async () => {
    await program.unitOfWork
      .write(async () => {
        await outbox.enqueue('registration.confirmed', { registrationId: 'rolled-back' });
        throw new Error('a bug');
      })
      .catch(() => undefined);
    await expect(find('registration.confirmed')).rejects.toThrow();
  });

  it('leaves what this program cannot carry out to one that can, and never calls it a failure', async () => {
    await enqueue('of-a-later-release');
    await program.drainOutbox();
    await expect(find('of-a-later-release')).resolves.toMatchObject({ state: 'queued', attempts: 0, lastError: null });
    program.get(OutboxWorker).register('of-a-later-release', () => Promise.resolve());
    await program.drainOutbox();
    await expect(find('of-a-later-release')).resolves.toMatchObject({ state: 'done' });
  });

  it('waits longer after each failure, then parks the message with its reason', async () => {
    program.get(OutboxWorker).register('broken', () => Promise.reject(new Error('the printer is on fire')));
    await enqueue('broken');
    for (const at of ['02:00:00', '02:00:11', '02:00:42', '02:01:43', '02:06:44', '02:21:45', '03:21:46']) {
      program.clock.moveTo(`2024-10-01T${at}Z`);
      await program.drainOutbox();
    }
    await expect(find('broken')).resolves.toMatchObject({ state: 'parked', attempts: 7, lastError: 'Error: the printer is on fire' });
  });

  it('gives each message to one worker only when many ask at once', async () => {
    const topics = Array.from({ length: 10 }, (_, index) => `shared-${index}`);
    for (const topic of topics) await enqueue(topic);
    const claims = await Promise.all(Array.from({ length: 8 }, () => outbox.claim(topics, 10)));
    const ids = claims.flat().map(({ id }) => id);
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(10);
  });
});
