import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Seats, TrainingClass } from '../../src/modules/classes/index.js';
import { Registration, type RegistrationReceipt } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { type MadeClass, makeClass, makeStaff, readClass, registrationForm, type Staff } from '../support/make.js';
import { makeArrangedClass, registerMany } from '../support/make-line.js';

let testApp: TestApp;
let address: string;
let organiser: Staff;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp);
  await testApp.app.listen(0, '127.0.0.1');
  const { port } = testApp.app.getHttpServer().address() as AddressInfo;
  address = `http://127.0.0.1:${port}/api/v1`;
});
afterAll(() => testApp.close());

interface Outcome {
  readonly outcome: string;
  readonly code?: string;
}

async function post(path: string, body: object): Promise<{ readonly status: number; readonly moves?: readonly Outcome[] }> {
  const headers = { 'content-type': 'application/json', ...organiser.bearer } as Record<string, string>;
  const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { ...((await response.json()) as object), status: response.status };
}

async function move({ registrationId }: RegistrationReceipt, { id: targetClassId }: MadeClass): Promise<string> {
  const { moves } = await post('/registrations/moves', { registrationIds: [registrationId], targetClassId });
  return moves?.[0]?.code ?? moves?.[0]?.outcome ?? 'broken';
}

const seated = ['confirmed', 'pending', 'offered'];

/** What the list and the count of a class say; the people who are on seats, by their number. */
async function seatsOf({ id }: MadeClass): Promise<{ counted: number; people: string[] }> {
  const { seatsTaken } = await readClass(testApp, id);
  const rows = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(Registration, { classId: id }));
  return { counted: seatsTaken, people: rows.filter(({ state }) => seated.includes(state)).map(({ personId }) => personId) };
}

describe('many people moved at the same moment', () => {
  it('into few seats, while others register for them: each seat is given once, and nobody loses both', async () => {
    const [from, to] = [await makeClass(testApp), await makeClass(testApp, { capacity: 10 })];
    const people = await registerMany(testApp, from, 25);
    const before = await seatsOf(from);
    const outcomes = await Promise.all([
      ...people.map((person) => move(person, to)),
      ...Array.from({ length: 5 }, async () => {
        const { status } = await post(`/classes/${to.id}/registrations`, registrationForm());
        return status === 201 ? 'registered' : 'classFull';
      }),
    ]);
    expect(outcomes.filter((outcome) => outcome !== 'classFull')).toHaveLength(10);
    const [left, arrived] = [await seatsOf(from), await seatsOf(to)];
    const moved = outcomes.filter((outcome) => outcome === 'moved').length;
    expect([left.counted, left.people.length, arrived.counted, arrived.people.length]).toEqual([25 - moved, 25 - moved, 10, 10]);
    for (const person of before.people) expect([...left.people, ...arrived.people].filter((each) => each === person)).toHaveLength(1);
  }, 120_000);

  it('to and fro between two classes: nobody waits in a circle, and both counts stay right', async () => {
    const [one, other] = [await makeArrangedClass(testApp, 20), await makeArrangedClass(testApp, 20)];
    const [here, there] = [await registerMany(testApp, one, 10), await registerMany(testApp, other, 10)];
    const outcomes = await Promise.all([...here.map((person) => move(person, other)), ...there.map((person) => move(person, one))]);
    expect(new Set(outcomes)).toEqual(new Set(['moved']));
    for (const each of [one, other]) {
      const { counted, people } = await seatsOf(each);
      expect([counted, new Set(people).size]).toEqual([10, 10]);
    }
  }, 120_000);
});

describe('one person moved into several classes at the same moment', () => {
  /** How many seats the person has afterwards, and how many all classes count. */
  async function torn(): Promise<{ answers: string[]; seats: number; counted: number }> {
    const from = await makeClass(testApp);
    const [person] = await registerMany(testApp, from, 1);
    const targets = await Promise.all(Array.from({ length: 4 }, () => makeClass(testApp)));
    const answers = await Promise.all(targets.map((target) => move(person, target)));
    const all = await Promise.all([from, ...targets].map(seatsOf));
    const total = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0);
    return {
      answers: answers.sort(),
      seats: total(all.map(({ people }) => people.length)),
      counted: total(all.map(({ counted }) => counted)),
    };
  }

  const right = { answers: ['alreadyCancelled', 'alreadyCancelled', 'alreadyCancelled', 'moved'], seats: 1, counted: 1 };

  it('ends in one of them', async () => {
    expect(await torn()).toEqual(right);
  }, 60_000);

  /** Would it be noticed if nobody held the classes? Each database is asked in its own way, because each is protected in its own. */
  it('would end in several if the classes were only looked at', async () => {
    const look = async (classId: string): Promise<TrainingClass> => {
      const trainingClass = await testApp.unitOfWork.manager.findOneByOrFail(TrainingClass, { id: classId });
      await pause(5);
      return trainingClass;
    };
    const withoutQueue = (_: unknown, unit: () => Promise<unknown>): Promise<unknown> => unit();
    const broken: [object, string, unknown][] = [[testApp.get(Seats), 'hold', look]];
    if (process.env.TEST_DATABASE !== 'mariadb') broken.push([testApp.unitOfWork, 'inTurn', withoutQueue]);
    Logger.overrideLogger(false);
    for (const [target, method, replacement] of broken) Object.assign(target, { [method]: replacement });
    try {
      expect(await torn().catch(() => 'broken')).not.toEqual(right);
    } finally {
      for (const [target, method] of broken) Reflect.deleteProperty(target, method);
      Logger.overrideLogger(['error']);
    }
  }, 60_000);
});
