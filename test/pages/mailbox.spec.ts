import PostalMime from 'postal-mime';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity.js';
import type { MailDraft } from '../../src/platform/mail/mailbox.js';
import { SealedLinks } from '../../src/platform/mail/sealed-links.js';
import { roles } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make.js';
import { makeMail, readMail } from '../support/make-mail.js';
import { SmtpDesk } from '../support/smtp-desk.js';

interface MailList {
  items: { id: string; state: string; toAddress: string }[];
  next: string | null;
  total: number;
}

describe('the mailbox', () => {
  let desk: SmtpDesk;
  let app: TestApp;
  let organiser: Staff;
  let browser: Browser;

  beforeEach(async () => {
    desk = await SmtpDesk.open();
    app = await startApp('2024-10-01T02:00:00Z', [], desk.settings);
    organiser = await makeStaff(app, 'organiser');
    browser = await signInBrowser(app, organiser);
  });

  afterEach(async () => {
    await app.close();
    await desk.close();
  });

  const list = (query: object = {}, staff = organiser): Promise<MailList> =>
    expectAnswer(app.http.get('/api/v1/mail').query(query).set(staff.bearer), 200);
  const failed = async (overrides: Partial<MailDraft> = {}): Promise<string> => {
    desk.manner = 'refuse';
    const { id } = await makeMail(app, overrides);
    await app.drainOutbox();
    desk.manner = 'accept';
    return id;
  };

  it('is for organisers and administrators, every page and every route of it', async () => {
    const { id } = await makeMail(app);
    for (const role of roles) {
      const staff = await makeStaff(app, role);
      const own = await signInBrowser(app, staff);
      const status = role === 'admin' || role === 'organiser' ? 200 : 403;
      for (const path of ['', `/${id}`, `/${id}/body`, `/${id}/eml`]) await expectPage(own.get(`/staff/mail${path}`), status);
      for (const path of ['', `/${id}`]) await expectAnswer(app.http.get(`/api/v1/mail${path}`).set(staff.bearer), status);
      if (status === 200) continue;
      for (const press of ['hold', 'resend', 'address']) expect((await postForm(own, `/staff/mail/${id}/${press}`)).status).toBe(403);
      for (const press of ['hold', 'resend']) await expectAnswer(app.http.post(`/api/v1/mail/${id}/${press}`).set(staff.bearer), 403);
      await expectAnswer(app.http.patch(`/api/v1/mail/${id}`).set(staff.bearer).send({ to: 'x@example.com' }), 403);
    }
    await expectAnswer(app.http.get('/api/v1/mail'), 401);
    await expectPage(app.http.get(`/staff/mail/${id}/body`), 303);
  });

  it('shows links to accounts to administrators alone, and even to them without the link', async () => {
    const sealedLink = app.get(SealedLinks).seal('http://localhost:3000/reset/one-time');
    const { id } = await makeMail(app, { audience: 'admin', text: 'Mở [[link]]', html: '<a href="[[link]]">Mở</a>', sealedLink });
    expect((await list()).total).toBe(0);
    for (const path of ['', '/body', '/eml']) await expectPage(browser.get(`/staff/mail/${id}${path}`), 404);
    expect((await postForm(browser, `/staff/mail/${id}/resend`)).status).toBe(404);
    const admin = await signInBrowser(app, await makeStaff(app, 'admin'));
    for (const path of ['', '/body', '/eml'])
      expect(await expectPage(admin.get(`/staff/mail/${id}${path}`), 200)).not.toContain('one-time');
  });

  it('lists the newest first, 50 to a page, by state and by a part of a name or address', async () => {
    for (let made = 0; made < 52; made++) await makeMail(app, { to: { name: 'Bàn Thị Mụi', address: `m${made}@example.com` } });
    await makeMail(app, { to: { name: 'Nguyễn Văn Đức', address: 'duc@example.com' } });
    const first = await list();
    expect(first.total).toBe(53);
    expect(first.items.slice(0, 2).map(({ toAddress }) => toAddress)).toEqual(['duc@example.com', 'm51@example.com']);
    expect(first.items).toHaveLength(50);
    expect((await list({ before: first.next })).items.map(({ toAddress }) => toAddress)).toEqual([
      'm2@example.com',
      'm1@example.com',
      'm0@example.com',
    ]);
    expect((await list({ q: 'van duc' })).items).toMatchObject([{ toAddress: 'duc@example.com' }]);
    expect((await list({ q: 'M51@' })).items).toMatchObject([{ toAddress: 'm51@example.com' }]);
    expect((await list({ q: '%' })).total).toBe(0);
    expect((await list({ state: 'sent' })).total).toBe(0);
    await expectAnswer(app.http.get('/api/v1/mail?state=nonsense').set(organiser.bearer), 422);
    expect(await expectPage(browser.get('/staff/mail?q=duc'), 200)).toContain('Nguyễn Văn Đức');
    expect(await expectPage(browser.get('/staff/mail?q=nobody'), 200)).toContain('Không có thư nào phù hợp');
  });

  it('shows the HTML in a frame that runs nothing', async () => {
    const { id } = await makeMail(app, { html: '<p style="color:red">Chào</p><script>alert(1)</script>' });
    expect(await expectPage(browser.get(`/staff/mail/${id}`), 200)).toContain(
      `<iframe class="mail-body" src="/staff/mail/${id}/body" sandbox=`,
    );
    const answer = await browser.get(`/staff/mail/${id}/body`).expect(200);
    const policy = answer.headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('script-src');
    expect(answer.text).toContain('color:red');
  });

  it('exports a mail as a file that mail programs read', async () => {
    const { id, toAddress } = await makeMail(app, { subject: 'Xác nhận đăng ký' });
    const answer = await browser.get(`/staff/mail/${id}/eml`).buffer(true).expect(200).expect('cache-control', 'private, no-store');
    expect(answer.headers['content-type']).toContain('message/rfc822');
    const mail = await PostalMime.parse(answer.text || (answer.body as Buffer));
    expect(mail).toMatchObject({ subject: 'Xác nhận đăng ký', to: [{ address: toAddress }] });
  });

  it('holds back what waits, and sends it when it is let go', async () => {
    const { id } = await makeMail(app);
    expect((await postForm(browser, `/staff/mail/${id}/hold`)).headers.location).toBe(`/staff/mail/${id}?notice=mailHeld`);
    await app.drainOutbox();
    expect(desk.received).toEqual([]);
    const again = await postForm(browser, `/staff/mail/${id}/hold`);
    expect(again.status).toBe(409);
    expect(again.text).toContain('Chỉ giữ được thư đang chờ gửi.');
    await postForm(browser, `/staff/mail/${id}/resend`);
    await app.drainOutbox();
    expect(desk.received).toHaveLength(1);
    const entries = await app.unitOfWork.read(() => app.unitOfWork.manager.findBy(AuditEntry, { subjectType: 'mail', subjectId: id }));
    expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['mail.held', organiser.actor.name],
      ['mail.resent', organiser.actor.name],
    ]);
  });

  it('sends what failed to another address', async () => {
    const id = await failed();
    const page = await expectPage(browser.get(`/staff/mail/${id}`), 200);
    expect(page).toContain('550 5.1.1 No such user here');
    expect((await postForm(browser, `/staff/mail/${id}/address`, { to: ' Dung@Example.com ' })).headers.location).toContain(
      'notice=mailQueued',
    );
    await app.drainOutbox();
    expect(desk.addressees).toEqual(['dung@example.com']);
    expect(await expectPage(browser.get(`/staff/mail/${id}`), 200)).toContain('dung@example.com');
    expect((await list({ q: 'dung@example.com' })).total).toBe(1);
    const late = await postForm(browser, `/staff/mail/${id}/address`, { to: 'x@example.com' });
    expect(late.status).toBe(409);
  });

  it.each([
    ['', 'Bắt buộc'],
    ['không phải địa chỉ', ''],
    ['a@b', ''],
    ['a@example.com, b@example.com', ''],
    ['a@example.com\r\nBcc: b@example.com', ''],
    [`${'x'.repeat(190)}@example.com`, '190'],
    ['<script>alert(1)</script>@example.com', ''],
  ])('refuses %j as an address, beside the field, and changes nothing', async (to) => {
    const id = await failed();
    const before = await readMail(app, id);
    const answer = await postForm(browser, `/staff/mail/${id}/address`, { to });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('field-bad');
    expect(answer.text).not.toContain('<script>alert');
    await expectAnswer(app.http.patch(`/api/v1/mail/${id}`).set(organiser.bearer).send({ to }), 422);
    expect(await readMail(app, id)).toEqual(before);
  });

  it('sends a copy of what was sent, under a name of its own', async () => {
    const { id, messageId } = await makeMail(app);
    await app.drainOutbox();
    const copy = await expectAnswer<{ id: string }>(app.http.post(`/api/v1/mail/${id}/resend`).set(organiser.bearer), 200);
    await app.drainOutbox();
    expect(copy.id).not.toBe(id);
    expect(desk.received).toHaveLength(2);
    expect(desk.received[1]?.mail.messageId).not.toBe(messageId);
  });

  it('queues a failed mail once when many press at the same time', async () => {
    const id = await failed();
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => app.http.post(`/api/v1/mail/${id}/resend`).set(organiser.bearer)));
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    await app.drainOutbox();
    expect(desk.received).toHaveLength(1);
  });

  it.each(['/api/v1/mail/unknown', '/api/v1/mail/unknown/eml', '/api/v1/mail/%27%20OR%201=1'])('knows no %s', async (path) => {
    await expectAnswer(app.http.get(path).set(organiser.bearer), 404);
  });

  it('never sends what the demonstration wrote, nor to nobody', async () => {
    const demonstration = await makeMail(app, { unsent: 'demonstration' });
    const nobody = await makeMail(app, { to: { name: 'Bàn Thị Mụi', address: null } });
    for (const { id } of [demonstration, nobody]) {
      expect((await postForm(browser, `/staff/mail/${id}/resend`)).status).toBe(409);
    }
    expect((await postForm(browser, `/staff/mail/${demonstration.id}/address`, { to: 'x@example.com' })).status).toBe(409);
    await app.drainOutbox();
    expect(desk.received).toEqual([]);
    await postForm(browser, `/staff/mail/${nobody.id}/address`, { to: 'mui@example.com' });
    await app.drainOutbox();
    expect(desk.addressees).toEqual(['mui@example.com']);
  });
});

describe('the mailbox without a mail server', () => {
  it('says so and keeps what was written', async () => {
    const app = await startApp();
    const browser = await signInBrowser(app, await makeStaff(app, 'organiser'));
    const { id } = await makeMail(app);
    const page = await expectPage(browser.get('/staff/mail'), 200);
    expect(page).toContain('Chưa cài máy chủ thư.');
    expect(page).toContain('Không gửi: chưa có máy chủ thư');
    const refused = await postForm(browser, `/staff/mail/${id}/resend`);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Chưa cài máy chủ thư nên không gửi được.');
    await app.close();
  });
});
