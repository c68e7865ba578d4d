import { expectAnswer } from '../support/expect-answer.js';
import { makeRegistration, type MadeRegistration } from '../support/make.js';
import { RollDesk } from '../support/roll-desk.js';
import { AttendanceQueries, MarkRoll } from '../../src/modules/attendance/index.js';
import { CancelClass } from '../../src/modules/classes/index.js';

const AFTERWARDS = '2024-10-17T03:00:00Z';

let desk: RollDesk;

beforeAll(async () => {
  desk = await RollDesk.open(AFTERWARDS);
});

beforeEach(() => {
  desk.app.clock.moveTo(AFTERWARDS);
});

afterAll(() => desk.app.close());

describe('the roll', () => {
  it('lists the confirmed people by given name, with nothing that door staff may not know', async () => {
    const scene = await desk.makeScene(0);
    for (const fullName of ['Đặng Minh Đức', 'Nguyễn Thị An', 'Lý A Dế', 'Trần Thị Ánh'])
      await makeRegistration(desk.app, scene.class, { fullName });
    const { people } = await desk.rollOf(scene, desk.checkin);
    expect(people.map(({ fullName }) => fullName)).toEqual(['Nguyễn Thị An', 'Trần Thị Ánh', 'Lý A Dế', 'Đặng Minh Đức']);
    expect(Object.keys(people[0] ?? {}).sort()).toEqual(
      ['registrationId', 'fullName', 'unitName', 'unitGroup', 'marks', 'attended', 'total', 'result'].sort(),
    );
  });

  it('keeps the last mark of a session, and counts who was there', async () => {
    const scene = await desk.makeScene(3);
    const [first, second, third] = scene.people;
    const [morning = '', afternoon = ''] = scene.sessionIds;
    await expectAnswer(
      desk.mark(morning, [
        { registrationId: first?.registrationId, mark: 'absent' },
        { registrationId: second?.registrationId, mark: 'late' },
      ]),
      200,
    );
    await expectAnswer(desk.mark(morning, [{ registrationId: first?.registrationId, mark: 'present' }]), 200);
    await expectAnswer(desk.mark(afternoon, [{ registrationId: first?.registrationId, mark: 'excused' }]), 200);
    const roll = await desk.rollOf(scene);
    expect(roll.sessions[0]?.counts).toEqual({ present: 1, late: 1, left_early: 0, excused: 0, absent: 0, unmarked: 1 });
    const own = (person: MadeRegistration | undefined) =>
      roll.people.find(({ registrationId }) => registrationId === person?.registrationId);
    expect(own(first)).toMatchObject({ attended: 1, total: 2, marks: { [morning]: 'present', [afternoon]: 'excused' } });
    expect(own(second)).toMatchObject({ attended: 1, marks: { [morning]: 'late', [afternoon]: null } });
    expect(own(third)).toMatchObject({ attended: 0 });
  });

  it('adds a row only for what changes', async () => {
    const scene = await desk.makeScene(2);
    const marks = scene.people.map(({ registrationId }) => ({ registrationId, mark: 'present' }));
    expect(await expectAnswer(desk.mark(scene.sessionIds[0] ?? '', marks), 200)).toEqual({ written: 2, unchanged: 0 });
    expect(await expectAnswer(desk.mark(scene.sessionIds[0] ?? '', marks), 200)).toEqual({ written: 0, unchanged: 2 });
    expect(await desk.countMarks(scene)).toBe(2);
  });

  it('marks everyone present who has no mark yet', async () => {
    const scene = await desk.makeScene(3);
    const [morning = ''] = scene.sessionIds;
    await expectAnswer(desk.mark(morning, [{ registrationId: scene.people[0]?.registrationId, mark: 'excused' }]), 200);
    const body = await expectAnswer(
      desk.app.http
        .post(`/api/v1/sessions/${morning}/marks`)
        .set(desk.checkin.bearer)
        .send({ allPresent: true, marks: [{ registrationId: scene.people[1]?.registrationId, mark: 'late' }] }),
      200,
    );
    expect(body).toEqual({ written: 2, unchanged: 0 });
    expect((await desk.rollOf(scene)).sessions[0]?.counts).toMatchObject({ present: 1, late: 1, excused: 1, unmarked: 0 });
  });

  it('keeps both rows of two people marking the same cell at once', async () => {
    const scene = await desk.makeScene(1);
    const given = [{ registrationId: scene.people[0]?.registrationId ?? '', mark: 'present' as const }];
    const other = [{ ...given[0], registrationId: given[0]?.registrationId ?? '', mark: 'absent' as const }];
    await Promise.all([
      desk.app.get(MarkRoll).execute(desk.checkin.actor, scene.sessionIds[0] ?? '', { marks: given }),
      desk.app.get(MarkRoll).execute(desk.organiser.actor, scene.sessionIds[0] ?? '', { marks: other }),
    ]);
    expect(await desk.countMarks(scene)).toBe(2);
  });

  it('asks the database as often for forty people as for two', async () => {
    const counts: number[] = [];
    for (const people of [2, 40]) {
      const scene = await desk.makeScene(people, { capacity: 50 });
      await desk.everyonePresent(scene);
      counts.push(await desk.statementsOf(() => desk.app.get(AttendanceQueries).completionOf(scene.class.id)));
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  });

  it.each([
    ['a person of another class', 422, 'registrationNotOfClass', { registrationId: 'someone-else', mark: 'present' }],
    ['an unknown mark', 422, 'formIncomplete', { registrationId: 'x', mark: 'sleeping' }],
    ['no person', 422, 'formIncomplete', { mark: 'present' }],
    ['a person that is a list', 422, 'formIncomplete', { registrationId: ['a'], mark: 'present' }],
    ['a very long person', 422, 'formIncomplete', { registrationId: 'x'.repeat(5000), mark: 'present' }],
    ['no object at all', 422, 'formIncomplete', 'present'],
  ])('refuses %s and writes nothing', async (_what, status, code, entry) => {
    const scene = await desk.makeScene(1);
    const good = { registrationId: scene.people[0]?.registrationId, mark: 'present' };
    const body = await expectAnswer(desk.mark(scene.sessionIds[0] ?? '', [good, entry]), status);
    expect(body).toMatchObject({ code, status });
    expect(await desk.countMarks(scene)).toBe(0);
  });

  it('refuses more marks than a class has people', async () => {
    const scene = await desk.makeScene(1);
    const marks = Array.from({ length: 2001 }, () => ({ registrationId: 'x', mark: 'present' }));
    expect(await expectAnswer(desk.mark(scene.sessionIds[0] ?? '', marks), 422)).toMatchObject({ code: 'formIncomplete' });
  });

  it('refuses marks that are not a list, and an unknown session', async () => {
    const scene = await desk.makeScene(1);
    await expectAnswer(desk.mark(scene.sessionIds[0] ?? '', 'present'), 422);
    await expectAnswer(desk.mark('no-such-session', []), 404);
  });

  it('takes no marks of a draft, a cancelled or a finalised class', async () => {
    const draft = await desk.makeScene(0, { state: 'draft' });
    expect(await expectAnswer(desk.mark(draft.sessionIds[0] ?? '', []), 409)).toMatchObject({ code: 'classHasNoRoll' });
    const cancelled = await desk.makeScene(1);
    await desk.app.get(CancelClass).execute(desk.organiser.actor, cancelled.class.id, { reason: 'Bão số 3' });
    expect(await expectAnswer(desk.mark(cancelled.sessionIds[0] ?? '', []), 409)).toMatchObject({ code: 'classHasNoRoll' });
    const finalised = await desk.makeScene(1);
    await desk.everyonePresent(finalised);
    await expectAnswer(desk.finalise(finalised), 201);
    expect(await expectAnswer(desk.mark(finalised.sessionIds[0] ?? '', []), 409)).toMatchObject({ code: 'rollIsFinal' });
  });
});

describe('results', () => {
  it('keeps the last result of each person', async () => {
    const scene = await desk.makeScene(2, { needsResult: true });
    const [first, second] = scene.people;
    await expectAnswer(
      desk.enter(scene, [
        { registrationId: first?.registrationId, result: 'fail' },
        { registrationId: second?.registrationId, result: 'pass' },
      ]),
      200,
    );
    expect(await expectAnswer(desk.enter(scene, [{ registrationId: first?.registrationId, result: 'pass' }]), 200)).toEqual({
      written: 1,
      unchanged: 0,
    });
    const { people } = await desk.rollOf(scene);
    expect(people.map(({ result }) => result)).toEqual(['pass', 'pass']);
  });

  it('refuses results of a class without a test, of strangers, and by door staff', async () => {
    const without = await desk.makeScene(1);
    expect(await expectAnswer(desk.enter(without, []), 409)).toMatchObject({ code: 'classWithoutResults' });
    const scene = await desk.makeScene(1, { needsResult: true });
    await expectAnswer(desk.enter(scene, [{ registrationId: 'stranger', result: 'pass' }]), 422);
    await expectAnswer(desk.enter(scene, [{ registrationId: scene.people[0]?.registrationId, result: 'excellent' }]), 422);
    await expectAnswer(desk.enter(scene, [], desk.checkin), 403);
  });
});

describe('permissions', () => {
  it('lets door staff take the roll and nothing more', async () => {
    const scene = await desk.makeScene(1);
    await desk.rollOf(scene, desk.checkin);
    await expectAnswer(desk.finalise(scene, desk.checkin), 403);
    await expectAnswer(desk.reopen(scene, { reason: 'x' }, desk.checkin), 403);
    await expectAnswer(desk.app.http.get(`/api/v1/classes/${scene.class.id}/completion`).set(desk.checkin.bearer), 403);
    await expectAnswer(desk.app.http.get(`/api/v1/classes/${scene.class.id}/turns`).set(desk.checkin.bearer), 403);
  });

  it('lets an official look but not mark, finalise or reopen', async () => {
    const scene = await desk.makeScene(1);
    await desk.rollOf(scene, desk.official);
    await expectAnswer(desk.mark(scene.sessionIds[0] ?? '', [], desk.official), 403);
    await expectAnswer(desk.finalise(scene, desk.official), 403);
    await expectAnswer(desk.reopen(scene, { reason: 'x' }, desk.official), 403);
  });

  it.each([
    ['get', 'classes/x/roll'],
    ['post', 'sessions/x/marks'],
    ['post', 'classes/x/results'],
    ['get', 'classes/x/completion'],
    ['post', 'classes/x/finalise'],
    ['post', 'classes/x/reopen'],
    ['get', 'classes/x/turns'],
  ] as const)('asks a stranger to sign in: %s %s', async (method, path) => {
    const body = { marks: [], results: [], reason: 'x' };
    const problem = await expectAnswer(desk.app.http[method](`/api/v1/${path}`).send(method === 'post' ? body : undefined), 401);
    expect(problem).toMatchObject({ code: 'signInNeeded' });
  });
});
