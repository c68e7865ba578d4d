import supertest from 'supertest';
import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import { OutboxMessage } from '../../src/platform/outbox/outbox-message.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage, expectRedirect } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';
import { SmtpDesk } from '../support/smtp-desk.js';

const NEW = 'chè Shan tuyết Hồng Thái';
const ASKED = '/forgot-password?notice=resetLinkRequested';

describe('mails about accounts', () => {
  let desk: SmtpDesk;
  let app: TestApp;
  let admin: Staff;
  let browser: Browser;

  beforeEach(async () => {
    desk = await SmtpDesk.open();
    app = await startApp('2024-10-01T02:00:00Z', [], desk.settings);
    admin = await makeStaff(app, 'admin');
    browser = await signInBrowser(app, admin);
  });

  afterEach(async () => {
    await app.close();
    await desk.close();
  });

  const stranger = (): Browser => supertest.agent(app.app.getHttpServer());
  const forgot = (email: string): supertest.Test => stranger().post('/forgot-password').type('form').send({ email });
  const linkIn = (kind: 'setup' | 'reset', at = -1): string =>
    new RegExp(`http://localhost:3000(/${kind}/[\\w-]+)`).exec(desk.received.at(at)?.mail.text ?? '')?.[1] ?? 'no link';
  const mails = (): Promise<MailMessage[]> => app.unitOfWork.read(() => app.unitOfWork.manager.find(MailMessage, { order: { id: 'ASC' } }));
  const rows = (): Promise<OutboxMessage[]> => app.unitOfWork.read(() => app.unitOfWork.manager.find(OutboxMessage));

  describe('an invitation', () => {
    it('goes to its address and is shown to nobody else', async () => {
      const answer = await postForm(browser, '/staff/accounts/invitations', { role: 'organiser', email: ' Nhung@Example.com ' });
      expect(answer.headers.location).toBe('/staff/accounts/invitations?notice=invitationMailed');
      await app.drainOutbox();
      expect(desk.addressees).toEqual(['nhung@example.com']);
      expect(desk.received[0]?.mail.text).toContain('Lưu Đức Nhật mời ông/bà tạo tài khoản với vai trò Chuyên viên phụ trách');
      const path = linkIn('setup');
      const token = path.split('/').at(-1) ?? '';
      expect(token).toHaveLength(32);
      const [mail] = await mails();
      for (const place of ['', '/body', '/eml']) {
        expect(await expectPage(browser.get(`/staff/mail/${mail?.id ?? ''}${place}`), 200)).not.toContain(token);
      }
      expect(JSON.stringify([await mails(), await rows()])).not.toContain(token);
      const list = await expectPage(browser.get('/staff/accounts/invitations'), 200);
      expect(list).toContain('nhung@example.com');
      expect(list).not.toContain(token);
      expect(await expectPage(stranger().get(path), 200)).toContain('value="nhung@example.com"');
    });

    it('is in the language of the page on which it was written', async () => {
      await browser.get('/staff/accounts?lang=en');
      await postForm(browser, '/staff/accounts/invitations', { role: 'checkin', email: 'x@example.com' });
      await app.drainOutbox();
      expect(desk.received[0]?.mail.subject).toBe('Invitation to create an account');
    });

    it('without an address is shown, to be handed over', async () => {
      const answer = await postForm(browser, '/staff/accounts/invitations', { role: 'organiser', email: '' });
      expect(answer.text).toMatch(/\/setup\/[\w-]{32}/);
      await app.drainOutbox();
      expect(desk.received).toEqual([]);
    });

    it('that was withdrawn at once is not sent', async () => {
      await postForm(browser, '/staff/accounts/invitations', { role: 'admin', email: 'wrong@example.com' });
      const [, withdraw = ''] = /action="([^"]+\/withdraw)"/.exec((await browser.get('/staff/accounts/invitations')).text) ?? [];
      await postForm(browser, withdraw);
      await app.drainOutbox();
      expect(desk.received).toEqual([]);
    });

    it.each([
      ['not an address', 'Thư điện tử chưa đúng'],
      [`${'x'.repeat(200)}@example.com`, '190'],
      ['a@example.com\r\nBcc: b@example.com', 'Thư điện tử chưa đúng'],
    ])('to %p is refused beside the field', async (email, message) => {
      const answer = await postForm(browser, '/staff/accounts/invitations', { role: 'organiser', email });
      expect(answer.status).toBe(422);
      expect(/id="email-error">(.*?)<\/p>/s.exec(answer.text)?.[1]).toContain(message);
      expect(await rows()).toEqual([]);
    });

    it('to somebody who has an account is refused', async () => {
      const answer = await postForm(browser, '/staff/accounts/invitations', { role: 'organiser', email: admin.email });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('đã có tài khoản');
      const invite = app.http.post('/api/v1/invitations').set(admin.bearer).send({ role: 'organiser', email: admin.email });
      await expectAnswer(invite, 422);
    });
  });

  describe('a link for a new password, sent by an administrator', () => {
    it('goes to the holder of the account, who alone sees it', async () => {
      const duyen = await makeStaff(app);
      const page = `/staff/accounts/${duyen.actor.id}`;
      const answer = await postForm(browser, `${page}/password-reset`, { byMail: 'true' });
      expect(answer.headers.location).toBe(`${page}?notice=resetLinkMailed`);
      await app.drainOutbox();
      expect(desk.addressees).toEqual([duyen.email]);
      expect(desk.received[0]?.mail.text).toContain('Lưu Đức Nhật đã tạo liên kết');
      expect(await expectPage(browser.get(page), 200)).toContain('gửi liên kết đặt lại mật khẩu qua thư');
      await expectRedirect(
        stranger().post(linkIn('reset')).type('form').send({ newPassword: NEW, passwordAgain: NEW }),
        '/sign-in?notice=passwordChanged',
      );
    });

    it('through the API is not answered', async () => {
      const { actor, email } = await makeStaff(app);
      const send = app.http.post(`/api/v1/accounts/${actor.id}/password-resets`).set(admin.bearer).send({ byMail: true });
      expect(await expectAnswer(send, 201)).toMatchObject({ token: null, path: null, sentTo: email });
    });

    it('cannot be turned to another mailbox', async () => {
      desk.manner = 'refuse';
      const duyen = await makeStaff(app);
      await postForm(browser, `/staff/accounts/${duyen.actor.id}/password-reset`, { byMail: 'true' });
      await app.drainOutbox();
      const id = (await mails())[0]?.id ?? '';
      const page = await expectPage(browser.get(`/staff/mail/${id}`), 200);
      expect(page).not.toContain(`/staff/mail/${id}/address`);
      const answer = await postForm(browser, `/staff/mail/${id}/address`, { to: 'mine@example.com' });
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('không đổi được địa chỉ');
      await expectAnswer(app.http.patch(`/api/v1/mail/${id}`).set(admin.bearer).send({ to: 'mine@example.com' }), 409);
      expect((await mails())[0]?.toAddress).toBe(duyen.email);
    });
  });

  describe('a forgotten password', () => {
    it('is answered alike whether somebody works here or not, and done alike', async () => {
      const [duyen, gone] = [await makeStaff(app), await makeStaff(app)];
      await expectAnswer(app.http.patch(`/api/v1/accounts/${gone.actor.id}`).set(admin.bearer).send({ state: 'disabled' }), 200);
      const answers = [];
      for (const email of [duyen.email, gone.email, 'nobody@example.com']) {
        const before = (await rows()).length;
        const { status, headers, text } = await forgot(email);
        answers.push({ status, to: headers.location, text, work: (await rows()).length - before });
      }
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 303, to: ASKED, work: 1 });
      await app.drainOutbox();
      expect(desk.addressees).toEqual([duyen.email]);
      expect(desk.received[0]?.mail.text).toContain('Nếu không phải ông/bà yêu cầu, xin bỏ qua thư này.');
      await stranger().post(linkIn('reset')).type('form').send({ newPassword: NEW, passwordAgain: NEW }).expect(303);
      await stranger().post('/sign-in').type('form').send({ email: duyen.email, password: NEW }).expect(303);
      expect(await expectPage(browser.get(`/staff/accounts/${duyen.actor.id}`), 200)).toContain(
        'yêu cầu đặt lại mật khẩu ở trang đăng nhập',
      );
    });

    it('is found from the sign-in page, and says in words what happens', async () => {
      expect(await expectPage(stranger().get('/sign-in'), 200)).toContain('href="/forgot-password"');
      expect(await expectPage(stranger().get('/forgot-password'), 200)).toContain('<h1>Quên mật khẩu</h1>');
      expect(await expectPage(stranger().get(ASKED), 200)).toContain('Nếu thư này có tài khoản');
    });

    it('is mailed in the language of the page', async () => {
      const { email } = await makeStaff(app);
      await stranger().post('/forgot-password').set('Cookie', 'lang=en').type('form').send({ email }).expect(303);
      await app.drainOutbox();
      expect(desk.received[0]?.mail.subject).toBe('Reset your password');
    });

    it('makes one link and one mail even when the work is carried out twice', async () => {
      const { email } = await makeStaff(app);
      await forgot(email);
      await app.drainOutbox();
      const again = `UPDATE outbox_message SET state = 'queued', attempts = 0 WHERE topic LIKE 'account.%'`;
      await app.unitOfWork.write(() => app.unitOfWork.manager.query(again));
      await app.drainOutbox();
      expect(desk.received).toHaveLength(1);
      await stranger().get(linkIn('reset')).expect(200);
    });

    it('asked for twice leaves the newer link alone in force', async () => {
      const { email } = await makeStaff(app);
      for (let time = 0; time < 2; time++) {
        await forgot(email);
        await app.drainOutbox();
      }
      expect(await expectPage(stranger().get(linkIn('reset', 0)), 409)).toContain('liên kết mới hơn');
      await stranger().get(linkIn('reset', 1)).expect(200);
    });

    it('fills nobody’s mailbox: the fourth mail within an hour is not written, in the same words', async () => {
      const { email } = await makeStaff(app);
      for (let time = 0; time < 4; time++) await expectRedirect(forgot(email), ASKED);
      await app.drainOutbox();
      expect(desk.seen).toBeLessThanOrEqual(3);
      expect((await rows()).filter(({ topic }) => topic === 'account.password-forgotten')).toHaveLength(3);
    });

    it('tries no list of addresses', async () => {
      for (let number = 0; number < 20; number++) await expectRedirect(forgot(`nobody-${number}@example.com`), ASKED);
      const answer = await forgot('nobody-20@example.com');
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('Quá nhiều yêu cầu');
    });

    it.each(['', 'duyen', `${'x'.repeat(200)}@example.com`, '<script>@example.com', 'a@example.com\nb@example.com'])(
      'for %p is refused beside the field',
      async (email) => {
        const answer = await forgot(email);
        expect(answer.status).toBe(422);
        expect(answer.text).toContain('id="email-error"');
        expect(answer.text).not.toContain('<script>@');
        await expectAnswer(app.http.post('/api/v1/password-resets').send({ email }), 422);
        expect(await rows()).toEqual([]);
      },
    );

    it('is asked for through the API in the same silence', async () => {
      const { email } = await makeStaff(app);
      for (const each of [email, 'nobody@example.com']) {
        expect(await expectAnswer(app.http.post('/api/v1/password-resets').send({ email: each }), 202)).toEqual({});
      }
      await app.drainOutbox();
      expect(desk.addressees).toEqual([email]);
    });
  });
});

