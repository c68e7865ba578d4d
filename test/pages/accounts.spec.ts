import supertest from 'supertest';
import { roles } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectPage } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';

describe('accounts on staff pages', () => {
  let testApp: TestApp;
  let admin: Staff;

  beforeAll(async () => {
    testApp = await startApp();
    admin = await makeStaff(testApp, 'admin');
  });

  afterAll(() => testApp.close());

  const freshBrowser = (): Browser => supertest.agent(testApp.app.getHttpServer());

  it('are for administrators; others are told, visitors are asked to sign in', async () => {
    for (const role of roles) {
      const browser = await signInBrowser(testApp, await makeStaff(testApp, role));
      const status = role === 'admin' ? 200 : 403;
      await expectPage(browser.get('/staff/accounts'), status);
      await expectPage(browser.get(`/staff/accounts/${admin.actor.id}`), status);
      expect((await postForm(browser, '/staff/accounts/invitations', { role: 'admin' })).status).toBe(role === 'admin' ? 200 : 403);
      expect((await postForm(browser, `/staff/accounts/${admin.actor.id}`, { state: 'nonsense' })).status).toBe(
        role === 'admin' ? 422 : 403,
      );
    }
    await expectPage(freshBrowser().get('/staff/accounts'), 303);
    await expectPage(freshBrowser().post('/staff/accounts/invitations').type('form').send({ role: 'admin' }), 303);
    expect((await testApp.http.get('/api/v1/me').set(admin.bearer)).status).toBe(200);
  });

  it('begin with a link, shown once, that somebody can use, and keeps it out of caches', async () => {
    const browser = await signInBrowser(testApp, admin);
    const answer = await postForm(browser, '/staff/accounts/invitations', { role: 'checkin' });
    const [, link = ''] = /value="(http:[^"]+\/setup\/[\w-]{32})"/.exec(answer.text.replaceAll('&#x3D;', '=')) ?? [];
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await expectPage(freshBrowser().get(new URL(link).pathname), 200)).toContain('Cán bộ điểm danh');
  });

  it('that nobody made yet are withdrawn while their invitation waits, and not afterwards', async () => {
    const browser = await signInBrowser(testApp, admin);
    const { text: shown } = await postForm(browser, '/staff/accounts/invitations', { role: 'official' });
    const [, path = ''] = /value="http:[^"]+?(\/setup\/[\w-]{32})"/.exec(shown.replaceAll('&#x3D;', '=')) ?? [];
    const list = await expectPage(browser.get('/staff/accounts/invitations'), 200);
    expect(list).toContain(admin.actor.name);
    const [, withdraw = ''] = /action="(\/staff\/accounts\/invitations\/[\w-]+\/withdraw)"/.exec(list) ?? [];
    expect((await postForm(browser, withdraw)).headers.location).toBe('/staff/accounts/invitations?notice=invitationWithdrawn');
    expect(await expectPage(freshBrowser().get(path), 409)).toContain('đã được thu hồi');
    expect(await expectPage(browser.get('/staff/accounts/invitations'), 200)).not.toContain(withdraw);
    const again = await postForm(browser, withdraw);
    expect(again.status).toBe(409);
    expect(again.text).toMatch(/Chưa thực hiện được[^]*đã được thu hồi/);
  });

  it.each([{}, { role: 'root' }])('asks for a role: %j', async (fields) => {
    const { status, text } = await postForm(await signInBrowser(testApp, admin), '/staff/accounts/invitations', fields);
    expect(status).toBe(422);
    expect(text).toContain('id="role-error"');
  });

  it('closes an account, which ends its sign-in at once, opens it again, and tells both in the history', async () => {
    const organiser = await makeStaff(testApp, 'organiser');
    const [browser, theirs] = [await signInBrowser(testApp, admin), await signInBrowser(testApp, organiser)];
    const page = `/staff/accounts/${organiser.actor.id}`;
    await expectPage(theirs.get('/staff/people'), 200);
    expect((await postForm(browser, page, { state: 'disabled' })).headers.location).toBe(`${page}?notice=accountDisabled`);
    await expectPage(theirs.get('/staff/people'), 303);
    await expectPage(theirs.get('/staff/people'), 303);
    expect((await postForm(browser, page, { state: 'disabled' })).status).toBe(409);
    expect((await postForm(browser, page, { state: 'active' })).headers.location).toBe(`${page}?notice=accountEnabled`);
    await expectPage(theirs.get('/staff/people'), 303);
    const text = await expectPage(browser.get(page), 200);
    expect(text).toContain('mở khóa tài khoản');
    expect(text.indexOf('mở khóa tài khoản')).toBeLessThan(text.indexOf('tạo tài khoản từ liên kết mời'));
  });

  it('offers no button against oneself', async () => {
    const browser = await signInBrowser(testApp, admin);
    const text = await expectPage(browser.get(`/staff/accounts/${admin.actor.id}`), 200);
    expect(text).not.toContain('name="state"');
    const answer = await postForm(browser, `/staff/accounts/${admin.actor.id}`, { state: 'disabled' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Không tự khóa được');
  });

  it('changes nothing without the token of the form', async () => {
    const organiser = await makeStaff(testApp, 'organiser');
    const browser = await signInBrowser(testApp, admin);
    await expectPage(browser.post(`/staff/accounts/${organiser.actor.id}`).type('form').send({ state: 'disabled' }), 403);
    await expectPage(browser.post(`/staff/accounts/${organiser.actor.id}`).type('form').send({ state: 'disabled', _csrf: 'guessed' }), 403);
    await expectPage(testApp.http.get('/api/v1/me').set(organiser.bearer), 200);
  });

  it('knows nobody of an unknown id', async () => {
    const browser = await signInBrowser(testApp, admin);
    expect(await expectPage(browser.get("/staff/accounts/x'%20OR%201=1"), 404)).toContain('Không có tài khoản này');
  });
});
