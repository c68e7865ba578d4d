import { expectAnswer } from '../support/expect-answer.js';
import { makeCourse, makeRegistration, readClass } from '../support/make.js';
import { RollDesk } from '../support/roll-desk.js';
import { AttendeeTurn, Finalisation, FinaliseClass, MarkRoll, ReopenClass } from '../../src/modules/attendance/index.js';
import { Audit } from '../../src/platform/audit/audit.js';

const AFTERWARDS = '2024-10-17T07:00:00Z';

let desk: RollDesk;

beforeAll(async () => {
  desk = await RollDesk.open(AFTERWARDS);
});

beforeEach(() => {
  desk.app.clock.moveTo(AFTERWARDS);
});

afterAll(() => desk.app.close());

describe('finalising', () => {
  it('gives one turn to each person who came, whatever the number of sessions', async () => {
    const scene = await desk.makeScene(3, { sessions: 6 });
    for (const [index] of scene.sessionIds.entries()) {
      await expectAnswer(
        desk.mark(
          scene.sessionIds[index] ?? '',
          scene.people.slice(0, 2).map(({ registrationId }) => ({ registrationId, mark: 'present' })),
        ),
        200,
      );
    }
    const body = await expectAnswer(desk.finalise(scene), 201);
    expect(body).toMatchObject({ revision: 1, turns: 2, countedOn: '2024-10-17', finalisedBy: desk.organiser.actor.name });
    const { turns, sums } = await desk.turnsOf(scene);
    expect(sums.turns).toBe(2);
    expect(turns.map(({ quantity, sessionsAttended, sessionsTotal }) => [quantity, sessionsAttended, sessionsTotal])).toEqual([
      [1, 6, 6],
      [1, 6, 6],
    ]);
    expect((await readClass(desk.app, scene.class.id)).state).toBe('finalised');
  });

  it('asks for the share of sessions that the class asks for', async () => {
    const scene = await desk.makeScene(1, { sessions: 4, turnRule: 'percent', turnMinimum: 50 });
    await desk.everyonePresent(scene, 0);
    const before = await expectAnswer(desk.app.http.get(`/api/v1/classes/${scene.class.id}/completion`).set(desk.official.bearer), 200);
    expect(before).toMatchObject({
      sums: { turns: 0 },
      people: [{ attended: 1, total: 4, turn: 'tooFewSessions', earnsCertificate: false }],
    });
    await desk.everyonePresent(scene, 1);
    await expectAnswer(desk.finalise(scene), 201);
    expect((await desk.turnsOf(scene)).sums.turns).toBe(1);
  });

  it('snapshots unit, group, gender and minority, and never the ethnicity', async () => {
    const scene = await desk.makeScene(0);
    const facts = { gender: 'female', ethnicity: 'Dao', ethnicityConsent: true, group: 'HOP_TAC_XA' } as const;
    const person = await makeRegistration(desk.app, scene.class, { ...facts, fullName: 'Bàn Thị Mụi' });
    await desk.everyonePresent(scene);
    await expectAnswer(desk.finalise(scene), 201);
    const rows = await desk.app.unitOfWork.read(() => desk.app.unitOfWork.manager.findBy(AttendeeTurn, { classId: scene.class.id }));
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
    expect((await desk.turnsOf(scene)).sums).toMatchObject({ turns: 1, women: 1, minority: 1 });
  });

  it('waits until the last session of the class has begun in Việt Nam', async () => {
    const scene = await desk.makeScene(1);
    desk.app.clock.moveTo('2024-10-15T06:29:00Z');
    const { code, detail } = await expectAnswer<{ code: string; detail: string }>(desk.finalise(scene), 409);
    expect([code, detail]).toEqual(['classNotEnded', 'Lớp còn buổi vào ngày 15/10/2024, chưa chốt được.']);
    desk.app.clock.moveTo('2024-10-15T06:30:00Z');
    await expectAnswer(desk.finalise(scene), 201);
  });

  it('refuses drafts and cancelled classes, and a class that does not exist', async () => {
    const draft = await desk.makeScene(0, { state: 'draft' });
    expect(await expectAnswer(desk.finalise(draft), 409)).toMatchObject({ code: 'classHasNoRoll' });
    await expectAnswer(desk.app.http.post('/api/v1/classes/nothing/finalise').set(desk.organiser.bearer), 404);
  });

  it('happens exactly once when ten people press the button together', async () => {
    const scene = await desk.makeScene(4);
    await desk.everyonePresent(scene);
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, () => desk.app.get(FinaliseClass).execute(desk.organiser.actor, scene.class.id, { confirmed: true })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [(attempt.reason as { kind: string }).kind] : []))).toEqual(
      Array.from({ length: 9 }, () => 'conflict'),
    );
    const { turns, finalisations } = await desk.turnsOf(scene);
    expect(turns).toHaveLength(4);
    expect(finalisations).toHaveLength(1);
  });

  it('counts every mark that was accepted before it', async () => {
    const scene = await desk.makeScene(6);
    const marking = scene.people.map(({ registrationId }) =>
      desk.app.get(MarkRoll).execute(desk.checkin.actor, scene.sessionIds[0] ?? '', { marks: [{ registrationId, mark: 'present' }] }),
    );
    const [finalised, ...marked] = await Promise.allSettled([
      desk.app.get(FinaliseClass).execute(desk.organiser.actor, scene.class.id, { confirmed: true }),
      ...marking,
    ]);
    expect(finalised.status).toBe('fulfilled');
    const accepted = marked.filter(({ status }) => status === 'fulfilled');
    expect((await desk.turnsOf(scene)).turns).toHaveLength(accepted.length);
    expect(await desk.countMarks(scene)).toBe(accepted.length);
  });
});