describe('mails about accounts without a mail server', () => {
  let app: TestApp;
  let admin: Staff;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp();
    admin = await makeStaff(app, 'admin');
    browser = await signInBrowser(app, admin);
  });

  afterAll(() => app.close());

  it('an invitation is shown to whoever writes it, who is noted', async () => {
    const answer = await postForm(browser, '/staff/accounts/invitations', { role: 'organiser', email: 'nhung@example.com' });
    const token = /\/setup\/([\w-]{32})/.exec(answer.text)?.[1] ?? 'no token';
    await app.drainOutbox();
    const [mail] = await app.unitOfWork.read(() => app.unitOfWork.manager.find(MailMessage));
    expect(mail).toMatchObject({ state: 'unsent', reason: 'noServer', audience: 'admin', toAddress: 'nhung@example.com' });
    expect(JSON.stringify(mail)).not.toContain(token);
    expect(await expectPage(browser.get('/staff/accounts/invitations'), 200)).toContain('nhung@example.com');
  });

  it('a forgotten password is the administrator’s business, and both pages say so', async () => {
    const page = await expectPage(app.http.get('/forgot-password'), 200);
    expect(page).toContain('Xin liên hệ người quản trị');
    expect(page).not.toContain('name="email"');
    const answer = await app.http.post('/forgot-password').type('form').send({ email: admin.email });
    expect(answer.status).toBe(409);
    const { actor } = await makeStaff(app);
    expect(await expectPage(browser.get(`/staff/accounts/${actor.id}`), 200)).not.toContain('name="byMail"');
    expect((await postForm(browser, `/staff/accounts/${actor.id}/password-reset`, { byMail: 'true' })).status).toBe(409);
    const ordered = app.http.post(`/api/v1/accounts/${actor.id}/password-resets`).set(admin.bearer).send({ byMail: true });
    await expectAnswer(ordered, 409);
  });
});
