import { startApp, type TestApp } from '../support/app.js';
import { classDesk, classOf } from '../support/class-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { type MadeClass, makeClass, readClass } from '../support/make-class.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

describe('the life of a class in an office that approves', () => {
  let testApp: TestApp;
  let organiser: Staff;
  let official: Staff;
  const { move } = classDesk(
    () => testApp,
    () => organiser,
  );
  const submitted = async (): Promise<MadeClass> => {
    const made = await makeClass(testApp, { state: 'draft' });
    await move(made, 'submit').expect(200);
    return made;
  };

  beforeAll(async () => {
    testApp = await startApp(undefined, [], { CLASS_APPROVAL: 'true' });
    organiser = await makeStaff(testApp);
    official = await makeStaff(testApp, 'official');
  });

  afterAll(() => testApp.close());

  it('leads from draft over submission and approval to open', async () => {
    const made = await makeClass(testApp, { state: 'draft' });
    expect(await expectAnswer(move(made, 'open'), 409)).toMatchObject({ code: 'classNeedsApproval' });
    expect(classOf(await move(made, 'submit').expect(200)).state).toBe('submitted');
    await testApp.http.get(`/api/v1/classes/${made.id}`).expect(404);
    expect((await testApp.http.get(`/classes/${made.code}`)).status).toBe(404);
    expect(classOf(await move(made, 'approve', {}, official).expect(200)).state).toBe('approved');
    const { steps } = classOf(await move(made, 'open').expect(200));
    expect(steps.map(({ action, by }) => [action, by])).toEqual([
      ['class.opened', organiser.actor.name],
      ['class.approved', official.actor.name],
      ['class.submitted', organiser.actor.name],
      ['class.created', 'test'],
    ]);
  });

  it('submits only what could be opened', async () => {
    const made = await makeClass(testApp, { state: 'draft', sessions: [] });
    expect(await expectAnswer(move(made, 'submit'), 409)).toMatchObject({ code: 'noSessions' });
  });

  it('is approved by neither organisers nor door staff nor visitors', async () => {
    const made = await submitted();
    for (const role of ['organiser', 'checkin', 'auditor'] as const)
      await move(made, 'approve', {}, await makeStaff(testApp, role)).expect(403);
    await testApp.http.post(`/api/v1/classes/${made.id}/approve`).expect(401);
    await move({ id: 'none' }, 'approve', {}, official).expect(404);
    expect((await readClass(testApp, made.id)).state).toBe('submitted');
  });

  it('keeps four eyes: an administrator who submitted does not approve', async () => {
    const admin = await makeStaff(testApp, 'admin');
    const made = await makeClass(testApp, { state: 'draft' });
    await move(made, 'submit', {}, admin).expect(200);
    expect(await expectAnswer(move(made, 'approve', {}, admin), 409)).toMatchObject({ code: 'ownSubmission' });
    await move(made, 'approve', {}, official).expect(200);
  });

  it('is returned with a reason, changed, and submitted again', async () => {
    const made = await submitted();
    const change = () => testApp.http.patch(`/api/v1/classes/${made.id}`).set(organiser.bearer).send({ place: 'Huyện Yên Sơn' });
    expect(await expectAnswer(change(), 409)).toMatchObject({ code: 'classInApproval' });
    expect(await expectAnswer(move(made, 'return', { reason: ' ' }, official), 422)).toMatchObject({ errors: [{ field: 'reason' }] });
    const returned = classOf(await move(made, 'return', { reason: 'Chưa có dự toán' }, official).expect(200));
    expect(returned).toMatchObject({ state: 'draft', stateReason: 'Chưa có dự toán', steps: [{ reason: 'Chưa có dự toán' }, {}, {}] });
    await change().expect(200);
    expect(classOf(await move(made, 'submit').expect(200)).stateReason).toBeNull();
  });

  it('lets an organiser take back what is approved, and asks for approval once more', async () => {
    const made = await submitted();
    await move(made, 'approve', {}, official).expect(200);
    await move(made, 'return', { reason: 'Đổi địa điểm' }).expect(200);
    expect(await expectAnswer(move(made, 'open'), 409)).toMatchObject({ code: 'classNeedsApproval' });
    expect(await expectAnswer(move(made, 'return', { reason: 'Lần nữa' }), 409)).toMatchObject({ code: 'classStateChanged' });
  });
});

it('lets the only one who may approve approve what they submitted', async () => {
  const testApp = await startApp(undefined, [], { CLASS_APPROVAL: 'true' });
  try {
    const admin = await makeStaff(testApp, 'admin');
    const { move } = classDesk(
      () => testApp,
      () => admin,
    );
    const made = await makeClass(testApp, { state: 'draft' });
    await move(made, 'submit').expect(200);
    expect(classOf(await move(made, 'approve').expect(200)).state).toBe('approved');
  } finally {
    await testApp.close();
  }
});
