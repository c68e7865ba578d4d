import { FirstAdministrator, identityEntities } from '../../src/modules/identity/index.js';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity.js';
import type { Role } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

const newcomer = { name: 'Phạm Thu Hà', email: 'thu.ha@example.com', password: 'cam sành Hàm Yên' };

describe('accounts, invitations and tokens', () => {
  let testApp: TestApp;
  let admin: Staff;
  let firstLink: string | null;
  let secondLink: string | null;

  beforeAll(async () => {
    testApp = await startApp();
    firstLink = await testApp.get(FirstAdministrator).inviteIfNone();
    secondLink = await testApp.get(FirstAdministrator).inviteIfNone();
    admin = await makeStaff(testApp, 'admin');
  });

  afterAll(() => testApp.close());

  const invite = async (role: Role = 'organiser'): Promise<string> => {
    const body = await expectAnswer(testApp.http.post('/api/v1/invitations').set(admin.bearer).send({ role }), 201);
    return (body as { token: string }).token;
  };
  const accept = (token: string, body: object): ReturnType<TestApp['http']['post']> =>
    testApp.http.post(`/api/v1/invitations/${token}/accept`).send(body);
  const emails = async (): Promise<string[]> => {
    const body = await expectAnswer(testApp.http.get('/api/v1/accounts').set(admin.bearer), 200);
    return (body as { accounts: { email: string }[] }).accounts.map(({ email }) => email);
  };

  describe('the first start', () => {
    it('gives a fresh link each time and ends the one before', async () => {
      expect(firstLink).toMatch(/^\/setup\/[\w-]{32}$/);
      expect(secondLink).not.toBe(firstLink);
      const body = await expectAnswer(accept(firstLink?.slice(7) ?? '', newcomer), 409);
      expect(body).toMatchObject({ code: 'invitationExpired' });
    });

    it('gives no link once there is an account', async () => {
      expect(await testApp.get(FirstAdministrator).inviteIfNone()).toBeNull();
    });
  });

  describe('an invitation', () => {
    it('makes one account with the role it was written for', async () => {
      const token = await invite('official');
      const body = await expectAnswer(accept(token, { ...newcomer, role: 'admin' }), 201);
      expect(body).toMatchObject({ name: 'Phạm Thu Hà', email: 'thu.ha@example.com', role: 'official', disabled: false });
      expect(body).not.toHaveProperty('passwordHash');
      const again = await expectAnswer(accept(token, { ...newcomer, email: 'again@example.com' }), 409);
      expect(again).toMatchObject({ code: 'invitationUsed' });
      expect(await emails()).not.toContain('again@example.com');
    });

    it('makes exactly one account when ten people post the same link at once', async () => {
      const token = await invite();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, place) => accept(token, { ...newcomer, email: `race-${place}@example.com` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
      expect((await emails()).filter((email) => email.startsWith('race-'))).toHaveLength(1);
    });

    it('stays open when the e-mail is taken', async () => {
      const token = await invite();
      const body = await expectAnswer(accept(token, { ...newcomer, email: admin.email.toUpperCase() }), 422);
      expect(body).toMatchObject({ errors: [{ field: 'email', code: 'emailTaken' }] });
      await expectAnswer(accept(token, { ...newcomer, email: 'another@example.com' }), 201);
    });

    it('ends after seven days', async () => {
      const token = await invite();
      testApp.clock.moveTo('2024-10-08T02:00:00Z');
      await expectAnswer(accept(token, { ...newcomer, email: 'late@example.com' }), 409);
      testApp.clock.moveTo('2024-10-01T02:00:00Z');
    });

    it.each(['unknown', '..%2f..%2fetc', "'%20OR%201=1", '%F0%9F%98%80', 'a'.repeat(90)])(
      'that is unknown is not found: %p',
      async (token) => {
        const body = await expectAnswer(accept(token, newcomer), 404);
        expect(body).toMatchObject({ code: expect.stringMatching(/^(invitationUnknown|notFound)$/) as string });
      },
    );

    it.each([
      ['nothing at all', {}, ['name', 'email', 'password']],
      ['a short password', { ...newcomer, password: '123456789' }, ['password']],
      ['a very long password', { ...newcomer, password: 'x'.repeat(201) }, ['password']],
      ['a password that is no text', { ...newcomer, password: { $ne: null } }, ['password']],
      ['a very long name', { ...newcomer, name: 'x'.repeat(201) }, ['name']],
      ['an invisible name', { ...newcomer, name: ' \u200B ' }, ['name']],
      ['an e-mail with a second line', { ...newcomer, email: 'a@example.com,b@example.com' }, ['email']],
      ['lists', { name: ['a'], email: ['a@example.com'], password: ['1234567890'] }, ['name', 'email', 'password']],
    ])('accepted with %s says which fields are wrong and stays open', async (_, body, fields) => {
      const token = await invite();
      const { errors } = await expectAnswer<{ errors: { field: string }[] }>(accept(token, body), 422);
      expect(errors.map(({ field }) => field)).toEqual(fields);
      await expectAnswer(accept(token, { ...newcomer, email: `${token.toLowerCase().replace(/\W/g, '')}@example.com` }), 201);
    });
  });

  describe('a token', () => {
    it('names the person it stands for, and their history tells of it', async () => {
      const organiser = await makeStaff(testApp, 'organiser');
      const body = await expectAnswer(testApp.http.get('/api/v1/me').set(organiser.bearer), 200);
      expect(body).toEqual({ id: organiser.actor.id, name: organiser.actor.name, email: organiser.email, role: 'organiser' });
      const history = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(AuditEntry, { subjectId: organiser.actor.id }));
      expect(history.map(({ action }) => action).sort()).toEqual(['account.created', 'account.tokenIssued']);
    });

    it('ends when it is revoked', async () => {
      const { bearer } = await makeStaff(testApp);
      await expectAnswer(testApp.http.delete('/api/v1/tokens/current').set(bearer), 200);
      await expectAnswer(testApp.http.get('/api/v1/me').set(bearer), 401);
    });

    it('ends after twelve hours', async () => {
      const { bearer } = await makeStaff(testApp);
      testApp.clock.moveTo('2024-10-01T13:59:59Z');
      await expectAnswer(testApp.http.get('/api/v1/me').set(bearer), 200);
      testApp.clock.moveTo('2024-10-01T14:00:00Z');
      await expectAnswer(testApp.http.get('/api/v1/me').set(bearer), 401);
      testApp.clock.moveTo('2024-10-01T02:00:00Z');
    });

    it.each(['Bearer', 'Bearer x', 'Bearer null', `Bearer ${'x'.repeat(5000)}`, "Bearer ' OR 1=1 --"])(
      'that was never given opens nothing, not even what is open to everybody: %p',
      async (authorization) => {
        const answer = await testApp.http.get('/api/v1/organisations?q=htx').set('Authorization', authorization);
        expect(answer.headers['content-type']).toMatch('application/problem+json');
        expect(answer.body).toMatchObject({ status: 401 });
      },
    );

    it('is never stored as it is', async () => {
      const { token, password } = await makeStaff(testApp);
      const stored = await testApp.unitOfWork.read(async () =>
        JSON.stringify(await Promise.all([...identityEntities, AuditEntry].map((entity) => testApp.unitOfWork.manager.find(entity)))),
      );
      expect(stored).not.toContain(token);
      expect(stored).not.toContain(password);
    });
  });

  describe('signing in', () => {
    it('answers an unknown e-mail, a wrong password and a disabled account alike', async () => {
      const closed = await makeStaff(testApp);
      await expectAnswer(testApp.http.patch(`/api/v1/accounts/${closed.actor.id}`).set(admin.bearer).send({ state: 'disabled' }), 200);
      const answers = await Promise.all(
        [
          { email: 'nobody@example.com', password: 'cam sành Hàm Yên' },
          { email: admin.email, password: 'wrong password' },
          { email: closed.email, password: closed.password },
        ].map((body) => expectAnswer<object>(testApp.http.post('/api/v1/tokens').send(body), 422)),
      );
      const words = answers.map((answer) => JSON.stringify({ ...answer, requestId: '' }));
      expect(new Set(words).size).toBe(1);
      expect(words[0]).toContain('wrongCredentials');
    });

    it.each([
      ['nothing', {}],
      ['a list', { email: ['a@example.com'], password: ['x'] }],
      ['an object as the password', { email: 'a@example.com', password: { length: 12 } }],
      ['a very long password', { email: 'a@example.com', password: 'x'.repeat(100_000) }],
      ['no e-mail', { email: "' OR 1=1 --", password: 'x' }],
    ])('with %s is refused before any work', async (_, body) => {
      await expectAnswer(testApp.http.post('/api/v1/tokens').send(body), 422);
    });

    it('stops after ten wrong passwords, for the right one too, and goes on after fifteen minutes', async () => {
      testApp.clock.moveTo('2024-10-02T02:00:00Z');
      const { email, password } = await makeStaff(testApp);
      const tries = await Promise.all(
        Array.from({ length: 12 }, () => testApp.http.post('/api/v1/tokens').send({ email, password: 'wrong password' })),
      );
      expect(tries.map(({ status }) => status).sort()).toEqual([...Array<number>(2).fill(409), ...Array<number>(10).fill(422)]);
      const body = await expectAnswer(testApp.http.post('/api/v1/tokens').send({ email, password }), 409);
      expect(body).toMatchObject({ code: 'tooManyTries', detail: expect.stringContaining('15 phút') as string });
      testApp.clock.moveTo('2024-10-02T02:15:00Z');
      await expectAnswer(testApp.http.post('/api/v1/tokens').send({ email, password }), 201);
      testApp.clock.moveTo('2024-10-01T02:00:00Z');
    });
  });

  describe('an account', () => {
    const change = (id: string, state: string, as: Staff = admin): ReturnType<TestApp['http']['patch']> =>
      testApp.http.patch(`/api/v1/accounts/${id}`).set(as.bearer).send({ state });

    it('that is disabled is shut out at once, and its tokens stay dead when it is enabled', async () => {
      const staff = await makeStaff(testApp);
      await expectAnswer(change(staff.actor.id, 'disabled'), 200);
      await expectAnswer(testApp.http.get('/api/v1/me').set(staff.bearer), 401);
      await expectAnswer(change(staff.actor.id, 'disabled'), 409);
      await expectAnswer(change(staff.actor.id, 'active'), 200);
      await expectAnswer(change(staff.actor.id, 'active'), 409);
      await expectAnswer(testApp.http.get('/api/v1/me').set(staff.bearer), 401);
      await expectAnswer(testApp.http.post('/api/v1/tokens').send({ email: staff.email, password: staff.password }), 201);
    });

    it('is not disabled by its own holder', async () => {
      const body = await expectAnswer(change(admin.actor.id, 'disabled'), 409);
      expect(body).toMatchObject({ code: 'accountIsYourOwn' });
    });

    it('of an administrator always remains when two disable each other at once', async () => {
      const [one, other] = [await makeStaff(testApp, 'admin'), await makeStaff(testApp, 'admin')];
      await expectAnswer(change(admin.actor.id, 'disabled', one), 200);
      const answers = await Promise.all([change(other.actor.id, 'disabled', one), change(one.actor.id, 'disabled', other)]);
      expect(answers.map(({ status }) => status).sort()[0]).toBe(200);
      const { status } = await testApp.http.get('/api/v1/me').set(one.bearer);
      const survivor = status === 200 ? one : other;
      await expectAnswer(change(admin.actor.id, 'active', survivor), 200);
      admin = survivor;
    });

    it.each([
      ['an unknown state', { state: 'deleted' }],
      ['nothing', {}],
      ['a list', { state: ['active', 'disabled'] }],
    ])('is not changed by %s', async (_, body) => {
      await expectAnswer(testApp.http.patch(`/api/v1/accounts/${admin.actor.id}`).set(admin.bearer).send(body), 422);
    });

    it('that does not exist is not found', async () => {
      await expectAnswer(change("x' OR 1=1", 'disabled'), 404);
    });
  });
});
