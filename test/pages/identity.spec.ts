import supertest from 'supertest';
import { CreateInvitation } from '../../src/modules/identity/index.js';
import type { Role } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectPage, expectRedirect } from '../support/expect-answer.js';
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
      expect(await expectPage(browser.get('/staff/accounts'), 200)).toContain(admin.actor.name);
      await expectRedirect(browser.get('/sign-in?next=/staff/accounts'), '/staff/accounts');
    });

    it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example', 'javascript:alert(1)'])(
      'never leads to %p',
      async (next) => {
        const { email, password } = admin;
        await expectRedirect(freshBrowser().post('/sign-in').type('form').send({ email, password, next }), '/staff');
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
      const text = await expectPage(freshBrowser().post('/sign-in').type('form').send({}), 422);
      expect(text).toContain('id="email-error"');
      expect(text).toContain('id="password-error"');
    });

    it('shows hostile input as text', async () => {
      const email = '"><script>alert(1)</script>';
      const text = await expectPage(freshBrowser().post('/sign-in').type('form').send({ email, password: 'x' }), 422);
      expect(text).not.toContain('<script>alert');
      expect(text).toContain('&lt;script&gt;alert');
    });

    it('is refused when the form was sent from another site', async () => {
      const { email, password } = admin;
      const sent = (header: string, value: string): supertest.Test =>
        freshBrowser().post('/sign-in').set(header, value).type('form').send({ email, password });
      await expectPage(sent('sec-fetch-site', 'cross-site'), 403);
      await expectPage(sent('origin', 'https://evil.example'), 403);
      await expectPage(sent('origin', 'http://localhost:3000'), 303);
    });

    it('gives a new cookie each time, and the one from before is worth nothing', async () => {
      const { email, password } = admin;
      const browser = freshBrowser();
      const before = cookieOf(await browser.post('/sign-in').type('form').send({ email, password }))?.split(';')[0] ?? '';
      await expectPage(freshBrowser().get('/staff/accounts').set('cookie', before), 200);
      const after = cookieOf(await postForm(browser, '/sign-in', { email, password }))?.split(';')[0] ?? '';
      await expectPage(freshBrowser().get('/staff/accounts').set('cookie', before), 303);
      await expectPage(freshBrowser().get('/staff/accounts').set('cookie', after), 200);
    });

    it('waits after ten wrong passwords', async () => {
      testApp.clock.moveTo('2024-10-01T05:00:00Z');
      const organiser = await makeStaff(testApp, 'organiser');
      const send = (password: string): supertest.Test =>
        freshBrowser().post('/sign-in').type('form').send({ email: organiser.email, password });
      for (let time = 0; time < 10; time++) await expectPage(send('wrong password'), 422);
      const text = await expectPage(send(organiser.password), 409);
      expect(text).toContain('Xin chờ 15 phút');
      testApp.clock.moveTo('2024-10-01T06:00:00Z');
      await expectPage(send(organiser.password), 303);
    });
  });

  describe('signing out', () => {
    it('ends the sign-in for good, also for somebody who kept the cookie', async () => {
      const browser = await signInBrowser(testApp, admin);
      const kept = cookieOf(await freshBrowser().post('/sign-in').type('form').send(admin))?.split(';')[0] ?? '';
      const page = await freshBrowser().get('/staff/accounts').set('cookie', kept).expect(200);
      const [, csrf] = /name="_csrf" value="([^"]+)"/.exec(page.text) ?? [];
      await expectRedirect(
        freshBrowser().post('/sign-out').set('cookie', kept).type('form').send({ _csrf: csrf }),
        '/sign-in?notice=signedOut',
      );
      await expectRedirect(freshBrowser().get('/staff/accounts').set('cookie', kept), '/sign-in?next=%2Fstaff%2Faccounts');
      await expectPage(browser.get('/staff/accounts'), 200);
    });

    it('needs the token of the form, and does not mind somebody who is signed out already', async () => {
      const browser = await signInBrowser(testApp, admin);
      await expectPage(browser.post('/sign-out').type('form').send({}), 403);
      await expectPage(browser.get('/staff/accounts'), 200);
      await expectPage(freshBrowser().post('/sign-out').type('form').send({}), 303);
    });
  });

  describe('the page behind an invitation', () => {
    const filled = { name: 'Đỗ Minh Hiếu', email: 'minh.hieu@example.com', password: 'chè Shan tuyết', passwordAgain: 'chè Shan tuyết' };

    it('makes the account, signs in and goes to the staff pages; then the link says it was used', async () => {
      const path = await invite('admin');
      const browser = freshBrowser();
      expect(await expectPage(browser.get(path), 200)).toContain('Quản trị hệ thống');
      await expectRedirect(browser.post(path).type('form').send(filled), '/staff?notice=accountCreated');
      expect(await expectPage(browser.get('/staff/accounts'), 200)).toContain('Đỗ Minh Hiếu');
      expect(await expectPage(freshBrowser().get(path), 409)).toContain('đã được dùng');
      const twice = freshBrowser()
        .post(path)
        .type('form')
        .send({ ...filled, email: 'two@example.com' });
      expect(await expectPage(twice, 409)).toContain('đã được dùng');
    });

    it('that expired or never was says so', async () => {
      const path = await invite();
      testApp.clock.moveTo('2024-10-20T02:00:00Z');
      expect(await expectPage(freshBrowser().get(path), 409)).toContain('hết hạn');
      testApp.clock.moveTo('2024-10-01T06:00:00Z');
      expect(await expectPage(freshBrowser().get('/setup/never-given'), 404)).toContain('không đúng');
      await expectPage(freshBrowser().post('/setup/never-given').type('form').send(filled), 404);
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
      const text = await expectPage(
        freshBrowser()
          .post(path)
          .type('form')
          .send({ ...filled, email: 'giu.lai@example.com', ...wrong }),
        422,
      );
      const [, beside] = new RegExp(`id="${field}-error">(.*?)</p>`, 's').exec(text) ?? [];
      expect(beside).toContain(message);
      expect(text).toContain(field === 'name' ? 'value="giu.lai@example.com"' : 'value="Đỗ Minh Hiếu"');
      expect(text).not.toContain(filled.password);
    });

    it('refuses an e-mail that has an account and stays open', async () => {
      const path = await invite();
      const text = await expectPage(
        freshBrowser()
          .post(path)
          .type('form')
          .send({ ...filled, email: admin.email }),
        422,
      );
      expect(text).toContain('đã có tài khoản');
      await expectPage(freshBrowser().get(path), 200);
    });
  });

  it('a sign-in cookie opens nothing in the API, which no form token protects', async () => {
    const browser = await signInBrowser(testApp, admin);
    await expectPage(browser.get('/api/v1/me'), 401);
    await expectPage(browser.post('/api/v1/invitations').send({ role: 'admin' }), 401);
  });

  it('a bearer token opens no page', async () => {
    await expectPage(testApp.http.get('/staff/accounts').set(admin.bearer), 303);
  });
});
