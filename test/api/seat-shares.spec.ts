import { ExpireOffers, type RegistrationReceipt } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeStaff, readClass, readRegistration, registrationForm, type Staff } from '../support/make.js';
import { cancel, makeArrangedClass, own, register } from '../support/make-line.js';

let testApp: TestApp;
let organiser: Staff;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp);
});
afterAll(() => testApp.close());
afterEach(() => {
  testApp.clock.moveTo('2024-10-01T02:00:00Z');
});

const cooperative = { group: 'HOP_TAC_XA' };
const commune = { group: 'UBND_XA', organisation: 'UBND xã Demo' };
const registering = (classId: string, overrides: object, status: number): Promise<{ code?: string }> =>
  expectAnswer(
    testApp.http.post(`/api/v1/classes/${classId}/registrations`).send(registrationForm(overrides as Record<string, unknown>)),
    status,
  );
const arrange = (classId: string, body: object, status = 200): Promise<unknown> =>
  expectAnswer(testApp.http.patch(`/api/v1/classes/${classId}/seating`).set(organiser.bearer).send(body), status);
const reserve = (classId: string, body: object, status = 201): Promise<{ id: string; token: string; code?: string }> =>
  expectAnswer(testApp.http.post(`/api/v1/classes/${classId}/seat-blocks`).set(organiser.bearer).send(body), status);

const threeSeats = { unit: 'HTX Cam sành Phù Hương Demo', group: 'HOP_TAC_XA', seats: 3, releaseAt: '2024-10-10T10:00:00Z' };

describe('a quota', () => {
  it('of a group is kept whichever of its units come first', async () => {
    const { id } = await makeArrangedClass(testApp, 10, { waitingListEnabled: false, quotas: [{ group: 'HOP_TAC_XA', maximum: 2 }] });
    await registering(id, cooperative, 201);
    await registering(id, { ...cooperative, organisation: 'HTX Miến dong Bản Khuổi Demo' }, 201);
    expect(await registering(id, cooperative, 409)).toMatchObject({ code: 'quotaFull' });
    await registering(id, commune, 201);
  });

  it('of a unit is kept however its name is typed', async () => {
    const { id } = await makeArrangedClass(testApp, 10, { waitingListEnabled: false, quotas: [{ unit: 'UBND xã Demo', maximum: 1 }] });
    await registering(id, commune, 201);
    expect(await registering(id, { ...commune, organisation: 'ubnd XA demo' }, 409)).toMatchObject({ code: 'quotaFull' });
  });

  it('lets whoever exceeds it wait, and the next person whose group has room pass by', async () => {
    const quotas = [{ group: 'HOP_TAC_XA' as const, maximum: 1 }];
    const trainingClass = await makeArrangedClass(testApp, 2, { quotas });
    const first = await register(testApp, trainingClass, cooperative);
    const second = await register(testApp, trainingClass, cooperative);
    const third = await register(testApp, trainingClass, commune);
    const fourth = await register(testApp, trainingClass, commune);
    expect([second.state, third.state, fourth.state]).toEqual(['waiting', 'confirmed', 'waiting']);
    await cancel(testApp, third);
    expect((await own(testApp, second)).state).toBe('waiting');
    expect((await own(testApp, fourth)).state).toBe('offered');
    await cancel(testApp, first);
    expect((await own(testApp, second)).state).toBe('offered');
  });

  it('that is raised lets those who waited for it move up', async () => {
    const trainingClass = await makeArrangedClass(testApp, 5, { quotas: [{ group: 'HOP_TAC_XA', maximum: 1 }] });
    await register(testApp, trainingClass, cooperative);
    const waiting = await register(testApp, trainingClass, cooperative);
    await arrange(trainingClass.id, { quotas: [{ group: 'HOP_TAC_XA', maximum: 2 }] });
    expect((await own(testApp, waiting)).state).toBe('offered');
  });

  it('binds staff as well', async () => {
    const { id } = await makeArrangedClass(testApp, 5, { quotas: [{ group: 'HOP_TAC_XA', maximum: 0 }] });
    const entry = { ...registrationForm(cooperative), source: 'staff' };
    const refused = await expectAnswer(testApp.http.post(`/api/v1/classes/${id}/participants`).set(organiser.bearer).send(entry), 409);
    expect(refused).toMatchObject({ code: 'quotaFull' });
  });

  it('is kept when many come at the same moment', async () => {
    const trainingClass = await makeArrangedClass(testApp, 30, {
      waitingListEnabled: false,
      quotas: [{ group: 'HOP_TAC_XA', maximum: 7 }],
    });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const form = registrationForm(index % 2 ? cooperative : commune);
        return testApp.http.post(`/api/v1/classes/${trainingClass.id}/registrations`).send(form);
      }),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(27);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(27);
  }, 60_000);

  it.each([
    [{ quotas: 'all' }, 'quotas'],
    [{ quotas: [{ maximum: 3 }] }, 'quotas'],
    [{ quotas: [{ group: 'HOP_TAC_XA', unit: 'UBND xã Demo', maximum: 3 }] }, 'quotas'],
    [
      {
        quotas: [
          { group: 'HOP_TAC_XA', maximum: 3 },
          { group: 'HOP_TAC_XA', maximum: 4 },
        ],
      },
      'quotas',
    ],
    [{ quotas: [{ group: 'NHA_NUOC', maximum: 3 }] }, 'quotas.0.group'],
    [{ quotas: [{ group: 'HOP_TAC_XA', maximum: -1 }] }, 'quotas.0.maximum'],
    [{ quotas: [{ unit: '<b>', maximum: 1 }] }, 'quotas.0.unit'],
    [{ answerMinutes: 5 }, 'answerMinutes'],
    [{ answerMinutes: 'mai' }, 'answerMinutes'],
  ])('that cannot be understood is refused and changes nothing: %j', async (body, field) => {
    const { id } = await makeClass(testApp);
    const refused = (await arrange(id, { waitingListEnabled: true, ...body }, 422)) as { errors: { field: string }[] };
    expect(refused.errors.map((each) => each.field)).toEqual([field]);
    expect((await readClass(testApp, id)).waitingListEnabled).toBe(false);
  });
});

