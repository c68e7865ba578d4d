import { MailTemplateVersion } from '../../src/modules/notifications/mail-template-version.entity.js';
import { roles } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage } from '../support/expect-answer.js';
import { type Browser, makeClass, makeRegistration, makeStaff, postForm, signInBrowser, type Staff } from '../support/make.js';
import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';

const page = '/staff/mail-templates/invited/vi';
const api = '/api/v1/mail-templates/invited/vi';
const words = { subject: 'Mời ông/bà: {{className}}', body: 'Kính gửi {{recipient}},\n\n[Mở trang riêng]({{link}})' };

describe('the words of mails', () => {
  let app: TestApp;
  let organiser: Staff;
  let browser: Browser;

  beforeEach(async () => {
    app = await startApp();
    organiser = await makeStaff(app, 'organiser');
    browser = await signInBrowser(app, organiser);
  });

  afterEach(() => app.close());

  const saved = (): Promise<MailTemplateVersion[]> => app.unitOfWork.read(() => app.unitOfWork.manager.find(MailTemplateVersion));
  const lastSubject = async (): Promise<string | undefined> => {
    await makeRegistration(app, await makeClass(app), { email: 'mui@example.com' });
    await app.drainOutbox();
    const mails = await app.unitOfWork.read(() => app.unitOfWork.manager.find(MailMessage, { order: { id: 'DESC' } }));
    return mails[0]?.subject;
  };

  it('are for organisers and administrators', async () => {
    for (const role of roles) {
      const staff = await makeStaff(app, role);
      const own = await signInBrowser(app, staff);
      const status = role === 'admin' || role === 'organiser' ? 200 : 403;
      for (const path of ['/staff/mail-templates', page, `${page}/preview`]) await expectPage(own.get(path), status);
      await expectAnswer(app.http.get(api).set(staff.bearer), status);
      if (status === 200) continue;
      for (const press of ['', '/reset', '/preview']) expect((await postForm(own, `${page}${press}`, words)).status).toBe(403);
      await expectAnswer(app.http.put(api).set(staff.bearer).send(words), 403);
      await expectAnswer(app.http.post(`${api}/reset`).set(staff.bearer), 403);
    }
    await expectAnswer(app.http.get(api), 401);
    expect(await saved()).toEqual([]);
  });

  it('are listed in both languages and shown on sample data', async () => {
    const list = await expectPage(browser.get('/staff/mail-templates'), 200);
    expect(list).toContain('Nhắc trước 3 ngày');
    expect(list).toContain('Registration confirmed');
    const preview = await browser.get(`${page}/preview`).expect(200);
    expect(preview.headers['content-security-policy']).toContain('sandbox');
    expect(preview.text).toContain('Ma Thị Duyên');
    expect(preview.text).toContain('data:image/png;base64,');
  });

  it('are used once they were changed, and the originals again after a reset', async () => {
    expect(await lastSubject()).toMatch(/^Ông\/bà có tên trong danh sách lớp: /);
    expect((await postForm(browser, page, { ...words, version: 0 })).headers.location).toBe(`${page}?notice=templateSaved`);
    expect(await lastSubject()).toMatch(/^Mời ông\/bà: /);
    expect((await postForm(browser, `${page}/reset`)).headers.location).toBe(`${page}?notice=templateReset`);
    expect(await lastSubject()).toMatch(/^Ông\/bà có tên trong danh sách lớp: /);
    expect((await saved()).map(({ version, subject }) => [version, subject])).toEqual([
      [1, words.subject],
      [2, null],
    ]);
  });

  it('can be looked at before they are saved', async () => {
    const answer = await postForm(browser, `${page}/preview`, words);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Mời ông/bà: Truy xuất nguồn gốc, tem QR');
    const refused = await postForm(browser, `${page}/preview`, { ...words, body: '{{nobody}} <script>' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Không có chỗ điền {{nobody}} trong thư này.');
    expect(await saved()).toEqual([]);
  });

  it.each([
    ['no subject', { subject: '' }, 'subject'],
    ['a subject without end', { subject: 'x'.repeat(301) }, 'subject'],
    ['an unknown placeholder in the subject', { subject: '{{tên}}' }, 'subject'],
    ['no words', { body: '' }, 'body'],
    ['words without end', { body: 'x'.repeat(10_001) }, 'body'],
    ['an open block', { body: '{{link}} {{#if name}}' }, 'body'],
    ['an unescaped value', { body: '{{link}} {{{name}}}' }, 'body'],
    ['a way into the program', { body: '{{link}} {{constructor.constructor}}' }, 'body'],
    ['a private link left out', { body: 'Không còn liên kết' }, 'body'],
  ])('refuse %s beside the field and save nothing', async (_, change, field) => {
    const answer = await postForm(browser, page, { ...words, ...change, version: 0 });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#${field}"`);
    const refusal = await expectAnswer<{ problems?: unknown }>(
      app.http
        .put(api)
        .set(organiser.bearer)
        .send({ ...words, ...change }),
      422,
    );
    expect(JSON.stringify(refusal)).toContain(`"${field}"`);
    expect(await saved()).toEqual([]);
  });

  it('keep the first of two who change the same words at the same time', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() =>
        app.http
          .put(api)
          .set(organiser.bearer)
          .send({ ...words, version: 0 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await saved()).toHaveLength(1);
  });

  it.each(['/api/v1/mail-templates/unknown/vi', '/api/v1/mail-templates/invited/fr', '/api/v1/mail-templates/..%2F..%2Fpackage.json/vi'])(
    'knows no %s',
    async (path) => {
      await expectAnswer(app.http.get(path).set(organiser.bearer), 404);
      await expectAnswer(app.http.put(path).set(organiser.bearer).send(words), 404);
    },
  );
});
