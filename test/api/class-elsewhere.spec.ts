import type { ClassResponse } from '../../src/modules/classes/class.dto.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeCourse, makePlan, makeRegistration, makeTarget, readClass, registrationForm } from '../support/make.js';
import { AFTERWARDS, ElsewhereDesk } from '../support/elsewhere-desk.js';

let desk: ElsewhereDesk;

beforeAll(async () => {
  desk = await ElsewhereDesk.open();
});

beforeEach(() => {
  desk.app.clock.moveTo(AFTERWARDS);
});

afterAll(() => desk.app.close());

interface Completion {
  readonly sums: { readonly turns: number };
  readonly people: { readonly turn: string; readonly earnsCertificate: boolean; readonly result: string | null }[];
}

const completionOf = (id: string): Promise<Completion> => expectAnswer<Completion>(desk.send('get', `/${id}/completion`), 200);

describe('a course that another organisation holds', () => {
  it('is a class with days and without sessions, which asks for results only', async () => {
    const body = await expectAnswer<ClassResponse>(desk.send('post', '/elsewhere', await desk.facts({ code: 'CG-HN' })), 201);
    expect(body).toMatchObject({
      ...{ code: 'CG-HN', state: 'draft', heldBy: 'Viện Năng suất Việt Nam', lecturer: 'Viện Năng suất Việt Nam', place: 'Hà Nội' },
      ...{ opensOn: '2024-10-07', closesOn: '2024-10-18', sessionCount: 0, sessions: [] },
      ...{ turnRule: 'sessions', turnMinimum: 1, needsResult: true },
    });
    const session = { heldOn: '2024-10-07', halfDay: 'MORNING' };
    expect(await expectAnswer(desk.send('post', `/${body.id}/sessions`, session), 409)).toMatchObject({ code: 'sessionsElsewhere' });
    expect(await expectAnswer(desk.send('patch', `/${body.id}`, { turnMinimum: 2 }), 422)).toMatchObject({
      errors: [{ field: 'turnMinimum', code: 'rulesOfOwnClasses' }],
    });
  });

  it('is not on the public list and takes nobody who registers by themselves, but whom staff send', async () => {
    desk.app.clock.moveTo('2024-10-06T10:00:00Z');
    const scene = await desk.makeScene(2, { capacity: 2 });
    const list = await expectAnswer<{ items: { id: string }[] }>(desk.app.http.get('/api/v1/classes'), 200);
    expect(list.items.map(({ id }) => id)).not.toContain(scene.class.id);
    const alone = desk.app.http.post(`/api/v1/classes/${scene.class.id}/registrations`).send(registrationForm());
    expect(await expectAnswer(alone, 409)).toMatchObject({ code: 'registrationClosed' });
    await expect(makeRegistration(desk.app, scene.class)).rejects.toMatchObject({ code: 'classFull' });
  });

  it('counts a turn for each result, a certificate for each pass, and nothing for whom no result came', async () => {
    const scene = await desk.makeScene(3);
    await desk.enter(scene, ['pass', 'fail', null]);
    const before = await completionOf(scene.class.id);
    expect(before.sums.turns).toBe(2);
    expect(before.people.map(({ turn, earnsCertificate, result }) => [result, turn, earnsCertificate])).toEqual(
      expect.arrayContaining([
        ['pass', 'earned', true],
        ['fail', 'earned', false],
        [null, 'neverCame', false],
      ]),
    );
    const unconfirmed = desk.send('post', `/${scene.class.id}/finalise`);
    expect(await expectAnswer(unconfirmed, 422)).toMatchObject({ errors: [{ field: 'confirmed', code: 'closesWithoutResult' }] });
    await desk.finalise(scene);
    const { turns } = await expectAnswer<{ turns: { countedOn: string }[] }>(desk.send('get', `/${scene.class.id}/turns`), 200);
    expect(turns.map(({ countedOn }) => countedOn)).toEqual(['2024-10-18', '2024-10-18']);
  });

  it('cannot be finalised before its last day', async () => {
    const scene = await desk.makeScene(1, { heldTo: '25/10/2024' });
    await desk.enter(scene, ['pass']);
    expect(await expectAnswer(desk.send('post', `/${scene.class.id}/finalise`, { confirmed: true }), 409)).toMatchObject({
      code: 'classNotEnded',
    });
  });

  it('moves its days on its form, when it is put off, and when it is cloned', async () => {
    const scene = await desk.makeScene(0);
    const changed = await expectAnswer(
      desk.send('patch', `/${scene.class.id}/elsewhere`, { heldTo: '2024-10-11', heldBy: 'QUACERT' }),
      200,
    );
    expect(changed).toMatchObject({ opensOn: '2024-10-07', closesOn: '2024-10-11', heldBy: 'QUACERT', lecturer: 'QUACERT' });
    const move = { reason: 'Viện dời lịch', newFirstDay: '2024-11-04' };
    expect(await expectAnswer(desk.send('post', `/${scene.class.id}/postpone`, move), 200)).toMatchObject({
      ...{ state: 'open', opensOn: '2024-11-04', closesOn: '2024-11-08' },
    });
    const copy = await expectAnswer<ClassResponse>(desk.send('post', `/${scene.class.id}/clone`, { firstDay: '2025-03-03' }), 201);
    expect(copy).toMatchObject({ heldBy: 'QUACERT', opensOn: '2025-03-03', closesOn: '2025-03-07', needsResult: true });
  });

  it('counts in the plan as provisional before it is finalised, and its certificates count experts afterwards', async () => {
    const plan = await makePlan(desk.app, { periodFrom: '2021-01-01', periodTo: '2025-12-31' });
    const experts = await makeTarget(desk.app, plan.id, {
      ...{ basis: 'DISTINCT_PERSON_CERTIFIED', comparator: 'GTE', wanted: 10, unit: 'person' },
      audience: ['SO_BAN_NGANH'],
    });
    const turns = await makeTarget(desk.app, plan.id, { basis: 'ATTENDEE_TURN', countedTypes: ['CHUYEN_GIA'] });
    const keys = [experts.key, turns.key];
    const done = async (): Promise<unknown[]> => {
      const answer = await desk.app.http.get(`/api/v1/plans/${plan.id}/progress?asOf=2024-12-31`).set(desk.official.bearer);
      const { targets } = answer.body as { targets: { key: string; official: number; provisional: number }[] };
      return keys.map((key) => targets.find((each) => each.key === key)).map((target) => [target?.official, target?.provisional]);
    };
    const scene = await desk.makeScene(3, { planIds: [plan.id] });
    await desk.enter(scene, ['pass', 'pass', 'fail']);
    const [, pending] = await done();
    expect(pending).toEqual([0, 3]);
    await desk.finalise(scene);
    const { items } = await expectAnswer<{ items: { id: string }[] }>(desk.record(scene, [0, 1]), 201);
    expect((await done())[0]).toEqual([2, 2]);
    const withdraw = desk.send('post', `/${scene.class.id}/external-certificates/${items[0]?.id ?? ''}/withdraw`, { reason: 'Ghi nhầm' });
    await expectAnswer(withdraw, 200);
    expect((await done())[0]).toEqual([1, 1]);
  });

  it.each([
    [{ heldBy: '' }, 'heldBy', 'required'],
    [{ heldBy: 'x'.repeat(201) }, 'heldBy', 'tooLong'],
    [{ heldBy: '<b>Viện</b>' }, 'heldBy', 'nameHasMarkup'],
    [{ heldFrom: '31/02/2024' }, 'heldFrom', 'notADate'],
    [{ heldTo: '06/10/2024' }, 'heldTo', 'endsBeforeStart'],
    [{ heldTo: '06/10/2026' }, 'heldTo', 'tooLongElsewhere'],
    [{ courseId: 'none' }, 'courseId', 'notAChoice'],
    [{ capacity: 0 }, 'capacity', 'outOfRange'],
    [{ place: '' }, 'place', 'required'],
    [{ planIds: ['none'] }, 'planIds', 'notAChoice'],
  ])('is not recorded with %j', async (wrong, field, code) => {
    const body = { ...(await desk.facts()), code: 'NEVER', ...wrong };
    expect(await expectAnswer(desk.send('post', '/elsewhere', body), 422)).toMatchObject({ errors: [{ field, code }] });
  });

  it('is recorded and changed by organisers only, and only where another organisation holds it', async () => {
    const own = await makeClass(desk.app, { state: 'draft' });
    expect(await expectAnswer(desk.send('patch', `/${own.id}/elsewhere`, { heldBy: 'Viện' }), 409)).toMatchObject({
      code: 'classNotElsewhere',
    });
    expect((await readClass(desk.app, own.id)).heldBy).toBeNull();
    await expectAnswer(desk.send('post', '/elsewhere', await desk.facts(), desk.official), 403);
    const { class: elsewhere } = await desk.makeScene(0);
    await expectAnswer(desk.send('patch', `/${elsewhere.id}/elsewhere`, { heldBy: 'Viện' }, desk.official), 403);
  });
});