describe('seats reserved for a unit', () => {
  const name = (token: string, status = 201, overrides: Record<string, unknown> = {}): Promise<RegistrationReceipt & { code?: string }> =>
    expectAnswer(testApp.http.post(`/api/v1/seat-blocks/by-token/${token}/participants`).send(registrationForm(overrides)), status);
  const taken = async ({ id }: { id: string }): Promise<number> => (await readClass(testApp, id)).seatsTaken;
  const expire = (): Promise<unknown> => testApp.get(ExpireOffers).execute({ kind: 'system', name: 'test' });

  it('count as taken before anybody is named, and are not counted again for the people', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 4 });
    const { token } = await reserve(trainingClass.id, threeSeats);
    await registering(trainingClass.id, {}, 201);
    expect(await registering(trainingClass.id, {}, 409)).toMatchObject({ code: 'classFull' });
    for (let named = 0; named < 3; named += 1) await name(token);
    expect(await name(token, 409)).toMatchObject({ code: 'seatBlockFull' });
    expect(await taken(trainingClass)).toBe(4);
  });

  it('are for people of the unit, whatever the contact typed', async () => {
    const trainingClass = await makeClass(testApp);
    const { token } = await reserve(trainingClass.id, threeSeats);
    const { registrationId } = await name(token, 201, commune);
    const row = { unitName: threeSeats.unit, unitGroup: 'HOP_TAC_XA', source: 'unit', state: 'confirmed' };
    expect(await readRegistration(testApp, registrationId)).toMatchObject(row);
  });

  it('are not given out when too few are left', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 2 });
    expect(await reserve(trainingClass.id, threeSeats, 409)).toMatchObject({ code: 'classFull' });
    expect(await taken(trainingClass)).toBe(0);
  });

  it('go back to the unit when a person of it cancels, while it may still name somebody', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 3 });
    const { token } = await reserve(trainingClass.id, threeSeats);
    const first = await name(token);
    await name(token);
    await name(token);
    await cancel(testApp, first);
    expect(await registering(trainingClass.id, {}, 409)).toMatchObject({ code: 'classFull' });
    await name(token);
    expect(await taken(trainingClass)).toBe(3);
  });

  it('without a name are given back at the deadline, to those who wait first', async () => {
    const trainingClass = await makeArrangedClass(testApp, 3);
    const { token } = await reserve(trainingClass.id, threeSeats);
    const [named, waiting] = [await name(token), await register(testApp, trainingClass)];
    testApp.clock.moveTo('2024-10-10T10:00:00Z');
    expect(await name(token, 409)).toMatchObject({ code: 'seatBlockFull' });
    await expire();
    expect((await own(testApp, waiting)).state).toBe('offered');
    expect((await own(testApp, named)).state).toBe('confirmed');
    expect(await taken(trainingClass)).toBe(2);
    await cancel(testApp, named);
    expect(await taken(trainingClass)).toBe(1);
  });

  it('are given back once, however many press the button', async () => {
    const trainingClass = await makeClass(testApp);
    const { id } = await reserve(trainingClass.id, threeSeats);
    const path = `/api/v1/classes/${trainingClass.id}/seat-blocks/${id}/release`;
    const answers = await Promise.all(Array.from({ length: 5 }, () => testApp.http.post(path).set(organiser.bearer)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409, 409]);
    expect(await taken(trainingClass)).toBe(0);
  });

  it('are named by many contacts at once without one seat too many', async () => {
    const trainingClass = await makeClass(testApp);
    const { token } = await reserve(trainingClass.id, threeSeats);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => testApp.http.post(`/api/v1/seat-blocks/by-token/${token}/participants`).send(registrationForm())),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(await taken(trainingClass)).toBe(3);
  }, 60_000);

  it('count in the quota of their unit', async () => {
    const trainingClass = await makeArrangedClass(testApp, 30, { quotas: [{ group: 'HOP_TAC_XA', maximum: 3 }] });
    const { token } = await reserve(trainingClass.id, threeSeats);
    expect((await register(testApp, trainingClass, cooperative)).state).toBe('waiting');
    await name(token);
    expect(await reserve(trainingClass.id, { ...threeSeats, seats: 1 }, 409)).toMatchObject({ code: 'quotaFull' });
  });

  it.each([
    [{ unit: '' }, 'unit'],
    [{ unit: '<script>' }, 'unit'],
    [{ group: 'X' }, 'group'],
    [{ seats: 0 }, 'seats'],
    [{ seats: 501 }, 'seats'],
    [{ seats: 'nhiều' }, 'seats'],
    [{ releaseAt: 'mai' }, 'releaseAt'],
    [{ releaseAt: '2024-09-30T00:00:00Z' }, 'releaseAt'],
    [{ releaseAt: '2024-10-16T00:00:00Z' }, 'releaseAt'],
    [{ contactEmail: 'khong-phai-thu' }, 'contactEmail'],
  ])('that are asked for wrongly are refused beside the field: %j', async (wrong, field) => {
    const trainingClass = await makeClass(testApp);
    const refused = (await reserve(trainingClass.id, { ...threeSeats, ...wrong }, 422)) as unknown as { errors: { field: string }[] };
    expect(refused.errors.map((each) => each.field)).toEqual([field]);
    expect(await taken(trainingClass)).toBe(0);
  });

  it('are nobody’s business without the link or the role', async () => {
    const trainingClass = await makeClass(testApp);
    await name('x'.repeat(32), 404);
    for (const role of ['official', 'checkin', 'auditor'] as const) {
      const { bearer } = await makeStaff(testApp, role);
      await expectAnswer(testApp.http.post(`/api/v1/classes/${trainingClass.id}/seat-blocks`).set(bearer).send(threeSeats), 403);
      await expectAnswer(testApp.http.patch(`/api/v1/classes/${trainingClass.id}/seating`).set(bearer).send({}), 403);
    }
  });
});
