import { Seats } from '../../src/modules/classes/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { classOf } from '../support/class-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeCourse, readClass } from '../support/make-class.js';
import { makePlan } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

let testApp: TestApp;
let organiser: Staff;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp);
});

afterAll(async () => {
  await testApp.close();
});

const send = (method: 'post' | 'patch' | 'delete', path: string, body: object = {}, as: Staff = organiser) =>
  testApp.http[method](`/api/v1/classes${path}`).set(as.bearer).send(body);
const takeSeat = (classId: string): Promise<void> => testApp.unitOfWork.write(() => testApp.get(Seats).take(classId));

const facts = {
  capacity: 50,
  registrationOpensAt: '2024-10-01T08:00',
  registrationClosesAt: '2024-11-04T17:00',
  place: 'Hội trường UBND huyện Yên Sơn',
};
const newClass = async (changes: object = {}): Promise<object> => ({ ...facts, courseId: (await makeCourse(testApp)).id, ...changes });

describe('writing a class', () => {
  it('is a draft with the usual rules, named after its course and serving the plans of its time', async () => {
    const plan = await makePlan(testApp);
    await makePlan(testApp, { periodFrom: '2026-01-01', periodTo: '2030-12-31' });
    const course = await makeCourse(testApp, { code: 'QR', name: 'Truy xuất nguồn gốc, tem QR' });
    const created = classOf(await send('post', '', { ...facts, courseId: course.id }).expect(201));
    expect(created).toMatchObject({
      ...{ code: 'QR-01', name: 'Truy xuất nguồn gốc, tem QR', state: 'draft', stage: 'draft', mode: 'IN_PERSON', planIds: [plan.id] },
      ...{ turnRule: 'sessions', turnMinimum: 1, certificatePercent: 80, needsResult: false, seatsTaken: 0, sessions: [], opensOn: null },
      ...{ registrationOpensAt: '2024-10-01T01:00:00.000Z', registrationClosesAt: '2024-11-04T10:00:00.000Z' },
    });
  });

  it('serves no plan when told so', async () => {
    expect(classOf(await send('post', '', await newClass({ planIds: [] })).expect(201)).planIds).toEqual([]);
  });

  it('suggests a free code, also to several who ask at once', async () => {
    const { id: courseId, code } = await makeCourse(testApp);
    await send('post', '', { ...facts, courseId: (await makeCourse(testApp)).id, code: `${code}-02` }).expect(201);
    const answers = await Promise.all(Array.from({ length: 4 }, () => send('post', '', { ...facts, courseId }).expect(201)));
    expect(answers.map((each) => classOf(each).code).sort()).toEqual([`${code}-01`, `${code}-03`, `${code}-04`, `${code}-05`]);
  });

  it('refuses a code that another class has', async () => {
    const { code } = await makeClass(testApp);
    const body = await expectAnswer(send('post', '', await newClass({ code })), 409);
    expect(body).toMatchObject({ code: 'classCodeTaken', errors: [{ field: 'code' }] });
  });

  it.each([
    ['no place', { place: '' }, 'place', 'required'],
    ['a place beyond 300 letters', { place: 'x'.repeat(301) }, 'place', 'tooLong'],
    ['no seats', { capacity: 0 }, 'capacity', 'outOfRange'],
    ['2001 seats', { capacity: 2001 }, 'capacity', 'outOfRange'],
    ['half a seat', { capacity: 1.5 }, 'capacity', 'notANumber'],
    ['a name that is markup', { name: 'Lớp <img src=x>' }, 'name', 'nameHasMarkup'],
    ['a code that is markup', { code: '"><img src=x>' }, 'code', 'wrongForm'],
    ['a moment that does not exist', { registrationClosesAt: '2024-02-31T17:00' }, 'registrationClosesAt', 'notADate'],
    [
      'a moment that does not exist, written as programs do',
      { registrationClosesAt: '2024-02-31T17:00:00Z' },
      'registrationClosesAt',
      'notADate',
    ],
    ['closing before opening', { registrationClosesAt: '2024-09-01T08:00' }, 'registrationClosesAt', 'closesBeforeOpening'],
    ['an unknown course', { courseId: 'none' }, 'courseId', 'notAChoice'],
    ['an unknown plan', { planIds: ['none'] }, 'planIds', 'notAChoice'],
    ['an unknown mode', { mode: 'HOLOGRAM' }, 'mode', 'notAChoice'],
    ['a turn for 101 per cent', { turnRule: 'percent', turnMinimum: 101 }, 'turnMinimum', 'outOfRange'],
    ['a certificate for nothing', { certificatePercent: 0 }, 'certificatePercent', 'outOfRange'],
    ['a test that is neither yes nor no', { needsResult: 'perhaps' }, 'needsResult', 'notAChoice'],
  ])('refuses %s and saves nothing', async (_, wrong, field, code) => {
    const body = await newClass(wrong);
    const total = async () => (await testApp.http.get('/api/v1/classes?state=all').set(organiser.bearer)).body as { total: number };
    const before = (await total()).total;
    const refused = await send('post', '', body).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ field, code }] });
    expect((await total()).total).toBe(before);
  });
});

