import {
  makeClass,
  makeCourse,
  type MadeClass,
  makeRegistration,
  type MadeRegistration,
  makeStaff,
  readClass,
  type Staff,
} from '../support/make.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  AttendanceQueries,
  attendanceEntities,
  AttendeeTurn,
  Finalisation,
  FinaliseClass,
  MarkRoll,
  ReopenClass,
} from '../../src/modules/attendance/index.js';
import { CancelClass } from '../../src/modules/classes/index.js';
import { Audit } from '../../src/platform/audit/audit.js';

const [AttendanceMark] = attendanceEntities;
const AFTERWARDS = '2024-10-17T03:00:00Z';

describe('attendance', () => {
  let testApp: TestApp;
  let organiser: Staff;
  let checkin: Staff;
  let official: Staff;

  beforeAll(async () => {
    testApp = await startApp(AFTERWARDS);
    [organiser, checkin, official] = [
      await makeStaff(testApp, 'organiser'),
      await makeStaff(testApp, 'checkin'),
      await makeStaff(testApp, 'official'),
    ];
  });

  beforeEach(() => {
    testApp.clock.moveTo(AFTERWARDS);
  });

  afterAll(() => testApp.close());

  interface Scene {
    readonly class: MadeClass;
    readonly people: MadeRegistration[];
    readonly sessionIds: string[];
  }

  async function makeScene(people = 3, overrides: Parameters<typeof makeClass>[1] = {}): Promise<Scene> {
    const made = await makeClass(testApp, overrides);
    const registrations: MadeRegistration[] = [];
    for (let index = 0; index < people; index++) registrations.push(await makeRegistration(testApp, made));
    return { class: made, people: registrations, sessionIds: made.sessions.map(({ id }) => id) };
  }

  const mark = (sessionId: string, marks: unknown, staff = checkin) =>
    testApp.http.post(`/api/v1/sessions/${sessionId}/marks`).set(staff.bearer).send({ marks });

  const everyonePresent = (scene: Scene, sessionIndex = 0) =>
    testApp.get(MarkRoll).execute(organiser.actor, scene.sessionIds[sessionIndex] ?? '', { allPresent: true });

  const rollOf = async (scene: Scene, staff = organiser) =>
    (await testApp.http.get(`/api/v1/classes/${scene.class.id}/roll`).set(staff.bearer).expect(200)).body as {
      sessions: { id: string; counts: Record<string, number> }[];
      people: Record<string, unknown>[];
    };

  const finalise = (scene: Scene, staff = organiser) => testApp.http.post(`/api/v1/classes/${scene.class.id}/finalise`).set(staff.bearer);

  const reopen = (scene: Scene, body: unknown = { reason: 'Bỏ sót một học viên' }, staff = organiser) =>
    testApp.http
      .post(`/api/v1/classes/${scene.class.id}/reopen`)
      .set(staff.bearer)
      .send(body as object);

  const turnsOf = async (scene: Scene) =>
    (await testApp.http.get(`/api/v1/classes/${scene.class.id}/turns`).set(official.bearer).expect(200)).body as {
      sums: { turns: number; women: number; minority: number };
      finalisations: { revision: number; turns: number; reopenReason: string | null }[];
      turns: { registrationId: string; quantity: number; sessionsAttended: number; sessionsTotal: number }[];
    };

  const countMarks = (scene: Scene) =>
    testApp.unitOfWork.read(() => testApp.unitOfWork.manager.countBy(AttendanceMark as never, { classId: scene.class.id } as never));

  /** How many SQL statements a piece of work sends. */
  const statementsOf = (work: () => Promise<unknown>) =>
    testApp.unitOfWork.read(async () => {
      const runner = testApp.unitOfWork.manager.queryRunner;
      if (!runner) throw new Error('A unit has a query runner');
      const query = runner.query.bind(runner);
      let sent = 0;
      runner.query = ((...statement: Parameters<typeof query>) => {
        sent += 1;
        return query(...statement);
      }) as typeof runner.query;
      await work();
      runner.query = query;
      return sent;
    });

  describe('the roll', () => {
    it('lists the confirmed people by given name, with nothing that door staff may not know', async () => {
      const scene = await makeScene(0);
      for (const fullName of ['Đặng Minh Đức', 'Nguyễn Thị An', 'Lý A Dế', 'Trần Thị Ánh'])
        await makeRegistration(testApp, scene.class, { fullName });
      const { people } = await rollOf(scene, checkin);
      expect(people.map(({ fullName }) => fullName)).toEqual(['Nguyễn Thị An', 'Trần Thị Ánh', 'Lý A Dế', 'Đặng Minh Đức']);
      expect(Object.keys(people[0] ?? {}).sort()).toEqual(
        ['registrationId', 'fullName', 'unitName', 'unitGroup', 'marks', 'attended', 'total', 'result'].sort(),
      );
    });

    it('keeps the last mark of a session, and counts who was there', async () => {
      const scene = await makeScene(3);
      const [first, second, third] = scene.people;
      const [morning = '', afternoon = ''] = scene.sessionIds;
      await mark(morning, [
        { registrationId: first?.registrationId, mark: 'absent' },
        { registrationId: second?.registrationId, mark: 'late' },
      ]).expect(200);
      await mark(morning, [{ registrationId: first?.registrationId, mark: 'present' }]).expect(200);
      await mark(afternoon, [{ registrationId: first?.registrationId, mark: 'excused' }]).expect(200);
      const roll = await rollOf(scene);
      expect(roll.sessions[0]?.counts).toEqual({ present: 1, late: 1, left_early: 0, excused: 0, absent: 0, unmarked: 1 });
      const own = (person: MadeRegistration | undefined) =>
        roll.people.find(({ registrationId }) => registrationId === person?.registrationId);
      expect(own(first)).toMatchObject({ attended: 1, total: 2, marks: { [morning]: 'present', [afternoon]: 'excused' } });
      expect(own(second)).toMatchObject({ attended: 1, marks: { [morning]: 'late', [afternoon]: null } });
      expect(own(third)).toMatchObject({ attended: 0 });
    });

    it('adds a row only for what changes', async () => {
      const scene = await makeScene(2);
      const marks = scene.people.map(({ registrationId }) => ({ registrationId, mark: 'present' }));
      expect((await mark(scene.sessionIds[0] ?? '', marks).expect(200)).body).toEqual({ written: 2, unchanged: 0 });
      expect((await mark(scene.sessionIds[0] ?? '', marks).expect(200)).body).toEqual({ written: 0, unchanged: 2 });
      expect(await countMarks(scene)).toBe(2);
    });

    it('marks everyone present who has no mark yet', async () => {
      const scene = await makeScene(3);
      const [morning = ''] = scene.sessionIds;
      await mark(morning, [{ registrationId: scene.people[0]?.registrationId, mark: 'excused' }]).expect(200);
      const { body } = await testApp.http
        .post(`/api/v1/sessions/${morning}/marks`)
        .set(checkin.bearer)
        .send({ allPresent: true, marks: [{ registrationId: scene.people[1]?.registrationId, mark: 'late' }] })
        .expect(200);
      expect(body).toEqual({ written: 2, unchanged: 0 });
      expect((await rollOf(scene)).sessions[0]?.counts).toMatchObject({ present: 1, late: 1, excused: 1, unmarked: 0 });
    });

    it('keeps both rows of two people marking the same cell at once', async () => {
      const scene = await makeScene(1);
      const given = [{ registrationId: scene.people[0]?.registrationId ?? '', mark: 'present' as const }];
      const other = [{ ...given[0], registrationId: given[0]?.registrationId ?? '', mark: 'absent' as const }];
      await Promise.all([
        testApp.get(MarkRoll).execute(checkin.actor, scene.sessionIds[0] ?? '', { marks: given }),
        testApp.get(MarkRoll).execute(organiser.actor, scene.sessionIds[0] ?? '', { marks: other }),
      ]);
      expect(await countMarks(scene)).toBe(2);
    });

    it('asks the database as often for forty people as for two', async () => {
      const counts: number[] = [];
      for (const people of [2, 40]) {
        const scene = await makeScene(people, { capacity: 50 });
        await everyonePresent(scene);
        counts.push(await statementsOf(() => testApp.get(AttendanceQueries).completionOf(scene.class.id)));
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
      const scene = await makeScene(1);
      const good = { registrationId: scene.people[0]?.registrationId, mark: 'present' };
      const { body } = await mark(scene.sessionIds[0] ?? '', [good, entry]).expect(status);
      expect(body).toMatchObject({ code, status });
      expect(await countMarks(scene)).toBe(0);
    });

    it('refuses more marks than a class has people', async () => {
      const scene = await makeScene(1);
      const marks = Array.from({ length: 2001 }, () => ({ registrationId: 'x', mark: 'present' }));
      expect((await mark(scene.sessionIds[0] ?? '', marks).expect(422)).body).toMatchObject({ code: 'formIncomplete' });
    });

    it('refuses marks that are not a list, and an unknown session', async () => {
      const scene = await makeScene(1);
      await mark(scene.sessionIds[0] ?? '', 'present').expect(422);
      await mark('no-such-session', []).expect(404);
    });

    it('takes no marks of a draft, a cancelled or a finalised class', async () => {
      const draft = await makeScene(0, { state: 'draft' });
      expect((await mark(draft.sessionIds[0] ?? '', []).expect(409)).body).toMatchObject({ code: 'classNotOpen' });
      const cancelled = await makeScene(1);
      await testApp.get(CancelClass).execute(organiser.actor, cancelled.class.id, { reason: 'Bão số 3' });
      expect((await mark(cancelled.sessionIds[0] ?? '', []).expect(409)).body).toMatchObject({ code: 'classNotOpen' });
      const finalised = await makeScene(1);
      await everyonePresent(finalised);
      await finalise(finalised).expect(201);
      expect((await mark(finalised.sessionIds[0] ?? '', []).expect(409)).body).toMatchObject({ code: 'classFinalised' });
    });
  });

  describe('results', () => {
    const enter = (scene: Scene, results: unknown, staff = organiser) =>
      testApp.http.post(`/api/v1/classes/${scene.class.id}/results`).set(staff.bearer).send({ results });

    it('keeps the last result of each person', async () => {
      const scene = await makeScene(2, { needsResult: true });
      const [first, second] = scene.people;
      await enter(scene, [
        { registrationId: first?.registrationId, result: 'fail' },
        { registrationId: second?.registrationId, result: 'pass' },
      ]).expect(200);
      expect((await enter(scene, [{ registrationId: first?.registrationId, result: 'pass' }]).expect(200)).body).toEqual({
        written: 1,
        unchanged: 0,
      });
      const { people } = await rollOf(scene);
      expect(people.map(({ result }) => result)).toEqual(['pass', 'pass']);
    });

    it('refuses results of a class without a test, of strangers, and by door staff', async () => {
      const without = await makeScene(1);
      expect((await enter(without, []).expect(409)).body).toMatchObject({ code: 'classWithoutResults' });
      const scene = await makeScene(1, { needsResult: true });
      await enter(scene, [{ registrationId: 'stranger', result: 'pass' }]).expect(422);
      await enter(scene, [{ registrationId: scene.people[0]?.registrationId, result: 'excellent' }]).expect(422);
      await enter(scene, [], checkin).expect(403);
    });
  });

  describe('finalising', () => {
    it('gives one turn to each person who came, whatever the number of sessions', async () => {
      const scene = await makeScene(3, { sessions: 6 });
      for (const [index] of scene.sessionIds.entries()) {
        await mark(
          scene.sessionIds[index] ?? '',
          scene.people.slice(0, 2).map(({ registrationId }) => ({ registrationId, mark: 'present' })),
        ).expect(200);
      }
      const { body } = await finalise(scene).expect(201);
      expect(body).toMatchObject({ revision: 1, turns: 2, countedOn: '2024-10-17', finalisedBy: organiser.actor.name });
      const { turns, sums } = await turnsOf(scene);
      expect(sums.turns).toBe(2);
      expect(turns.map(({ quantity, sessionsAttended, sessionsTotal }) => [quantity, sessionsAttended, sessionsTotal])).toEqual([
        [1, 6, 6],
        [1, 6, 6],
      ]);
      expect((await readClass(testApp, scene.class.id)).state).toBe('finalised');
    });

    it('asks for the share of sessions that the class asks for', async () => {
      const scene = await makeScene(1, { sessions: 4, turnRule: 'percent', turnMinimum: 50 });
      await everyonePresent(scene, 0);
      const { body: before } = await testApp.http.get(`/api/v1/classes/${scene.class.id}/completion`).set(official.bearer).expect(200);
      expect(before).toMatchObject({
        sums: { turns: 0 },
        people: [{ attended: 1, total: 4, turn: 'tooFewSessions', earnsCertificate: false }],
      });
      await everyonePresent(scene, 1);
      await finalise(scene).expect(201);
      expect((await turnsOf(scene)).sums.turns).toBe(1);
    });

    it('snapshots unit, group, gender and minority, and never the ethnicity', async () => {
      const scene = await makeScene(0);
      const facts = { gender: 'female', ethnicity: 'Dao', ethnicityConsent: true, group: 'HOP_TAC_XA' } as const;
      const person = await makeRegistration(testApp, scene.class, { ...facts, fullName: 'Bàn Thị Mụi' });
      await everyonePresent(scene);
      await finalise(scene).expect(201);
      const rows = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(AttendeeTurn, { classId: scene.class.id }));
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        personId: person.personId,
        unitName: 'HTX Cam sành Phù Hương Demo',
        unitGroup: 'HOP_TAC_XA',
        gender: 'female',
        minority: 'yes',
        courseType: 'TAP_HUAN',
      });
      expect(JSON.stringify(rows[0])).not.toContain('Dao');
      expect((await turnsOf(scene)).sums).toMatchObject({ turns: 1, women: 1, minority: 1 });
    });

    it('waits for the last day of the class in Việt Nam', async () => {
      const scene = await makeScene(1);
      testApp.clock.moveTo('2024-10-14T16:59:00Z');
      expect((await finalise(scene).expect(409)).body).toMatchObject({
        code: 'classNotEnded',
        detail: expect.stringContaining('15/10/2024'),
      });
      testApp.clock.moveTo('2024-10-14T17:00:00Z');
      await finalise(scene).expect(201);
    });

    it('refuses drafts and cancelled classes, and a class that does not exist', async () => {
      const draft = await makeScene(0, { state: 'draft' });
      expect((await finalise(draft).expect(409)).body).toMatchObject({ code: 'classNotOpen' });
      await testApp.http.post('/api/v1/classes/nothing/finalise').set(organiser.bearer).expect(404);
    });

    it('happens exactly once when ten people press the button together', async () => {
      const scene = await makeScene(4);
      await everyonePresent(scene);
      const attempts = await Promise.allSettled(
        Array.from({ length: 10 }, () => testApp.get(FinaliseClass).execute(organiser.actor, scene.class.id)),
      );
      expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [(attempt.reason as { kind: string }).kind] : []))).toEqual(
        Array.from({ length: 9 }, () => 'conflict'),
      );
      const { turns, finalisations } = await turnsOf(scene);
      expect(turns).toHaveLength(4);
      expect(finalisations).toHaveLength(1);
    });

    it('counts every mark that was accepted before it', async () => {
      const scene = await makeScene(6);
      const marking = scene.people.map(({ registrationId }) =>
        testApp.get(MarkRoll).execute(checkin.actor, scene.sessionIds[0] ?? '', { marks: [{ registrationId, mark: 'present' }] }),
      );
      const [finalised, ...marked] = await Promise.allSettled([
        testApp.get(FinaliseClass).execute(organiser.actor, scene.class.id),
        ...marking,
      ]);
      expect(finalised.status).toBe('fulfilled');
      const accepted = marked.filter(({ status }) => status === 'fulfilled');
      expect((await turnsOf(scene)).turns).toHaveLength(accepted.length);
      expect(await countMarks(scene)).toBe(accepted.length);
    });
  });

  describe('reopening', () => {
    it('takes every turn back by a row of its own and counts again when finalised again', async () => {
      const scene = await makeScene(2);
      await everyonePresent(scene);
      await finalise(scene).expect(201);
      expect((await reopen(scene).expect(200)).body).toMatchObject({ revision: 1, reopenReason: 'Bỏ sót một học viên' });
      expect((await turnsOf(scene)).turns.map(({ quantity }) => quantity)).toEqual([1, 1, -1, -1]);
      expect((await turnsOf(scene)).sums.turns).toBe(0);
      await mark(scene.sessionIds[0] ?? '', [{ registrationId: scene.people[0]?.registrationId, mark: 'absent' }]).expect(200);
      expect((await finalise(scene).expect(201)).body).toMatchObject({ revision: 2, turns: 1 });
      const { sums, finalisations } = await turnsOf(scene);
      expect(sums.turns).toBe(1);
      expect(finalisations.map(({ revision, reopenReason }) => [revision, reopenReason])).toEqual([
        [2, null],
        [1, 'Bỏ sót một học viên'],
      ]);
    });

    it('copies what was counted, even when the person has changed since', async () => {
      const scene = await makeScene(1);
      await everyonePresent(scene);
      await finalise(scene).expect(201);
      await testApp.unitOfWork.write(() =>
        testApp.unitOfWork.manager.query(`UPDATE registration SET unit_name = 'Đơn vị mới' WHERE class_id = '${scene.class.id}'`),
      );
      await reopen(scene).expect(200);
      const rows = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(AttendeeTurn, { classId: scene.class.id }));
      expect(new Set(rows.map(({ unitName }) => unitName)).size).toBe(1);
    });

    it('needs a reason and a finalised class', async () => {
      const scene = await makeScene(1);
      expect((await reopen(scene).expect(409)).body).toMatchObject({ code: 'classNotFinalised' });
      await finalise(scene).expect(201);
      expect((await reopen(scene, {}).expect(422)).body).toMatchObject({ errors: [{ field: 'reason', code: 'required' }] });
      await reopen(scene, { reason: 'x'.repeat(501) }).expect(422);
      await reopen(scene, { reason: { nested: true } }).expect(422);
      expect((await readClass(testApp, scene.class.id)).state).toBe('finalised');
    });

    it('happens exactly once when ten people press the button together', async () => {
      const scene = await makeScene(3);
      await everyonePresent(scene);
      await finalise(scene).expect(201);
      const attempts = await Promise.allSettled(
        Array.from({ length: 10 }, () => testApp.get(ReopenClass).execute(organiser.actor, scene.class.id, { reason: 'Thử' })),
      );
      expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await turnsOf(scene)).turns.map(({ quantity }) => quantity).sort()).toEqual([-1, -1, -1, 1, 1, 1]);
    });

    it('leaves the ledger and the state of the class in agreement when closing and reopening collide', async () => {
      const scene = await makeScene(3);
      await everyonePresent(scene);
      const attempts = Array.from({ length: 12 }, (_, index) =>
        index % 2 === 0
          ? testApp.get(FinaliseClass).execute(organiser.actor, scene.class.id)
          : testApp.get(ReopenClass).execute(organiser.actor, scene.class.id, { reason: 'Thử' }),
      );
      await Promise.allSettled(attempts);
      const { state } = await readClass(testApp, scene.class.id);
      const standing = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(Finalisation, { classId: scene.class.id }));
      expect(standing.filter(({ reopenedAt }) => reopenedAt === null)).toHaveLength(state === 'finalised' ? 1 : 0);
      expect((await turnsOf(scene)).sums.turns).toBe(state === 'finalised' ? 3 : 0);
    });
  });

  it('writes the history of the class', async () => {
    const scene = await makeScene(1, { needsResult: true });
    await everyonePresent(scene);
    await finalise(scene).expect(201);
    await reopen(scene).expect(200);
    const history = await testApp.unitOfWork.read(() => testApp.get(Audit).historyOf({ type: 'class', id: scene.class.id }));
    expect(history.map(({ action }) => action).slice(0, 3)).toEqual(['class.reopened', 'class.finalised', 'roll.marked']);
    expect(history[0]).toMatchObject({ actorName: organiser.actor.name, reason: 'Bỏ sót một học viên' });
  });

  describe('permissions', () => {
    it('lets door staff take the roll and nothing more', async () => {
      const scene = await makeScene(1);
      await rollOf(scene, checkin);
      await finalise(scene, checkin).expect(403);
      await reopen(scene, { reason: 'x' }, checkin).expect(403);
      await testApp.http.get(`/api/v1/classes/${scene.class.id}/completion`).set(checkin.bearer).expect(403);
      await testApp.http.get(`/api/v1/classes/${scene.class.id}/turns`).set(checkin.bearer).expect(403);
    });

    it('lets an official look but not mark, finalise or reopen', async () => {
      const scene = await makeScene(1);
      await rollOf(scene, official);
      await mark(scene.sessionIds[0] ?? '', [], official).expect(403);
      await finalise(scene, official).expect(403);
      await reopen(scene, { reason: 'x' }, official).expect(403);
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
      const { body: problem } = await testApp.http[method](`/api/v1/${path}`)
        .send(method === 'post' ? body : undefined)
        .expect(401);
      expect(problem).toMatchObject({ code: 'signInNeeded' });
    });
  });

  it('counts by the type of the course', async () => {
    const course = await makeCourse(testApp, { type: 'CHUYEN_GIA' });
    const scene = await makeScene(1, { courseId: course.id });
    await everyonePresent(scene);
    await finalise(scene).expect(201);
    const rows = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(AttendeeTurn, { classId: scene.class.id }));
    expect(rows.map(({ courseType }) => courseType)).toEqual(['CHUYEN_GIA']);
  });
});
