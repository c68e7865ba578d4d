import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectPage } from '../support/expect-answer.js';
import { type Browser, type MadeClass, makeClass, makeStaff, postForm, signInBrowser } from '../support/make.js';
import { register } from '../support/make-line.js';

const HREF = '/staff/announcements';
const words = { subject: 'Các lớp tháng 11', body: 'Không thu học phí <b>& "tặng" tài liệu.' };
let testApp: TestApp;
let organiser: Browser;
let open: MadeClass;

beforeAll(async () => {
  testApp = await startApp();
  const past = await makeClass(testApp, { closesOn: '2024-10-10' });
  open = await makeClass(testApp, { closesOn: '2024-11-15', name: 'Tem QR nâng cao' });
  await register(testApp, past, { email: 'dong-y@example.com', newsConsent: true, group: 'HOP_TAC_XA' });
  await testApp.drainOutbox();
  testApp.clock.moveTo('2024-10-20T02:00:00Z');
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
});
afterAll(() => testApp.close());

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
const decoded = (text: string): string =>
  text
    .replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? '');
/** The hidden fields of the preview, as a browser sends them. */
const keptOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
      .filter(([, name]) => name !== '_csrf')
      .map(([, name = '', value = '']) => [name, decoded(value)]),
  );
const mailCount = (): Promise<number> =>
  testApp.unitOfWork.read(() => testApp.unitOfWork.manager.countBy(MailMessage, { subjectType: 'announcement' }));

describe('the pages for announcements', () => {
  it('let organisers write one, look at it, change it, send it once and see what became of it', async () => {
    expect(await expectPage(organiser.get(HREF), 200)).toContain('Chưa có thông báo nào');
    const blank = await expectPage(organiser.get(`${HREF}/new`), 200);
    for (const shown of ['Tem QR nâng cao', 'name="topic"', 'name="courseId"', 'name="group"']) expect(blank).toContain(shown);
    const preview = await postForm(organiser, `${HREF}/preview`, { ...words, classIds: open.id, group: 'HOP_TAC_XA' });
    expect(preview.status).toBe(200);
    expect(preview.text).not.toMatch(/<b>|\/unsubscribe\//);
    for (const shown of ['1 địa chỉ thư nhận', 'Gửi 1 thư', words.body]) expect(decoded(preview.text)).toContain(shown);
    const kept = keptOf(preview.text);
    const again = await postForm(organiser, `${HREF}/new`, kept);
    expect([again.status, decoded(again.text).includes(words.body), again.text.includes('value="HOP_TAC_XA" selected')]).toEqual([
      200,
      true,
      true,
    ]);
    for (let pressed = 0; pressed < 2; pressed += 1) {
      const sent = await postForm(organiser, HREF, kept);
      expect([sent.status, sent.headers.location]).toEqual([303, `${HREF}?notice=announcementSent`]);
    }
    await testApp.drainOutbox();
    expect(await mailCount()).toBe(1);
    const list = await expectPage(organiser.get(HREF), 200);
    for (const shown of ['Các lớp tháng 11', 'Đã lập đủ thư', 'Hợp tác xã']) expect(list).toContain(shown);
    const [, mails = ''] = /href="(\/staff\/mail\?about[^"]+)"/.exec(decoded(list)) ?? [];
    expect(await expectPage(organiser.get(mails), 200)).toContain('dong-y@example.com');
  });

  it('say when nobody would get it, and offer no button to send it', async () => {
    const preview = await postForm(organiser, `${HREF}/preview`, { ...words, classIds: open.id, topic: 'EXPERTS' });
    expect(preview.text).toContain('Không có người nhận');
    expect(preview.text).not.toContain('Gửi 0 thư');
  });

  it.each([
    ['without anything', {}, ['id="classIds-error"', 'id="subject-error"', 'id="body-error"']],
    ['of a class that is not there', { ...words, classIds: '"><script>alert(1)</script>' }, ['Có lớp không còn nhận đăng ký']],
    ['too long', { classIds: 'OPEN', subject: 'x'.repeat(201), body: 'x'.repeat(5001) }, ['id="subject-error"', 'id="body-error"']],
    ['for a topic that does not exist', { ...words, classIds: 'OPEN', topic: 'COOKING' }, ['id="topic-error"']],
    ['for a course that does not exist', { ...words, classIds: 'OPEN', courseId: 'nowhere' }, ['Không có khóa này']],
    ['for a group that does not exist', { ...words, classIds: 'OPEN', group: 'x' }, ['id="group-error"']],
  ])('show one %s again with what is wrong, and send nothing', async (_, form, shown) => {
    const before = await mailCount();
    const asked = 'classIds' in form && form.classIds === 'OPEN' ? { ...form, classIds: open.id } : form;
    for (const path of ['', '/preview']) {
      const refused = await postForm(organiser, HREF + path, asked);
      expect(refused.status).toBe(422);
      for (const each of shown) expect(refused.text).toContain(each);
      expect(refused.text).not.toContain('<script>alert');
    }
    await testApp.drainOutbox();
    expect(await mailCount()).toBe(before);
  });

  it('show whatever comes back from a preview as words', async () => {
    const form = { subject: ['<b>', 'x'], body: '</textarea><script>alert(1)</script>', classIds: ['a', 'b'] };
    const { status, text } = await postForm(organiser, `${HREF}/new`, form);
    expect([status, text.includes('<script>alert')]).toEqual([200, false]);
  });

  it('speak English and are for organisers only', async () => {
    const other = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
    expect(await expectPage(other.get(`${HREF}/new?lang=en`), 200)).toContain('Write an announcement');
    const auditor = await signInBrowser(testApp, await makeStaff(testApp, 'auditor'));
    expect(await expectPage(auditor.get('/staff'), 200)).not.toContain(HREF);
    for (const path of ['', '/new']) await auditor.get(HREF + path).expect(403);
    for (const path of ['', '/new', '/preview'])
      expect((await postForm(auditor, HREF + path, { ...words, classIds: open.id })).status).toBe(403);
  });
});
