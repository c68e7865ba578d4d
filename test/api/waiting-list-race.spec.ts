import type { AddressInfo } from 'node:net';
import { Seats, TrainingClass } from '../../src/modules/classes/index.js';
import { Registration, RegistrationLinks, type RegistrationReceipt } from '../../src/modules/registrations/index.js';
import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { startApp, type TestApp } from '../support/app.js';
import { type MadeClass, readClass, registrationForm } from '../support/make.js';
import { makeArrangedClass, registerMany } from '../support/make-line.js';

let testApp: TestApp;
let address: string;

beforeAll(async () => {
  testApp = await startApp();
  await testApp.app.listen(0, '127.0.0.1');
  const { port } = testApp.app.getHttpServer().address() as AddressInfo;
  address = `http://127.0.0.1:${port}/api/v1`;
});
afterAll(() => testApp.close());

async function post(path: string, body: unknown = {}): Promise<RegistrationReceipt & { status: number }> {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return Object.assign({ status: response.status }, (await response.json()) as RegistrationReceipt);
}

interface Everybody {
  readonly taken: number;
  readonly seated: Registration[];
  /** In the order of the line. */
  readonly waiting: Registration[];
}

async function everybodyOf({ id }: MadeClass): Promise<Everybody> {
  const { seatsTaken } = await readClass(testApp, id);
  const all = await testApp.unitOfWork.read(() =>
    testApp.unitOfWork.manager.find(Registration, { where: { classId: id }, order: { lineNumber: 'ASC' } }),
  );
  return {
    taken: seatsTaken,
    seated: all.filter(({ state }) => state === 'confirmed' || state === 'offered'),
    waiting: all.filter(({ state }) => state === 'waiting'),
  };
}

/** 30 of 30 seats are taken and 20 people wait. In one moment all 30 cancel and 30 others register. */
async function changeOfEverybody(): Promise<{
  trainingClass: MadeClass;
  waited: RegistrationReceipt[];
  newcomers: RegistrationReceipt[];
  statuses: number[];
}> {
  const trainingClass = await makeArrangedClass(testApp, 30);
  const [seated, waited] = [await registerMany(testApp, trainingClass, 30), await registerMany(testApp, trainingClass, 20)];
  const answers = await Promise.all(
    seated.flatMap(({ token }) => [
      post(`/registrations/by-token/${token}/cancel`),
      post(`/classes/${trainingClass.id}/registrations`, registrationForm()),
    ]),
  );
  const newcomers = answers.filter((_, index) => index % 2 === 1);
  return { trainingClass, waited, newcomers, statuses: answers.map(({ status }) => status) };
}

/** How many have a place in the line that somebody else has as well. */
function sharedNumbers(rows: readonly Registration[]): number {
  const numbers = rows.map(({ lineNumber }) => lineNumber).filter((number) => number !== null);
  return numbers.length - new Set(numbers).size;
}

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id).sort();

describe('200 who want the 30 seats of a class with a waiting list, at the same moment', () => {
  it('sit on 30 seats and stand in the line, each at a place of their own', async () => {
    const trainingClass = await makeArrangedClass(testApp, 30);
    const register = (): Promise<RegistrationReceipt> => post(`/classes/${trainingClass.id}/registrations`, registrationForm());
    const receipts = await Promise.all(Array.from({ length: 200 }, register));
    const { taken, seated, waiting } = await everybodyOf(trainingClass);
    expect({ taken, seated: seated.length }).toEqual({ taken: 30, seated: 30 });
    expect(waiting.map(({ lineNumber }) => lineNumber)).toEqual(Array.from({ length: 170 }, (_, index) => index + 1));
    expect(receipts.filter(({ state }) => state === 'confirmed')).toHaveLength(30);
  }, 60_000);
});

