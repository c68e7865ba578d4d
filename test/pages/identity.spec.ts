import supertest from 'supertest';
import { CreateInvitation } from '../../src/modules/identity/index.js';
import { type Role, roles } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';

const cookieOf = (answer: supertest.Response): string | undefined =>
  (answer.headers['set-cookie'] as string[] | undefined)?.map(String).find((cookie) => cookie.startsWith('tap_huan='));

describe('sign-in and accounts on pages', () => {
  let testApp: TestApp;
  let admin: Staff;

  beforeAll(async () => {
    testApp = await startApp();
    admin = await makeStaff(testApp, 'admin');
  });

  afterAll(() => testApp.close());

  const freshBrowser = (): Browser => supertest.agent(testApp.app.getHttpServer());
  const invite = async (role: Role = 'organiser'): Promise<string> => {
    const { path } = await testApp.get(CreateInvitation).execute(admin.actor, { role });
    return path;
  };

  describe('the sign-in page', () => {
    it('shows a form in the visitor’s language and writes no cookie', async () => {
      const answer = await freshBrowser().get('/sign-in').expect(200);
      expect(answer.text).toContain('<h1>Đăng nhập</h1>');
      expect(cookieOf(answer)).toBeUndefined();
      expect((await freshBrowser().get('/sign-in?lang=en')).text).toContain('<h1>Sign in</h1>');
    });

    it('opens the page that was asked for and greets by name', async () => {
      const browser = freshBrowser();
      const { email, password } = admin;
      const answer = await browser
        .post('/sign-in')
        .type('form')
        .send({ email: ` ${email.toUpperCase()} `, password, next: '/staff/accounts' })
        .expect(303);
      expect(answer.headers.location).toBe('/staff/accounts');
      expect(cookieOf(answer)).toMatch(/HttpOnly; SameSite=Lax/);
      expect((await browser.get('/staff/accounts').expect(200)).text).toContain(admin.actor.name);
      await browser.get('/sign-in?next=/staff/accounts').expect(303).expect('location', '/staff/accounts');
    });

    it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example', 'javascript:alert(1)'])(
      'never leads to %p',
      async (next) => {
        const { email, password } = admin;
        await freshBrowser().post('/sign-in').type('form').send({ email, password, next }).expect(303).expect('location', '/staff');
        expect((await freshBrowser().get('/sign-in').query({ next })).text).toContain('name="next" value="/staff"');
      },
    );

    it('keeps the e-mail and never the password after a refusal', async () => {
      const answer = await freshBrowser()
        .post('/sign-in')
        .type('form')
        .send({ email: 'ai.do@example.com', password: 'sai mật khẩu' })
        .expect(422);
      expect(answer.text).toContain('value="ai.do@example.com"');
      expect(answer.text).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng');
      expect(answer.text).not.toContain('sai mật khẩu');
      expect(cookieOf(answer)).toBeUndefined();
    });

    it('says which field is empty', async () => {
      const { text } = await freshBrowser().post('/sign-in').type('form').send({}).expect(422);
      expect(text).toContain('id="email-error"');
      expect(text).toContain('id="password-error"');
    });

    it('shows hostile input as text', async () => {
      const email = '"><script>alert(1)</script>';
      const { text } = await freshBrowser().post('/sign-in').type('form').send({ email, password: 'x' }).expect(422);
      expect(text).not.toContain('<script>alert');
      expect(text).toContain('&lt;script&gt;alert');
    });

    it('is refused when the form was sent from another site', async () => {
      const { email, password } = admin;
      const sent = (header: string, value: string): supertest.Test =>
        freshBrowser().post('/sign-in').set(header, value).type('form').send({ email, password });
      await sent('sec-fetch-site', 'cross-site').expect(403);
      await sent('origin', 'https://evil.example').expect(403);
      await sent('origin', 'http://localhost:3000').expect(303);
    });

    it('gives a new cookie each time, and the one from before is worth nothing', async () => {
      const { email, password } = admin;
      const browser = freshBrowser();
      const before = cookieOf(await browser.post('/sign-in').type('form').send({ email, password }))?.split(';')[0] ?? '';
      await freshBrowser().get('/staff/accounts').set('cookie', before).expect(200);
      const after = cookieOf(await postForm(browser, '/sign-in', { email, password }))?.split(';')[0] ?? '';
      await freshBrowser().get('/staff/accounts').set('cookie', before).expect(303);
      await freshBrowser().get('/staff/accounts').set('cookie', after).expect(200);
    });

    it('waits after ten wrong passwords', async () => {
      testApp.clock.moveTo('2024-10-01T05:00:00Z');
      const organiser = await makeStaff(testApp, 'organiser');
      const send = (password: string): supertest.Test =>
        freshBrowser().post('/sign-in').type('form').send({ email: organiser.email, password });
      for (let time = 0; time < 10; time++) await send('wrong password').expect(422);
      const { text } = await send(organiser.password).expect(409);
      expect(text).toContain('Xin chờ 15 phút');
      testApp.clock.moveTo('2024-10-01T06:00:00Z');
      await send(organiser.password).expect(303);
    });
  });

  describe('signing out', () => {
    it('ends the sign-in for good, also for somebody who kept the cookie', async () => {
      const browser = await signInBrowser(testApp, admin);
      const kept = cookieOf(await freshBrowser().post('/sign-in').type('form').send(admin))?.split(';')[0] ?? '';
      const page = await freshBrowser().get('/staff/accounts').set('cookie', kept).expect(200);
      const [, csrf] = /name="_csrf" value="([^"]+)"/.exec(page.text) ?? [];
      await freshBrowser()
        .post('/sign-out')
        .set('cookie', kept)
        .type('form')
        .send({ _csrf: csrf })
        .expect(303)
        .expect('location', '/sign-in?notice=signedOut');
      await freshBrowser().get('/staff/accounts').set('cookie', kept).expect(303).expect('location', '/sign-in?next=%2Fstaff%2Faccounts');
      await browser.get('/staff/accounts').expect(200);
    });

    it('needs the token of the form, and does not mind somebody who is signed out already', async () => {
      const browser = await signInBrowser(testApp, admin);
      await browser.post('/sign-out').type('form').send({}).expect(403);
      await browser.get('/staff/accounts').expect(200);
      await freshBrowser().post('/sign-out').type('form').send({}).expect(303);
    });
  });

  describe('the page behind an invitation', () => {
    const filled = { name: 'Đỗ Minh Hiếu', email: 'minh.hieu@example.com', password: 'chè Shan tuyết', passwordAgain: 'chè Shan tuyết' };

    it('makes the account, signs in and goes to the staff pages; then the link says it was used', async () => {
      const path = await invite('admin');
      const browser = freshBrowser();
      expect((await browser.get(path).expect(200)).text).toContain('Quản trị hệ thống');
      await browser.post(path).type('form').send(filled).expect(303).expect('location', '/staff?notice=accountCreated');
      expect((await browser.get('/staff/accounts').expect(200)).text).toContain('Đỗ Minh Hiếu');
      expect((await freshBrowser().get(path).expect(409)).text).toContain('đã được dùng');
      expect(
        (
          await freshBrowser()
            .post(path)
            .type('form')
            .send({ ...filled, email: 'two@example.com' })
            .expect(409)
        ).text,
      ).toContain('đã được dùng');
    });

    it('that expired or never was says so', async () => {
      const path = await invite();
      testApp.clock.moveTo('2024-10-20T02:00:00Z');
      expect((await freshBrowser().get(path).expect(409)).text).toContain('hết hạn');
      testApp.clock.moveTo('2024-10-01T06:00:00Z');
      expect((await freshBrowser().get('/setup/never-given').expect(404)).text).toContain('không đúng');
      await freshBrowser().post('/setup/never-given').type('form').send(filled).expect(404);
    });

    it('makes one account when the button is pressed in two windows at once', async () => {
      const path = await invite();
      const answers = await Promise.all(
        ['mot@example.com', 'hai@example.com'].map((email) =>
          freshBrowser()
            .post(path)
            .type('form')
            .send({ ...filled, email }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    });

    it.each([
      ['password', { password: 'short', passwordAgain: 'short' }, 'Ít nhất 10 ký tự'],
      ['passwordAgain', { passwordAgain: 'another one' }, 'không giống nhau'],
      ['email', { email: 'minh.hieu' }, 'Thư điện tử chưa đúng'],
      ['name', { name: '' }, 'Chưa nhập mục này'],
    ])('shows what is wrong beside %s, keeps the rest and no password', async (field, wrong, message) => {
      const path = await invite();
      const { text } = await freshBrowser()
        .post(path)
        .type('form')
        .send({ ...filled, email: 'giu.lai@example.com', ...wrong })
        .expect(422);
      const [, beside] = new RegExp(`id="${field}-error">(.*?)</p>`, 's').exec(text) ?? [];
      expect(beside).toContain(message);
      expect(text).toContain(field === 'name' ? 'value="giu.lai@example.com"' : 'value="Đỗ Minh Hiếu"');
      expect(text).not.toContain(filled.password);
    });

    it('refuses an e-mail that has an account and stays open', async () => {
      const path = await invite();
      const { text } = await freshBrowser()
        .post(path)
        .type('form')
        .send({ ...filled, email: admin.email })
        .expect(422);
      expect(text).toContain('đã có tài khoản');
      await freshBrowser().get(path).expect(200);
    });
  });

  describe('the list of accounts', () => {
    it('is for administrators; others are told, visitors are asked to sign in', async () => {
      for (const role of roles) {
        const browser = await signInBrowser(testApp, await makeStaff(testApp, role));
        const status = role === 'admin' ? 200 : 403;
        await browser.get('/staff/accounts').expect(status);
        await browser.get(`/staff/accounts/${admin.actor.id}`).expect(status);
        expect((await postForm(browser, '/staff/accounts/invitations', { role: 'admin' })).status).toBe(role === 'admin' ? 200 : 403);
        expect((await postForm(browser, `/staff/accounts/${admin.actor.id}`, { state: 'nonsense' })).status).toBe(
          role === 'admin' ? 422 : 403,
        );
      }
      await freshBrowser().get('/staff/accounts').expect(303);
      await freshBrowser().post('/staff/accounts/invitations').type('form').send({ role: 'admin' }).expect(303);
      expect((await testApp.http.get('/api/v1/me').set(admin.bearer)).status).toBe(200);
    });

    it('shows a link once that somebody can use, and keeps it out of caches', async () => {
      const browser = await signInBrowser(testApp, admin);
      const answer = await postForm(browser, '/staff/accounts/invitations', { role: 'checkin' });
      const [, link = ''] = /value="(http:[^"]+\/setup\/[\w-]{32})"/.exec(answer.text.replaceAll('&#x3D;', '=')) ?? [];
      expect(answer.headers['cache-control']).toBe('no-store');
      expect((await freshBrowser().get(new URL(link).pathname).expect(200)).text).toContain('Cán bộ điểm danh');
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
      await theirs.get('/staff/people').expect(200);
      expect((await postForm(browser, page, { state: 'disabled' })).headers.location).toBe(`${page}?notice=accountDisabled`);
      await theirs.get('/staff/people').expect(303);
      await theirs.get('/staff/people').expect(303);
      expect((await postForm(browser, page, { state: 'disabled' })).status).toBe(409);
      expect((await postForm(browser, page, { state: 'active' })).headers.location).toBe(`${page}?notice=accountEnabled`);
      await theirs.get('/staff/people').expect(303);
      const { text } = await browser.get(page).expect(200);
      expect(text).toContain('mở khóa tài khoản');
      expect(text.indexOf('mở khóa tài khoản')).toBeLessThan(text.indexOf('tạo tài khoản từ liên kết mời'));
    });

    it('offers no button against oneself', async () => {
      const browser = await signInBrowser(testApp, admin);
      const { text } = await browser.get(`/staff/accounts/${admin.actor.id}`).expect(200);
      expect(text).not.toContain('name="state"');
      const answer = await postForm(browser, `/staff/accounts/${admin.actor.id}`, { state: 'disabled' });
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('Không tự khóa được');
    });

    it('changes nothing without the token of the form', async () => {
      const organiser = await makeStaff(testApp, 'organiser');
      const browser = await signInBrowser(testApp, admin);
      await browser.post(`/staff/accounts/${organiser.actor.id}`).type('form').send({ state: 'disabled' }).expect(403);
      await browser.post(`/staff/accounts/${organiser.actor.id}`).type('form').send({ state: 'disabled', _csrf: 'guessed' }).expect(403);
      await testApp.http.get('/api/v1/me').set(organiser.bearer).expect(200);
    });

    it('knows nobody of an unknown id', async () => {
      await (await signInBrowser(testApp, admin)).get("/staff/accounts/x'%20OR%201=1").expect(404);
    });
  });

  it('a sign-in cookie opens nothing in the API, which no form token protects', async () => {
    const browser = await signInBrowser(testApp, admin);
    await browser.get('/api/v1/me').expect(401);
    await browser.post('/api/v1/invitations').send({ role: 'admin' }).expect(401);
  });

  it('a bearer token opens no page', async () => {
    await testApp.http.get('/staff/accounts').set(admin.bearer).expect(303);
  });
});
