import { AuditEntry } from '../../src/platform/audit/audit-entry.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

const NEW = 'cam sành Hàm Yên';

describe('passwords and invitations through the API', () => {
  let testApp: TestApp;
  let admin: Staff;

  beforeAll(async () => {
    testApp = await startApp();
    admin = await makeStaff(testApp, 'admin');
  });

  afterAll(() => testApp.close());

  type Request = ReturnType<TestApp['http']['post']>;
  const change = (staff: Staff, body: object): Request => testApp.http.post('/api/v1/me/password').set(staff.bearer).send(body);
  const tokenOf = (staff: Staff, password: string): Request => testApp.http.post('/api/v1/tokens').send({ email: staff.email, password });
  const link = async (staff: Staff, as = admin): Promise<string> => {
    const request = testApp.http.post(`/api/v1/accounts/${staff.actor.id}/password-resets`).set(as.bearer);
    const { token, path } = await expectAnswer<{ token: string; path: string }>(request, 201);
    expect(path).toBe(`/reset/${token}`);
    return token;
  };
  const reset = (token: string, newPassword: unknown = NEW): Request =>
    testApp.http.post(`/api/v1/password-resets/${token}`).send({ newPassword });
  const actionsOn = async (id: string): Promise<string[]> => {
    const entries = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(AuditEntry, { subjectId: id }));
    return entries.map(({ action }) => action);
  };

  it('one’s own password is changed; the token that asked stays, the others end', async () => {
    const staff = await makeStaff(testApp);
    const { token } = await expectAnswer<{ token: string }>(tokenOf(staff, staff.password), 201);
    await expectAnswer(change(staff, { oldPassword: staff.password, newPassword: NEW }), 200);
    await expectAnswer(testApp.http.get('/api/v1/me').set(staff.bearer), 200);
    await expectAnswer(testApp.http.get('/api/v1/me').set('Authorization', `Bearer ${token}`), 401);
    await expectAnswer(tokenOf(staff, staff.password), 422);
    await expectAnswer(tokenOf(staff, NEW), 201);
    expect(await actionsOn(staff.actor.id)).toContain('account.passwordChanged');
  });

  it.each([
    ['a wrong old password', { oldPassword: 'wrong password', newPassword: NEW }, 'oldPassword'],
    ['no old password', { newPassword: NEW }, 'oldPassword'],
    ['a short new one', { oldPassword: 'mật khẩu đủ dài', newPassword: '123456789' }, 'newPassword'],
    ['the same again', { oldPassword: 'mật khẩu đủ dài', newPassword: 'mật khẩu đủ dài'.normalize('NFD') }, 'newPassword'],
    ['a list', { oldPassword: ['mật khẩu đủ dài'], newPassword: NEW }, 'oldPassword'],
  ])('is not changed by %s', async (_, body, field) => {
    const staff = await makeStaff(testApp);
    expect(await expectAnswer(change(staff, body), 422)).toMatchObject({ errors: [{ field }] });
    await expectAnswer(tokenOf(staff, staff.password), 201);
  });

  it('changed twice at once is changed once', async () => {
    const staff = await makeStaff(testApp);
    const answers = await Promise.all(
      ['the first new one', 'the second new one'].map((newPassword) => change(staff, { oldPassword: staff.password, newPassword })),
    );
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    expect(answers.map(({ status }) => status)).toContain(200);
  });

  it('a forgotten password is set anew by a link, once, and the history tells of both', async () => {
    const staff = await makeStaff(testApp);
    const token = await link(staff);
    expect(await expectAnswer(reset(token, 'short'), 422)).toMatchObject({ errors: [{ field: 'newPassword' }] });
    await expectAnswer(reset(token), 200);
    expect(await expectAnswer(reset(token), 409)).toMatchObject({ code: 'resetUsed' });
    await expectAnswer(tokenOf(staff, NEW), 201);
    expect(await actionsOn(staff.actor.id)).toEqual(expect.arrayContaining(['account.resetLinkCreated', 'account.passwordReset']));
  });

  it('a newer link ends the older one, and no link outlives a day', async () => {
    const staff = await makeStaff(testApp);
    const [older, newer] = [await link(staff), await link(staff)];
    expect(await expectAnswer(reset(older), 409)).toMatchObject({ code: 'resetExpired' });
    testApp.clock.moveTo('2024-10-02T02:00:00Z');
    expect(await expectAnswer(reset(newer), 409)).toMatchObject({ code: 'resetExpired' });
    testApp.clock.moveTo('2024-10-01T02:00:00Z');
  });

  it.each(['unknown', "'%20OR%201=1", 'x'.repeat(500)])('a link that was never given opens nothing: %p', async (token) => {
    expect(await expectAnswer(reset(token), 404)).toMatchObject({ code: 'resetUnknown' });
  });

  it('a link is never stored as it is', async () => {
    const token = await link(await makeStaff(testApp));
    const rows = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.query<object[]>('SELECT * FROM password_reset'));
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('an administrator makes a link for others only, and only for accounts that exist and are open', async () => {
    const ask = (id: string): Request => testApp.http.post(`/api/v1/accounts/${id}/password-resets`).set(admin.bearer);
    expect(await expectAnswer(ask(admin.actor.id), 409)).toMatchObject({ code: 'resetIsYourOwn' });
    await expectAnswer(ask('unknown'), 404);
    const closed = await makeStaff(testApp);
    await expectAnswer(testApp.http.patch(`/api/v1/accounts/${closed.actor.id}`).set(admin.bearer).send({ state: 'disabled' }), 200);
    expect(await expectAnswer(ask(closed.actor.id), 409)).toMatchObject({ code: 'accountIsDisabled' });
  });

  describe('an invitation', () => {
    const invite = (): Promise<{ id: string; token: string }> =>
      expectAnswer(testApp.http.post('/api/v1/invitations').set(admin.bearer).send({ role: 'auditor' }), 201);
    const list = (before?: string): Promise<{ invitations: { id: string }[]; next: string | null; total: number }> =>
      expectAnswer(
        testApp.http
          .get('/api/v1/invitations')
          .query(before ? { before } : {})
          .set(admin.bearer),
        200,
      );
    const withdraw = (id: string): ReturnType<TestApp['http']['delete']> =>
      testApp.http.delete(`/api/v1/invitations/${id}`).set(admin.bearer);
    const accept = (token: string, email: string): Request =>
      testApp.http.post(`/api/v1/invitations/${token}/accept`).send({ name: 'Phạm Thu Hà', email, password: NEW });

    it('that nobody used yet is listed without its token, and withdrawn', async () => {
      const { id, token } = await invite();
      const { invitations } = await list();
      expect(invitations[0]).toMatchObject({ id, role: 'auditor', createdBy: admin.actor.name });
      expect(JSON.stringify(invitations)).not.toContain(token);
      await expectAnswer(withdraw(id), 200);
      expect(await expectAnswer(accept(token, 'too.late@example.com'), 409)).toMatchObject({ code: 'invitationWithdrawn' });
      expect((await list()).invitations.map((each) => each.id)).not.toContain(id);
      await expectAnswer(withdraw(id), 409);
      expect(await actionsOn(id)).toEqual(['invitation.created', 'invitation.withdrawn']);
    });

    it('that was used is not withdrawn any more, nor is one that never was', async () => {
      const { id, token } = await invite();
      await expectAnswer(accept(token, 'in.time@example.com'), 201);
      expect(await expectAnswer(withdraw(id), 409)).toMatchObject({ code: 'invitationUsed' });
      await expectAnswer(withdraw('unknown'), 404);
    });

    it('is either used or withdrawn when both happen at once', async () => {
      const { id, token } = await invite();
      const answers = await Promise.all([accept(token, 'race@example.com'), withdraw(id)]);
      expect(answers.map(({ status }) => status).filter((status) => status < 300)).toHaveLength(1);
    });

    it('stands in a list of 50 a page, newest first', async () => {
      for (let made = 0; made < 51; made++) await invite();
      const first = await list();
      expect(first.invitations).toHaveLength(50);
      const rest = await list(first.next ?? '');
      expect(first.invitations.length + rest.invitations.length).toBe(first.total);
      expect(new Set([...first.invitations, ...rest.invitations].map(({ id }) => id)).size).toBe(first.total);
    });
  });
});