describe('30 who cancel, 30 who register and 20 who wait, at the same moment', () => {
  it('leave every seat taken once, everybody in their order and nobody forgotten', async () => {
    const { trainingClass, waited, newcomers, statuses } = await changeOfEverybody();
    expect([...statuses].sort()).toEqual([...Array<number>(30).fill(200), ...Array<number>(30).fill(201)]);
    const { taken, seated, waiting } = await everybodyOf(trainingClass);
    expect({ taken, seated: seated.length, waiting: waiting.length }).toEqual({ taken: 30, seated: 30, waiting: 20 });
    const live = [...seated, ...waiting];
    expect(ids(live)).toEqual([...waited, ...newcomers].map(({ registrationId }) => registrationId).sort());
    for (const { registrationId } of waited) expect(live.find(({ id }) => id === registrationId)?.state).toBe('offered');
    const lastOffered = Math.max(...seated.map(({ lineNumber }) => lineNumber ?? 0));
    expect(waiting[0]?.lineNumber).toBeGreaterThan(lastOffered);
    expect(sharedNumbers(live)).toBe(0);
  }, 120_000);

  it('and offers that are accepted and declined at once never seat two people on one chair', async () => {
    const trainingClass = await makeArrangedClass(testApp, 10);
    const [seated] = [await registerMany(testApp, trainingClass, 10), await registerMany(testApp, trainingClass, 20)];
    await Promise.all(seated.map(({ token }) => post(`/registrations/by-token/${token}/cancel`)));
    const { seated: offered } = await everybodyOf(trainingClass);
    await Promise.all(
      offered.flatMap((registration, index) => {
        const link = `/registrations/by-token/${testApp.get(RegistrationLinks).tokenOf(registration)}`;
        return [post(`${link}/accept`), ...(index % 2 ? [post(`${link}/cancel`)] : []), post(`${link}/accept`)];
      }),
    );
    const afterwards = await everybodyOf(trainingClass);
    expect({ taken: afterwards.taken, seated: afterwards.seated.length, waiting: afterwards.waiting.length }).toEqual({
      taken: 10,
      seated: 10,
      waiting: 5,
    });
  }, 120_000);
});

/** Would the tests above notice a program that loses people? Each database is asked in its own way, because each is protected in its own. */
describe('the test itself', () => {
  /** Puts `replacement` over a method of the running program for the length of `work`; what is broken on purpose is rightly logged. */
  async function instead<T>(target: object, method: string, replacement: unknown, work: () => Promise<T>): Promise<T> {
    Object.assign(target, { [method]: replacement });
    Logger.overrideLogger(false);
    try {
      return await work();
    } finally {
      Logger.overrideLogger(['error']);
      Reflect.deleteProperty(target, method);
    }
  }

  /** How most programs look at the line: without holding anything, and a moment before they act. */
  async function look(classId: string): Promise<TrainingClass> {
    const trainingClass = await testApp.unitOfWork.manager.findOneByOrFail(TrainingClass, { id: classId });
    await pause(5);
    return trainingClass;
  }

  async function outcome(): Promise<unknown> {
    const { trainingClass, statuses } = await changeOfEverybody();
    const { taken, seated, waiting } = await everybodyOf(trainingClass);
    const refused = statuses.filter((status) => status >= 400).length;
    return { refused, taken, seated: seated.length, waiting: waiting.length, shared: sharedNumbers([...seated, ...waiting]) };
  }

  const right = { refused: 0, taken: 30, seated: 30, waiting: 20, shared: 0 };
  const withoutQueue = (_: unknown, unit: () => Promise<unknown>): Promise<unknown> => unit();

  if (process.env.TEST_DATABASE === 'mariadb') {
    it('sees two people on one place of the line when the class is only looked at', async () => {
      expect(await instead(testApp.get(Seats), 'hold', look, outcome)).not.toEqual(right);
    }, 120_000);
  } else {
    it('sees seats and people lost when units do not queue', async () => {
      const slowly = (work: typeof outcome): Promise<unknown> => instead(testApp.get(Seats), 'hold', look, work);
      expect(await slowly(outcome)).toEqual(right);
      const disorderly = instead(testApp.unitOfWork, 'inTurn', withoutQueue, () => slowly(outcome));
      expect(await disorderly.catch(() => 'broken')).not.toEqual(right);
    }, 120_000);
  }
});
