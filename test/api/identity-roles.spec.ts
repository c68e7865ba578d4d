import { roles } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

describe('the roles', () => {
  let testApp: TestApp;
  let admin: Staff;

  beforeAll(async () => {
    testApp = await startApp();
    admin = await makeStaff(testApp, 'admin');
  });

  afterAll(() => testApp.close());

  const routes: [string, (staff?: Staff) => ReturnType<TestApp['http']['get']>][] = [
    ['list accounts', (staff) => testApp.http.get('/api/v1/accounts').set(staff?.bearer ?? {})],
    [
      'invite',
      (staff) =>
        testApp.http
          .post('/api/v1/invitations')
          .set(staff?.bearer ?? {})
          .send({ role: 'admin' }),
    ],
    ['list invitations', (staff) => testApp.http.get('/api/v1/invitations').set(staff?.bearer ?? {})],
    ['withdraw an invitation', (staff) => testApp.http.delete('/api/v1/invitations/unknown').set(staff?.bearer ?? {})],
    ['reset a password', (staff) => testApp.http.post(`/api/v1/accounts/${admin.actor.id}/password-resets`).set(staff?.bearer ?? {})],
    [
      'disable',
      (staff) =>
        testApp.http
          .patch(`/api/v1/accounts/${admin.actor.id}`)
          .set(staff?.bearer ?? {})
          .send({ state: 'disabled' }),
    ],
  ];

  it.each(routes)('only administrators may %s', async (_, ask) => {
    for (const role of roles.filter((each) => each !== 'admin')) {
      const staff = await makeStaff(testApp, role);
      const body = await expectAnswer(ask(staff), 403);
      expect(body).toMatchObject({ code: 'notAllowed' });
    }
    const body = await expectAnswer(ask(), 401);
    expect(body).toMatchObject({ code: 'signInNeeded' });
  });

  it('each see themselves', async () => {
    for (const role of roles) await expectAnswer(testApp.http.get('/api/v1/me').set((await makeStaff(testApp, role)).bearer), 200);
    await expectAnswer(testApp.http.get('/api/v1/me'), 401);
    await expectAnswer(testApp.http.post('/api/v1/me/password').send({ oldPassword: 'x', newPassword: '1234567890' }), 401);
    await expectAnswer(testApp.http.delete('/api/v1/tokens/current'), 401);
  });

  it.each([{}, { role: 'root' }, { role: ['admin'] }, { role: null }])('an invitation needs a role that exists: %j', async (body) => {
    await expectAnswer(testApp.http.post('/api/v1/invitations').set(admin.bearer).send(body), 422);
  });

  it('the list is paged by e-mail', async () => {
    const body = await expectAnswer(testApp.http.get('/api/v1/accounts').query({ after: 'organiser' }).set(admin.bearer), 200);
    const { accounts, total } = body as { accounts: { email: string }[]; total: number };
    expect(accounts.length).toBeLessThan(total);
    expect(accounts.map(({ email }) => email)).toEqual(accounts.map(({ email }) => email).sort());
    expect(accounts.every(({ email }) => email > 'organiser')).toBe(true);
  });
});