describe('changing a class', () => {
  it('changes what is named, clears what is sent empty, and keeps the rest', async () => {
    const { id, place } = await makeClass(testApp, { capacity: 30 });
    await send('patch', `/${id}`, { audience: 'Hợp tác xã, hộ kinh doanh', needsResult: true, planIds: [] }).expect(200);
    const changed = classOf(await send('patch', `/${id}`, { name: 'Tên mới', audience: '' }).expect(200));
    expect(changed).toMatchObject({ name: 'Tên mới', audience: null, needsResult: true, place, capacity: 30, planIds: [] });
    const plan = await makePlan(testApp);
    expect(classOf(await send('patch', `/${id}`, { planIds: [plan.id] }).expect(200)).planIds).toEqual([plan.id]);
  });

  it('answers a change of nothing like any other', async () => {
    const { id, capacity } = await makeClass(testApp);
    expect(classOf(await send('patch', `/${id}`, { capacity }).expect(200)).capacity).toBe(capacity);
  });

  it('lowers the capacity to the seats taken and no further', async () => {
    const { id } = await makeClass(testApp, { capacity: 3 });
    await Promise.all([takeSeat(id), takeSeat(id)]);
    const body = await expectAnswer(send('patch', `/${id}`, { capacity: 1 }), 409);
    expect(body).toMatchObject({ code: 'capacityBelowTaken', errors: [{ field: 'capacity' }] });
    expect(classOf(await send('patch', `/${id}`, { capacity: 2 }).expect(200))).toMatchObject({
      capacity: 2,
      seatsTaken: 2,
      stage: 'full',
    });
  });

  it('moves the registration of an open class only to where it could have been opened', async () => {
    const { id } = await makeClass(testApp);
    const late = await send('patch', `/${id}`, { registrationClosesAt: '2024-10-16T08:00' }).expect(422);
    expect(late.body).toMatchObject({ errors: [{ field: 'registrationClosesAt', code: 'closesAfterFirstDay' }] });
    const before = await send('patch', `/${id}`, { registrationOpensAt: '2024-10-15T08:00' }).expect(422);
    expect(before.body).toMatchObject({ errors: [{ code: 'closesBeforeOpening' }] });
  });
});

describe('seats', () => {
  it('are never given to more people than there are chairs, however many come at once', async () => {
    const { id } = await makeClass(testApp, { capacity: 5 });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => takeSeat(id)));
    const refusals = outcomes.filter((each) => each.status === 'rejected').map(({ reason }) => (reason as { code: string }).code);
    expect(refusals).toEqual(Array.from({ length: 15 }, () => 'classFull'));
    expect((await readClass(testApp, id)).seatsTaken).toBe(5);
  });

  it('that are given back can be taken again, and none is given back that was not taken', async () => {
    const { id } = await makeClass(testApp, { capacity: 1 });
    const free = (): Promise<void> => testApp.unitOfWork.write(() => testApp.get(Seats).free(id));
    await takeSeat(id);
    await free();
    await takeSeat(id);
    await free();
    await expect(free()).rejects.toThrow('no taken seat');
    expect((await readClass(testApp, id)).seatsTaken).toBe(0);
  });
});

