import supertest from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage, expectRedirect } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';

const NEW = 'chè Shan tuyết Hồng Thái';

describe('passwords on pages', () => {
  let testApp: TestApp;
  let admin: Staff;

  beforeAll(async () => {
    testApp = await startApp();
    admin = await makeStaff(testApp, 'admin');
  });

  afterAll(() => testApp.close());

  const freshBrowser = (): Browser => supertest.agent(testApp.app.getHttpServer());
  const signIn = ({ email }: Staff, password: string): supertest.Test =>
    freshBrowser().post('/sign-in').type('form').send({ email, password });
  const changed = (staff: Staff): Record<string, string> => ({ oldPassword: staff.password, newPassword: NEW, passwordAgain: NEW });
  const resetPath = async (staff: Staff): Promise<string> => {
    const { text } = await postForm(await signInBrowser(testApp, admin), `/staff/accounts/${staff.actor.id}/password-reset`);
    const [, link = ''] = /value="(http:[^"]+\/reset\/[\w-]{32})"/.exec(text.replaceAll('&#x3D;', '=')) ?? [];
    return new URL(link).pathname;
  };
  const sendReset = (path: string, newPassword = NEW, passwordAgain = newPassword): supertest.Test =>
    freshBrowser().post(path).type('form').send({ newPassword, passwordAgain });

  describe('one’s own', () => {
    it('are changed by every role, which is found in the navigation', async () => {
      for (const role of ['official', 'checkin'] as const) {
        const browser = await signInBrowser(testApp, await makeStaff(testApp, role));
        const page = await expectPage(browser.get('/staff/password'), 200);
        expect(page).toMatch(/<a href="\/staff\/password" aria-current="page">/);
      }
      await expectRedirect(freshBrowser().get('/staff/password'), '/sign-in?next=%2Fstaff%2Fpassword');
      await expectPage(freshBrowser().post('/staff/password').type('form').send({}), 303);
    });

    it('keeps this browser signed in, and ends every other browser and every token', async () => {
      const organiser = await makeStaff(testApp);
      const [here, elsewhere] = [await signInBrowser(testApp, organiser), await signInBrowser(testApp, organiser)];
      const answer = await postForm(here, '/staff/password', changed(organiser));
      expect(answer.headers.location).toBe('/staff/password?notice=passwordChanged');
      expect(await expectPage(here.get('/staff/password?notice=passwordChanged'), 200)).toContain('Đã đổi mật khẩu');
      await expectPage(elsewhere.get('/staff/people'), 303);
      await expectAnswer(testApp.http.get('/api/v1/me').set(organiser.bearer), 401);
      await expectPage(signIn(organiser, organiser.password), 422);
      await expectPage(signIn(organiser, NEW), 303);
      const page = await expectPage((await signInBrowser(testApp, admin)).get(`/staff/accounts/${organiser.actor.id}`), 200);
      expect(page).toContain('đổi mật khẩu');
    });

    it.each([
      ['oldPassword', { oldPassword: 'not the old one' }, 'chưa đúng'],
      ['newPassword', { newPassword: 'short', passwordAgain: 'short' }, 'Ít nhất 10 ký tự'],
      ['newPassword', { newPassword: 'mật khẩu đủ dài', passwordAgain: 'mật khẩu đủ dài' }, 'phải khác'],
      ['passwordAgain', { passwordAgain: 'another one' }, 'không giống nhau'],
    ])('says beside %s what is wrong, changes nothing and sends no password back', async (field, wrong, message) => {
      const organiser = await makeStaff(testApp);
      const answer = await postForm(await signInBrowser(testApp, organiser), '/staff/password', { ...changed(organiser), ...wrong });
      expect(answer.status).toBe(422);
      const [, beside] = new RegExp(`id="${field}-error">(.*?)</p>`, 's').exec(answer.text) ?? [];
      expect(beside).toContain(message);
      expect(answer.text).not.toContain(NEW);
      await expectPage(signIn(organiser, organiser.password), 303);
    });

    it('lists what is missing in the order of the form', async () => {
      const { text } = await postForm(await signInBrowser(testApp, await makeStaff(testApp)), '/staff/password', {});
      const named = [...text.matchAll(/<li><a href="#(\w+)">/g)].map(([, field]) => field);
      expect(named).toEqual(['oldPassword', 'newPassword', 'passwordAgain']);
    });

    it('cannot be guessed at by somebody who finds a browser signed in', async () => {
      testApp.clock.moveTo('2024-10-01T05:00:00Z');
      const organiser = await makeStaff(testApp);
      const browser = await signInBrowser(testApp, organiser);
      const send = (oldPassword: string): Promise<supertest.Response> =>
        postForm(browser, '/staff/password', { ...changed(organiser), oldPassword });
      for (let time = 0; time < 10; time++) expect((await send('not the old one')).status).toBe(422);
      const refused = await send(organiser.password);
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Xin chờ 15 phút');
      testApp.clock.moveTo('2024-10-01T05:15:00Z');
      expect((await send(organiser.password)).status).toBe(303);
    });
  });

  describe('that were forgotten', () => {
    it('are replaced through a link that is shown once to an administrator', async () => {
      const organiser = await makeStaff(testApp);
      const theirs = await signInBrowser(testApp, organiser);
      const path = await resetPath(organiser);
      expect(await expectPage(freshBrowser().get(path), 200)).toContain(organiser.email);
      await expectPage(theirs.get('/staff/people'), 200);
      await expectRedirect(sendReset(path), '/sign-in?notice=passwordChanged');
      await expectPage(theirs.get('/staff/people'), 303);
      await expectAnswer(testApp.http.get('/api/v1/me').set(organiser.bearer), 401);
      await expectPage(signIn(organiser, organiser.password), 422);
      await expectPage(signIn(organiser, NEW), 303);
    });

    it('have a link that works once, also when it is sent twice at once', async () => {
      const path = await resetPath(await makeStaff(testApp));
      const answers = await Promise.all([sendReset(path, 'the first new one'), sendReset(path, 'the second new one')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect(await expectPage(freshBrowser().get(path), 409)).toContain('đã được dùng');
      await expectPage(sendReset(path), 409);
    });

    it('have a link that ends after a day, with a newer link, and with a new password', async () => {
      testApp.clock.moveTo('2024-10-02T02:00:00Z');
      const organiser = await makeStaff(testApp);
      const [older, newer] = [await resetPath(organiser), await resetPath(organiser)];
      expect(await expectPage(sendReset(older), 409)).toContain('hết hạn hoặc đã có liên kết mới hơn');
      testApp.clock.moveTo('2024-10-03T01:59:59Z');
      await expectPage(freshBrowser().get(newer), 200);
      testApp.clock.moveTo('2024-10-03T02:00:00Z');
      await expectPage(freshBrowser().get(newer), 409);
      const third = await resetPath(organiser);
      await postForm(await signInBrowser(testApp, organiser), '/staff/password', changed(organiser));
      await expectPage(sendReset(third, 'a third password'), 409);
    });

    it('stay what they are when the link was never given', async () => {
      expect(await expectPage(freshBrowser().get('/reset/never-given'), 404)).toContain('không đúng');
      await expectPage(sendReset('/reset/never-given'), 404);
    });

    it.each([
      ['newPassword', 'short', 'short', 'Ít nhất 10 ký tự'],
      ['passwordAgain', NEW, 'another one', 'không giống nhau'],
    ])('say beside %s what is wrong, and the link stays open', async (field, first, second, message) => {
      const path = await resetPath(await makeStaff(testApp));
      const text = await expectPage(sendReset(path, first, second), 422);
      const [, beside] = new RegExp(`id="${field}-error">(.*?)</p>`, 's').exec(text) ?? [];
      expect(beside).toContain(message);
      expect(text).not.toContain(NEW);
      await expectPage(sendReset(path), 303);
    });

    it('are no way around one’s own old password, nor into a closed account', async () => {
      const browser = await signInBrowser(testApp, admin);
      expect(await expectPage(browser.get(`/staff/accounts/${admin.actor.id}`), 200)).not.toContain('password-reset');
      const own = await postForm(browser, `/staff/accounts/${admin.actor.id}/password-reset`);
      expect(own.status).toBe(409);
      expect(own.text).toContain('Chưa thực hiện được');
      const closed = await makeStaff(testApp);
      const path = await resetPath(closed);
      await postForm(browser, `/staff/accounts/${closed.actor.id}`, { state: 'disabled' });
      expect((await postForm(browser, `/staff/accounts/${closed.actor.id}/password-reset`)).status).toBe(409);
      await expectPage(sendReset(path), 409);
    });
  });
});