describe('the certificates of another organisation', () => {
  it('are recorded with its numbers, for people who passed, without a number of our register', async () => {
    const scene = await desk.makeScene(3);
    await desk.enter(scene, ['pass', 'pass', 'fail']);
    expect(await expectAnswer(desk.record(scene, [0]), 409)).toMatchObject({ code: 'classNotFinalised' });
    await desk.finalise(scene);
    const { items } = await expectAnswer<{ items: object[] }>(desk.record(scene, [0, 1], { issuer: 'ViProCB' }), 201);
    expect(items).toMatchObject([
      { issuer: 'ViProCB', issuedOn: '2024-10-18', countedOn: '2024-10-18', kind: 'EXPERT_COMPLETION', endedAt: null },
      { issuer: 'ViProCB' },
    ]);
    expect(await expectAnswer(desk.record(scene, [2]), 409)).toMatchObject({ code: 'notAllEligible' });
    expect(await expectAnswer(desk.record(scene, [0]), 409)).toMatchObject({ code: 'alreadyRecorded' });
    const ours = desk.send('post', `/${scene.class.id}/certificates`, { signerName: 'Hoàng Minh Demo' });
    expect(await expectAnswer(ours, 409)).toMatchObject({ code: 'certifiedElsewhere' });
    const own = await expectAnswer<{ certificates: unknown[] }>(desk.send('get', `/${scene.class.id}/certificates`), 200);
    expect(own.certificates).toEqual([]);
  });

  it('are taken back once, with a reason, and can be recorded anew', async () => {
    const scene = await desk.makeScene(1);
    await desk.enter(scene, ['pass']);
    await desk.finalise(scene);
    const { items } = await expectAnswer<{ items: { id: string }[] }>(desk.record(scene, [0]), 201);
    const withdraw = (body: object, as = desk.organiser) =>
      desk.send('post', `/${scene.class.id}/external-certificates/${items[0]?.id ?? ''}/withdraw`, body, as);
    await expectAnswer(withdraw({}), 422);
    await expectAnswer(withdraw({ reason: 'Ghi nhầm số' }, desk.official), 403);
    const after = await expectAnswer<{ items: object[] }>(withdraw({ reason: 'Ghi nhầm số' }), 200);
    expect(after.items).toMatchObject([{ endReason: 'Ghi nhầm số' }]);
    expect(await expectAnswer(withdraw({ reason: 'Lại' }), 409)).toMatchObject({ code: 'certificateNotValid' });
    expect((await expectAnswer<{ items: object[] }>(desk.record(scene, [0]), 201)).items).toHaveLength(1);
  });

  it('are refused when anything about them is wrong, and nothing is saved', async () => {
    const scene = await desk.makeScene(2);
    await desk.enter(scene, ['pass', 'pass']);
    await desk.finalise(scene);
    const [first, second] = scene.people.map(({ registrationId }) => registrationId);
    const wrong: [object, string, string][] = [
      [{ issuedOn: '' }, 'issuedOn', 'required'],
      [{ issuedOn: '2024-10-17' }, 'issuedOn', 'issuedBeforeClosing'],
      [{ issuedOn: '2024-10-21' }, 'issuedOn', 'dateInFuture'],
      [{ issuer: 'x'.repeat(201) }, 'issuer', 'tooLong'],
      [{ numbers: [] }, 'numbers', 'required'],
      [{ numbers: 'all' }, 'numbers', 'notAList'],
      [{ numbers: [{ registrationId: first, number: '<i>1</i>' }] }, 'numbers.0.number', 'nameHasMarkup'],
      [{ numbers: [{ registrationId: first, number: '1'.repeat(101) }] }, 'numbers.0.number', 'tooLong'],
      [{ numbers: [first, second].map((registrationId) => ({ registrationId, number: '7' })) }, 'numbers', 'numberTwice'],
    ];
    for (const [body, field, code] of wrong) {
      expect(await expectAnswer(desk.record(scene, [0], body), 422)).toMatchObject({ errors: [{ field, code }] });
    }
    const own = await makeClass(desk.app, { courseId: (await makeCourse(desk.app)).id });
    expect(
      await expectAnswer(
        desk.send('post', `/${own.id}/external-certificates`, { issuedOn: '2024-10-18', numbers: [{ registrationId: 'x', number: '1' }] }),
        409,
      ),
    ).toMatchObject({ code: 'classNotElsewhere' });
    expect(await expectAnswer(desk.send('get', `/${scene.class.id}/external-certificates`), 200)).toEqual({ items: [] });
  });
});