describe('the public list', () => {
  it('shows open classes until they have ended, the next to begin first, and nothing else', async () => {
    const other = await startApp('2024-10-16T16:59:00Z');
    try {
      await makeClass(other, { closesOn: '2024-10-15', code: 'ENDED' });
      await makeClass(other, { closesOn: '2024-12-05', code: 'DECEMBER' });
      await makeClass(other, { closesOn: '2024-10-16', code: 'TODAY' });
      await makeClass(other, { closesOn: '2024-11-05', code: 'DRAFT', state: 'draft' });
      const body = await expectAnswer(other.http.get('/api/v1/classes'), 200);
      expect(body).toMatchObject({
        items: [
          { code: 'TODAY', stage: 'running' },
          { code: 'DECEMBER', stage: 'open' },
        ],
        total: 2,
      });
      other.clock.moveTo('2024-10-16T17:00:00Z');
      expect(await expectAnswer(other.http.get('/api/v1/classes'), 200)).toMatchObject({ items: [{ code: 'DECEMBER' }], total: 1 });
    } finally {
      await other.close();
    }
  });

  it('shows one class to anyone, but a draft only to staff', async () => {
    const [open, draft] = [await makeClass(testApp), await makeClass(testApp, { state: 'draft' })];
    expect(classOf(await testApp.http.get(`/api/v1/classes/${open.id}`).expect(200)).sessions).toHaveLength(2);
    await testApp.http.get(`/api/v1/classes/${draft.id}`).expect(404);
    await testApp.http.get(`/api/v1/classes/${draft.id}`).set(organiser.bearer).expect(200);
    await testApp.http.get('/api/v1/classes/none').expect(404);
  });
});

describe('the staff list', () => {
  it('is filtered by state, closing year and words without marks', async () => {
    const { id } = await makeClass(testApp, { closesOn: '2023-05-09', name: 'Mã số mã vạch OCOP', state: 'draft' });
    const list = (query: object) => testApp.http.get('/api/v1/classes').query(query).set(organiser.bearer);
    for (const query of [
      { state: 'all', year: 2023 },
      { state: 'draft', q: 'MA VACH ocop' },
    ]) {
      expect(await expectAnswer(list(query), 200)).toMatchObject({ items: [{ id }], total: 1 });
    }
    expect(await expectAnswer(list({ state: 'finalised', year: 2023 }), 200)).toEqual({ items: [], total: 0 });
    await list({ state: 'asleep' }).expect(422);
    await list({ state: 'all', year: 'này' }).expect(422);
    await list({ state: 'all', page: 0 }).expect(422);
  });
});

describe('who may', () => {
  const attempts = ([id, sessionId]: readonly string[], body: object) =>
    [
      ['post', '', body],
      ['patch', `/${id ?? ''}`, { capacity: 40 }],
      ['post', `/${id ?? ''}/sessions`, { heldOn: '2025-03-26', halfDay: 'MORNING' }],
      ['delete', `/${id ?? ''}/sessions/${sessionId ?? ''}`, {}],
      ['post', `/${id ?? ''}/open`, {}],
      ['post', `/${id ?? ''}/cancel`, { reason: 'Hoãn' }],
    ] as const;

  it('lets only organisers and administrators write', async () => {
    const made = await makeClass(testApp);
    const writes = attempts([made.id, made.sessions[0]?.id ?? ''], await newClass());
    for (const role of ['official', 'auditor', 'checkin'] as const) {
      const staff = await makeStaff(testApp, role);
      for (const [method, path, body] of writes) await send(method, path, body, staff).expect(403);
      await testApp.http.get('/api/v1/classes?state=all').set(staff.bearer).expect(200);
    }
    for (const [method, path, body] of writes) await testApp.http[method](`/api/v1/classes${path}`).send(body).expect(401);
    await testApp.http.get('/api/v1/classes?state=all').expect(401);
    expect(await readClass(testApp, made.id)).toEqual(made);
  });
});
