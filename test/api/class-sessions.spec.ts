import { MarkRoll } from '../../src/modules/attendance/index.js';
import { Seats } from '../../src/modules/classes/index.js';
import type { SessionResponse } from '../../src/modules/classes/class.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { classOf } from '../support/class-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, readClass } from '../support/make-class.js';
import { makeRegistration } from '../support/make-registration.js';
import { makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';
import { makeVenue } from '../support/make-venue.js';

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

describe('planning sessions', () => {
  it('takes place and lecturer of the class and keeps its dates up', async () => {
    const { id, place, lecturer } = await makeClass(testApp, { sessions: 0, state: 'draft' });
    await send('post', `/${id}/sessions`, { heldOn: '27/03/2025', halfDay: 'MORNING', place: 'Phòng 2' }).expect(201);
    const body = await expectAnswer(send('post', `/${id}/sessions`, { heldOn: '2025-03-26', halfDay: 'AFTERNOON' }), 201);
    expect(body).toMatchObject({ heldOn: '2025-03-26', place, lecturer });
    expect(await readClass(testApp, id)).toMatchObject({
      ...{ opensOn: '2025-03-26', closesOn: '2025-03-27', sessionCount: 2, startsAt: new Date('2025-03-26T13:30:00+07:00') },
      sessions: [{ heldOn: '2025-03-26' }, { heldOn: '2025-03-27', place: 'Phòng 2' }],
    });
    await send('delete', `/${id}/sessions/${(body as SessionResponse).id}`).expect(200);
    expect(await readClass(testApp, id)).toMatchObject({ opensOn: '2025-03-27', closesOn: '2025-03-27', sessionCount: 1 });
  });

  it('holds no two sessions of a class in the same half-day, also when both are added at once', async () => {
    const { id } = await makeClass(testApp, { sessions: 0, state: 'draft' });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => send('post', `/${id}/sessions`, { heldOn: '2025-03-26', halfDay: 'EVENING' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'sessionSlotTaken', errors: [{ field: 'halfDay' }] });
    expect((await readClass(testApp, id)).sessionCount).toBe(1);
  });

  it('counts every session when several are added at once', async () => {
    const { id } = await makeClass(testApp, { sessions: 0, state: 'draft' });
    const days = ['2025-03-24', '2025-03-25', '2025-03-26', '2025-03-27', '2025-03-28'];
    await Promise.all(days.map((heldOn) => send('post', `/${id}/sessions`, { heldOn, halfDay: 'MORNING' }).expect(201)));
    expect(await readClass(testApp, id)).toMatchObject({ sessionCount: 5, opensOn: '2025-03-24', closesOn: '2025-03-28' });
  });

  it.each([
    ['a day that does not exist', { heldOn: '31/02/2025' }, 'heldOn', 'notADate'],
    ['a day that does not exist, written as programs do', { heldOn: '2025-02-31' }, 'heldOn', 'notADate'],
    ['no day', { heldOn: '' }, 'heldOn', 'required'],
    ['a half-day that does not exist', { halfDay: 'NIGHT' }, 'halfDay', 'notAChoice'],
  ])('refuses %s', async (_, wrong, field, code) => {
    const { id } = await makeClass(testApp);
    const body = await expectAnswer(send('post', `/${id}/sessions`, { heldOn: '2025-03-26', halfDay: 'MORNING', ...wrong }), 422);
    expect(body).toMatchObject({ errors: [{ field, code }] });
  });

  it('does not let an open class begin before its registration ends', async () => {
    const { id } = await makeClass(testApp);
    const body = await expectAnswer(send('post', `/${id}/sessions`, { heldOn: '2024-10-12', halfDay: 'MORNING' }), 422);
    expect(body).toMatchObject({ errors: [{ field: 'heldOn', code: 'closesAfterFirstDay' }] });
    expect((await readClass(testApp, id)).sessions).toHaveLength(2);
  });

  it('does not leave an open class without a session', async () => {
    const { id, sessions } = await makeClass(testApp, { sessions: 1 });
    const body = await expectAnswer(send('delete', `/${id}/sessions/${sessions[0]?.id ?? ''}`), 409);
    expect(body).toMatchObject({ code: 'noSessions' });
    expect((await readClass(testApp, id)).sessions).toHaveLength(1);
  });

  it('does not remove a session of another class', async () => {
    const [{ id }, other] = [await makeClass(testApp), await makeClass(testApp)];
    await send('delete', `/${id}/sessions/${other.sessions[0]?.id ?? ''}`).expect(404);
    expect((await readClass(testApp, other.id)).sessions).toHaveLength(2);
  });
});

describe('opening and cancelling', () => {
  it('opens a draft that has a session', async () => {
    const { id } = await makeClass(testApp, { state: 'draft' });
    expect(classOf(await send('post', `/${id}/open`).expect(200))).toMatchObject({ state: 'open', stage: 'open' });
  });

  it('opens a class that has begun, saying before and after that nobody can register online any more', async () => {
    const { id } = await makeClass(testApp, { state: 'draft', closesOn: '2024-09-30' });
    const before = testApp.http.get(`/api/v1/classes/${id}`).set(organiser.bearer);
    expect(await expectAnswer(before, 200)).toMatchObject({ state: 'draft', warnings: ['registrationOver'] });
    expect(await expectAnswer(send('post', `/${id}/open`), 200)).toMatchObject({ state: 'open', warnings: ['registrationOver'] });
  });

  it('warns of a deadline after the first session has begun, until it is mended', async () => {
    const { id } = await makeClass(testApp, { state: 'draft', registrationClosesAt: new Date('2024-10-15T10:00:00+07:00') });
    expect(await expectAnswer(send('post', `/${id}/open`), 200)).toMatchObject({ state: 'open', warnings: ['closesAfterStart'] });
    const earlier = { registrationClosesAt: '2024-10-15T07:30' };
    expect(await expectAnswer(send('patch', `/${id}`, earlier), 200)).toMatchObject({ warnings: [] });
  });

  it('opens no class without a session, and none whose registration ends after its first day', async () => {
    const { id } = await makeClass(testApp, { state: 'draft', sessions: 0 });
    expect(await expectAnswer(send('post', `/${id}/open`), 409)).toMatchObject({ code: 'noSessions' });
    const late = await makeClass(testApp, { state: 'draft', registrationClosesAt: new Date('2024-10-16T08:00:00+07:00') });
    expect(await expectAnswer(send('post', `/${late.id}/open`), 422)).toMatchObject({ errors: [{ code: 'closesAfterFirstDay' }] });
    expect((await readClass(testApp, late.id)).state).toBe('draft');
  });

  it('is opened by one of two who press at once', async () => {
    const { id } = await makeClass(testApp, { state: 'draft' });
    const answers = await Promise.all([send('post', `/${id}/open`), send('post', `/${id}/open`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'classStateChanged' });
  });

  it('is cancelled with a reason, once, and then neither changes nor takes anybody', async () => {
    const { id } = await makeClass(testApp);
    expect(await expectAnswer(send('post', `/${id}/cancel`, { reason: ' ' }), 422)).toMatchObject({ errors: [{ field: 'reason' }] });
    expect(classOf(await send('post', `/${id}/cancel`, { reason: 'Hoãn do bão số 3' }).expect(200)).state).toBe('cancelled');
    for (const again of [
      send('post', `/${id}/cancel`, { reason: 'Hoãn' }),
      send('patch', `/${id}`, { capacity: 40 }),
      send('post', `/${id}/sessions`, { heldOn: '2025-03-26', halfDay: 'MORNING' }),
    ]) {
      expect(await expectAnswer(again, 409)).toMatchObject({ code: 'classNotChangeable' });
    }
    await expect(takeSeat(id)).rejects.toMatchObject({ code: 'classTakesNobody' });
  });
});

describe('the half-day of a session', () => {
  const change = (classId: string, sessionId: string | undefined, body: object, as: Staff = organiser) =>
    send('patch', `/${classId}/sessions/${sessionId ?? ''}`, body, as);
  const told = async (classId: string): Promise<unknown[]> => {
    const rows = await testApp.unitOfWork.read(() =>
      testApp.unitOfWork.manager.query<{ payload: string | object }[]>(`SELECT payload FROM outbox_message WHERE topic = 'class.changed'`),
    );
    const payloads = rows.map(({ payload }) => (typeof payload === 'string' ? (JSON.parse(payload) as object) : payload));
    return payloads.filter((payload) => (payload as { classId: string }).classId === classId);
  };

  it('changes with the days of the class, and people are told once of the day and the place', async () => {
    const made = await makeClass(testApp, { sessions: 3 });
    await expectAnswer(change(made.id, made.sessions[2]?.id, { heldOn: '18/10/2024', halfDay: 'AFTERNOON', place: 'Phòng 3' }), 200);
    const after = await readClass(testApp, made.id);
    expect(after).toMatchObject({ opensOn: '2024-10-15', closesOn: '2024-10-18', sessionCount: 3 });
    expect(after.sessions[2]).toMatchObject({ heldOn: '2024-10-18', halfDay: 'AFTERNOON', place: 'Phòng 3', revision: 1 });
    expect(await told(made.id)).toEqual([{ classId: made.id, changed: ['dates', 'place'] }]);
  });

  it('is not one that the class has already, nor before the deadline of an open class, nor one that is none', async () => {
    const made = await makeClass(testApp, { sessions: 3 });
    const [first, , last] = made.sessions;
    const refused = (id: string | undefined, body: object, status: number): Promise<unknown> =>
      expectAnswer(change(made.id, id, body), status);
    expect(await refused(last?.id, { heldOn: '2024-10-15', halfDay: 'AFTERNOON' }, 409)).toMatchObject({ code: 'sessionSlotTaken' });
    expect(await refused(first?.id, { heldOn: '2024-10-01' }, 422)).toMatchObject({
      errors: [{ field: 'heldOn', code: 'closesAfterFirstDay' }],
    });
    expect(await refused(first?.id, { heldOn: '31/02/2024' }, 422)).toMatchObject({ errors: [{ field: 'heldOn', code: 'notADate' }] });
    expect(await refused(first?.id, { halfDay: 'NIGHT' }, 422)).toMatchObject({ errors: [{ field: 'halfDay', code: 'notAChoice' }] });
    expect(await readClass(testApp, made.id)).toEqual(made);
    expect(await told(made.id)).toEqual([]);
    await expectAnswer(change(made.id, first?.id, { heldOn: '2024-10-17' }, await makeStaff(testApp, 'official')), 403);
  });

  it('meets a taken room only when that is accepted, and the history says both', async () => {
    const room = await makeVenue(testApp);
    const [one, other] = [
      await makeClass(testApp, { sessions: 0, state: 'draft' }),
      await makeClass(testApp, { sessions: 0, state: 'draft' }),
    ];
    const at = { halfDay: 'MORNING', venueId: room.id };
    await send('post', `/${one.id}/sessions`, { ...at, heldOn: '2025-04-01' }).expect(201);
    await send('post', `/${other.id}/sessions`, { ...at, heldOn: '2025-04-02' }).expect(201);
    const [session] = (await readClass(testApp, other.id)).sessions;
    expect(await expectAnswer(change(other.id, session?.id, { heldOn: '2025-04-01' }), 409)).toMatchObject({ code: 'bookingConflict' });
    await expectAnswer(change(other.id, session?.id, { heldOn: '2025-04-01', acceptConflicts: true }), 200);
    const page = await (await signInBrowser(testApp, organiser)).get(`/staff/classes/${other.id}`);
    expect(page.text).toContain('Ngày học: 02/04/2025 → 01/04/2025');
  });

  it('is changed on the form of the session', async () => {
    const made = await makeClass(testApp);
    const browser = await signInBrowser(testApp, organiser);
    const path = `/staff/classes/${made.id}/sessions/${made.sessions[1]?.id ?? ''}`;
    expect((await browser.get(path)).text).toMatch(/name="heldOn"[^>]*value="15\/10\/2024"/);
    const refused = await postForm(browser, path, { heldOn: 'mai', halfDay: 'EVENING' });
    expect(refused.text).toContain('id="heldOn-error"');
    expect((await postForm(browser, path, { heldOn: '16/10/2024', halfDay: 'EVENING' })).status).toBe(303);
    const history = (await browser.get(`/staff/classes/${made.id}`)).text;
    expect(history).toContain('Buổi: Chiều → Tối');
  });
});

describe('a session in which attendance was taken', () => {
  it('is not removed', async () => {
    const made = await makeClass(testApp);
    const [session] = made.sessions;
    const { registrationId } = await makeRegistration(testApp, made);
    await testApp.get(MarkRoll).execute(organiser.actor, session?.id ?? '', { marks: [{ registrationId, mark: 'present' }] });
    const body = await expectAnswer(send('delete', `/${made.id}/sessions/${session?.id ?? ''}`), 409);
    expect(body).toMatchObject({ code: 'sessionHasMarks' });
    expect((await readClass(testApp, made.id)).sessions).toHaveLength(2);
  });

  it('keeps its half-day, while the others move', async () => {
    const made = await makeClass(testApp);
    const [first, second] = made.sessions;
    const { registrationId } = await makeRegistration(testApp, made);
    await testApp.get(MarkRoll).execute(organiser.actor, first?.id ?? '', { marks: [{ registrationId, mark: 'present' }] });
    const move = (id: string | undefined, status: number): Promise<unknown> =>
      expectAnswer(send('patch', `/${made.id}/sessions/${id ?? ''}`, { heldOn: '2024-10-17' }), status);
    expect(await move(first?.id, 409)).toMatchObject({ code: 'sessionHasMarks' });
    await move(second?.id, 200);
    expect(await readClass(testApp, made.id)).toMatchObject({ opensOn: '2024-10-15', closesOn: '2024-10-17' });
  });
});