describe('reopening', () => {
  it('takes every turn back by a row of its own and counts again when finalised again', async () => {
    const scene = await desk.makeScene(2);
    await desk.everyonePresent(scene);
    await expectAnswer(desk.finalise(scene), 201);
    expect(await expectAnswer(desk.reopen(scene), 200)).toMatchObject({ revision: 1, reopenReason: 'Bỏ sót một học viên' });
    expect((await desk.turnsOf(scene)).turns.map(({ quantity }) => quantity)).toEqual([1, 1, -1, -1]);
    expect((await desk.turnsOf(scene)).sums.turns).toBe(0);
    await expectAnswer(desk.mark(scene.sessionIds[0] ?? '', [{ registrationId: scene.people[0]?.registrationId, mark: 'absent' }]), 200);
    expect(await expectAnswer(desk.finalise(scene), 201)).toMatchObject({ revision: 2, turns: 1 });
    const { sums, finalisations } = await desk.turnsOf(scene);
    expect(sums.turns).toBe(1);
    expect(finalisations.map(({ revision, reopenReason }) => [revision, reopenReason])).toEqual([
      [2, null],
      [1, 'Bỏ sót một học viên'],
    ]);
  });

  it('copies what was counted, even when the person has changed since', async () => {
    const scene = await desk.makeScene(1);
    await desk.everyonePresent(scene);
    await expectAnswer(desk.finalise(scene), 201);
    await desk.app.unitOfWork.write(() =>
      desk.app.unitOfWork.manager.query(`UPDATE registration SET unit_name = 'Đơn vị mới' WHERE class_id = '${scene.class.id}'`),
    );
    await expectAnswer(desk.reopen(scene), 200);
    const rows = await desk.app.unitOfWork.read(() => desk.app.unitOfWork.manager.findBy(AttendeeTurn, { classId: scene.class.id }));
    expect(new Set(rows.map(({ unitName }) => unitName)).size).toBe(1);
  });

  it('needs a reason and a finalised class', async () => {
    const scene = await desk.makeScene(1);
    expect(await expectAnswer(desk.reopen(scene), 409)).toMatchObject({ code: 'classNotFinalised' });
    await expectAnswer(desk.finalise(scene), 201);
    expect(await expectAnswer(desk.reopen(scene, {}), 422)).toMatchObject({ errors: [{ field: 'reason', code: 'required' }] });
    await expectAnswer(desk.reopen(scene, { reason: 'x'.repeat(501) }), 422);
    await expectAnswer(desk.reopen(scene, { reason: { nested: true } }), 422);
    expect((await readClass(desk.app, scene.class.id)).state).toBe('finalised');
  });

  it('happens exactly once when ten people press the button together', async () => {
    const scene = await desk.makeScene(3);
    await desk.everyonePresent(scene);
    await expectAnswer(desk.finalise(scene), 201);
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, () => desk.app.get(ReopenClass).execute(desk.organiser.actor, scene.class.id, { reason: 'Thử' })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await desk.turnsOf(scene)).turns.map(({ quantity }) => quantity).sort()).toEqual([-1, -1, -1, 1, 1, 1]);
  });

  it('leaves the ledger and the state of the class in agreement when closing and reopening collide', async () => {
    const scene = await desk.makeScene(3);
    await desk.everyonePresent(scene);
    const attempts = Array.from({ length: 12 }, (_, index) =>
      index % 2 === 0
        ? desk.app.get(FinaliseClass).execute(desk.organiser.actor, scene.class.id, { confirmed: true })
        : desk.app.get(ReopenClass).execute(desk.organiser.actor, scene.class.id, { reason: 'Thử' }),
    );
    await Promise.allSettled(attempts);
    const { state } = await readClass(desk.app, scene.class.id);
    const standing = await desk.app.unitOfWork.read(() => desk.app.unitOfWork.manager.findBy(Finalisation, { classId: scene.class.id }));
    expect(standing.filter(({ reopenedAt }) => reopenedAt === null)).toHaveLength(state === 'finalised' ? 1 : 0);
    expect((await desk.turnsOf(scene)).sums.turns).toBe(state === 'finalised' ? 3 : 0);
  });
});

it('writes the history of the class', async () => {
  const scene = await desk.makeScene(1, { needsResult: true });
  await desk.everyonePresent(scene);
  await expectAnswer(desk.finalise(scene), 201);
  await expectAnswer(desk.reopen(scene), 200);
  const history = await desk.app.unitOfWork.read(() => desk.app.get(Audit).historyOf({ type: 'class', id: scene.class.id }));
  expect(history.map(({ action }) => action).slice(0, 3)).toEqual(['class.reopened', 'class.finalised', 'roll.marked']);
  expect(history[0]).toMatchObject({ actorName: desk.organiser.actor.name, reason: 'Bỏ sót một học viên' });
});

it('counts by the type of the course', async () => {
  const course = await makeCourse(desk.app, { type: 'CHUYEN_GIA' });
  const scene = await desk.makeScene(1, { courseId: course.id });
  await desk.everyonePresent(scene);
  await expectAnswer(desk.finalise(scene), 201);
  const rows = await desk.app.unitOfWork.read(() => desk.app.unitOfWork.manager.findBy(AttendeeTurn, { classId: scene.class.id }));
  expect(rows.map(({ courseType }) => courseType)).toEqual(['CHUYEN_GIA']);
});
