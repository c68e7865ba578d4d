import { ExpireOffers } from '../../src/modules/registrations/index.js';
import { OutboxMessage } from '../../src/platform/outbox/outbox-message.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeStaff, readClass, registrationForm } from '../support/make.js';
import { accept, cancel, makeArrangedClass, own, register, registerMany } from '../support/make-line.js';

const program = { kind: 'system', name: 'test' } as const;

let testApp: TestApp;

beforeAll(async () => {
  testApp = await startApp();
});
afterAll(() => testApp.close());
afterEach(() => {
  testApp.clock.moveTo('2024-10-01T02:00:00Z');
});

const expire = (): Promise<unknown> => testApp.get(ExpireOffers).execute(program);
const topicsOf = async (registrationId: string): Promise<string[]> => {
  const messages = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.find(OutboxMessage, { order: { id: 'ASC' } }));
  return messages.filter(({ payload }) => payload.registrationId === registrationId).map(({ topic }) => topic);
};

describe('a full class with a waiting list', () => {
  it('puts the sixth participant on the waiting list', async () => {
    const trainingClass = await makeArrangedClass(testApp, 5);
    const receipts = await registerMany(testApp, trainingClass, 6);
    expect(receipts.map(({ state }) => state)).toEqual([...Array<string>(5).fill('confirmed'), 'waiting']);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(5);
    expect(await topicsOf(receipts[5].registrationId)).toEqual(['registration.waiting']);
  });

  it('tells everybody in the line their place, and moves it up when somebody before them leaves', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    const [, second, third, fourth] = await registerMany(testApp, trainingClass, 4);
    expect(await own(testApp, fourth)).toMatchObject({ state: 'waiting', placeInLine: 3 });
    await cancel(testApp, second);
    expect(await own(testApp, third)).toMatchObject({ placeInLine: 1 });
    expect(await own(testApp, fourth)).toMatchObject({ placeInLine: 2 });
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(1);
  });

  it('gives nobody a second place in the line', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    await register(testApp, trainingClass);
    const form = registrationForm();
    await register(testApp, trainingClass, form);
    const refused = await expectAnswer(testApp.http.post(`/api/v1/classes/${trainingClass.id}/registrations`).send(form), 409);
    expect(refused).toMatchObject({ code: 'alreadyRegistered' });
  });

  it('is not opened for anybody by staff, who raise the capacity instead', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    await register(testApp, trainingClass);
    const { bearer } = await makeStaff(testApp);
    const entry = { ...registrationForm(), source: 'staff' };
    const refused = await expectAnswer(testApp.http.post(`/api/v1/classes/${trainingClass.id}/participants`).set(bearer).send(entry), 409);
    expect(refused).toMatchObject({ code: 'classFull' });
  });

  it('refuses the sixth participant where there is none', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 5 });
    await registerMany(testApp, trainingClass, 5);
    await expectAnswer(testApp.http.post(`/api/v1/classes/${trainingClass.id}/registrations`).send(registrationForm()), 409);
  });
});

describe('a freed seat', () => {
  it('is offered to the first in the line, who has a day to answer', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    const [first, second, third] = await registerMany(testApp, trainingClass, 3);
    await cancel(testApp, first);
    expect(await own(testApp, second)).toMatchObject({ state: 'offered', answerBy: '2024-10-02T02:00:00.000Z' });
    expect(await own(testApp, third)).toMatchObject({ state: 'waiting', placeInLine: 1 });
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(1);
    expect(await topicsOf(second.registrationId)).toEqual(['registration.waiting', 'registration.promoted']);
  });

  it('is held until the person accepts', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    const [first, second] = await registerMany(testApp, trainingClass, 2);
    await cancel(testApp, first);
    expect((await register(testApp, trainingClass)).state).toBe('waiting');
    expect(await accept(testApp, second)).toMatchObject({ state: 'confirmed' });
    expect(await topicsOf(second.registrationId)).toEqual(['registration.waiting', 'registration.promoted', 'registration.confirmed']);
    expect(await accept(testApp, second, 409)).toMatchObject({ code: 'nothingOffered' });
  });

  it('goes on to the next when it is declined, and from them when they cancel after all', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    const [first, second, third, fourth] = await registerMany(testApp, trainingClass, 4);
    await cancel(testApp, first);
    await cancel(testApp, second);
    await accept(testApp, third);
    await cancel(testApp, third);
    expect(await own(testApp, fourth)).toMatchObject({ state: 'offered' });
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(1);
  });

  it('goes on to the next when the time to answer is over', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1, { answerMinutes: 60 });
    const [first, second, third] = await registerMany(testApp, trainingClass, 3);
    await cancel(testApp, first);
    testApp.clock.moveTo('2024-10-01T02:59:59Z');
    expect(await expire()).toEqual({ offers: 0, seatBlocks: 0 });
    testApp.clock.moveTo('2024-10-01T03:00:00Z');
    expect(await accept(testApp, second, 409)).toMatchObject({ code: 'offerExpired' });
    expect(await expire()).toEqual({ offers: 1, seatBlocks: 0 });
    expect(await own(testApp, second)).toMatchObject({ state: 'cancelled' });
    expect(await own(testApp, third)).toMatchObject({ state: 'offered', answerBy: '2024-10-01T04:00:00.000Z' });
  });

  it('is held no longer than until the class begins, and is offered to nobody from then on', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    const [first, second] = await registerMany(testApp, trainingClass, 2);
    testApp.clock.moveTo('2024-10-14T20:00:00Z');
    const { bearer } = await makeStaff(testApp);
    await expectAnswer(testApp.http.post(`/api/v1/registrations/${first.registrationId}/cancel`).set(bearer).send({ reason: 'Ốm' }), 200);
    expect(await own(testApp, second)).toMatchObject({ answerBy: trainingClass.startsAt?.toISOString() });
    const running = await makeArrangedClass(testApp, 1);
    testApp.clock.moveTo('2024-10-01T02:00:00Z');
    const [seated, waiting] = await registerMany(testApp, running, 2);
    testApp.clock.moveTo('2024-10-15T03:00:00Z');
    await expectAnswer(testApp.http.post(`/api/v1/registrations/${seated.registrationId}/cancel`).set(bearer).send({ reason: 'Ốm' }), 200);
    expect(await own(testApp, waiting)).toMatchObject({ state: 'waiting' });
    expect((await readClass(testApp, running.id)).seatsTaken).toBe(0);
  });

  it('comes of a larger room as well: everybody it has room for is offered a seat', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    const receipts = await registerMany(testApp, trainingClass, 5);
    const { bearer } = await makeStaff(testApp);
    await expectAnswer(testApp.http.patch(`/api/v1/classes/${trainingClass.id}`).set(bearer).send({ capacity: 3 }), 200);
    const states = await Promise.all(receipts.map(async (each) => (await own(testApp, each)).state));
    expect(states).toEqual(['confirmed', 'offered', 'offered', 'waiting', 'waiting']);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(3);
  });

  it('still goes to those who wait when the line was closed to newcomers', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    const [first, second] = await registerMany(testApp, trainingClass, 2);
    const { bearer } = await makeStaff(testApp);
    await expectAnswer(
      testApp.http.patch(`/api/v1/classes/${trainingClass.id}/seating`).set(bearer).send({ waitingListEnabled: false }),
      200,
    );
    await cancel(testApp, first);
    expect(await own(testApp, second)).toMatchObject({ state: 'offered' });
  });
});
