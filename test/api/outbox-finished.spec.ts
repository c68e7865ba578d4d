import { ForgetFinishedWork } from '../../src/platform/outbox/forget-finished-work.js';
import { insertRows } from '../../src/platform/database/direct-rows.js';
import { OutboxMessage } from '../../src/platform/outbox/outbox-message.entity.js';
import { startApp, type TestApp } from '../support/app.js';

describe('background work that is done', () => {
  let testApp: TestApp;

  afterEach(() => testApp.close());

  const work = (id: string, state: OutboxMessage['state'], finishedAt: string | null): OutboxMessage => {
    const at = new Date(finishedAt ?? '2024-01-01T00:00:00Z');
    const facts = { topic: 'nobody.knows', payload: {}, attempts: 1, createdAt: at, dueAt: at, lastError: null };
    return { id: id.padEnd(36, '0'), state, ...facts, finishedAt: finishedAt === null ? null : at };
  };
  const write = (messages: OutboxMessage[]): Promise<unknown> =>
    testApp.unitOfWork.write(() => insertRows(testApp.unitOfWork.manager, OutboxMessage, messages));
  const left = async (): Promise<string[]> => {
    const rows = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.find(OutboxMessage, { order: { id: 'ASC' } }));
    return rows.map(({ id }) => id.slice(0, 1));
  };

  it('is forgotten after thirty days; what waits or failed stays, however old', async () => {
    testApp = await startApp('2024-10-31T02:00:00Z');
    await write([
      work('a', 'done', '2024-10-01T01:59:59Z'),
      work('b', 'done', '2024-10-01T02:00:00Z'),
      work('c', 'done', '2024-10-30T02:00:00Z'),
      work('d', 'parked', null),
      work('e', 'queued', null),
    ]);
    expect(await testApp.get(ForgetFinishedWork).execute()).toBe(1);
    expect(await left()).toEqual(['b', 'c', 'd', 'e']);
    testApp.clock.moveTo('2024-10-31T02:00:01Z');
    expect(await testApp.get(ForgetFinishedWork).execute()).toBe(1);
    expect(await left()).toEqual(['c', 'd', 'e']);
  });

  it('is kept for as many days as the setting says, and for ever with 0', async () => {
    testApp = await startApp('2024-10-31T02:00:00Z', [], { OUTBOX_DAYS: '0' });
    await write([work('a', 'done', '2014-10-01T00:00:00Z')]);
    expect(await testApp.get(ForgetFinishedWork).execute()).toBe(0);
    expect(await left()).toEqual(['a']);
  });

  it('is forgotten in pieces, so that nothing waits for a long deletion', async () => {
    testApp = await startApp('2024-10-31T02:00:00Z', [], { OUTBOX_DAYS: '7' });
    const many = Array.from({ length: 1500 }, (_, index) => work(`${index}-`, 'done', '2024-10-01T00:00:00Z'));
    for (let from = 0; from < many.length; from += 500) await write(many.slice(from, from + 500));
    const rounds = [await testApp.get(ForgetFinishedWork).execute(), await testApp.get(ForgetFinishedWork).execute()];
    expect(rounds).toEqual([1000, 500]);
    expect(await left()).toEqual([]);
  });
});
