import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectPage } from '../support/expect-answer.js';
import { type Browser, makeClass, makeRegistration, makeStaff, postForm, signInBrowser } from '../support/make.js';

let testApp: TestApp;
let organiser: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
});
afterAll(() => testApp.close());

const words = { subject: 'Mang theo mẫu', body: 'Xin mang theo "01" mẫu <sản phẩm>.' };
const messagesOf = ({ id }: { id: string }): string => `/staff/classes/${id}/messages`;
const mailCount = (subjectId: string): Promise<number> =>
  testApp.unitOfWork.read(() => testApp.unitOfWork.manager.countBy(MailMessage, { subjectType: 'class', subjectId }));
const decoded = (text: string): string =>
  text
    .replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&');
/** The hidden fields of the preview, as a browser sends them. */
function keptOf(page: string): Record<string, string | string[]> {
  const kept: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g))
    (kept[name] ??= []).push(decoded(value));
  delete kept._csrf;
  return Object.fromEntries(Object.entries(kept).map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]));
}

describe('the pages for messages to a class', () => {
  it('let organisers write to everybody by state: write, look, send, see what was sent', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { fullName: 'Ma Thị Đào' });
    await makeRegistration(testApp, trainingClass, { fullName: 'Lý A Dế', phone: '0900000123', email: undefined } as object);
    const blank = await expectPage(organiser.get(`${messagesOf(trainingClass)}/new`), 200);
    expect(blank.includes('value="confirmed" checked')).toBe(true);
    const preview = await postForm(organiser, `${messagesOf(trainingClass)}/preview`, { ...words, states: 'confirmed' });
    expect(preview.status).toBe(200);
    for (const shown of ['2 người', 'Lý A Dế, HTX Cam sành Phù Hương Demo: 0900 000 123', 'Gửi 1 thư', 'Kính gửi ông/bà']) {
      expect(preview.text).toContain(shown);
    }
    expect(preview.text).not.toContain('<sản phẩm>');
    const kept = keptOf(preview.text);
    expect(kept).toMatchObject({ ...words, states: 'confirmed' });
    for (let pressed = 0; pressed < 2; pressed += 1) {
      const sent = await postForm(organiser, messagesOf(trainingClass), kept);
      expect([sent.status, sent.headers.location]).toEqual([303, `${messagesOf(trainingClass)}?notice=messageSent`]);
    }
    await testApp.drainOutbox();
    expect(await mailCount(trainingClass.id)).toBe(2);
    const list = await expectPage(organiser.get(messagesOf(trainingClass)), 200);
    for (const shown of ['Mang theo mẫu', '1 người không có thư điện tử', `/staff/mail?about=${trainingClass.id}`]) {
      expect(decoded(list)).toContain(shown);
    }
    const mailbox = await expectPage(organiser.get(`/staff/mail?about=${trainingClass.id}`), 200);
    expect(mailbox).toContain('Tin nhắn cho lớp');
  });

  it('let organisers write to those chosen in the list, and change it after looking', async () => {
    const trainingClass = await makeClass(testApp);
    const one = await makeRegistration(testApp, trainingClass, { fullName: 'Ma Thị Đào' });
    const other = await makeRegistration(testApp, trainingClass, { fullName: 'Lý A Dế' });
    const list = await expectPage(organiser.get(`/staff/classes/${trainingClass.id}/registrations`), 200);
    expect(list).toContain(`formaction="${messagesOf(trainingClass)}/new"`);
    const registrationIds = [one.registrationId, other.registrationId];
    const blank = await postForm(organiser, `${messagesOf(trainingClass)}/new`, { registrationIds });
    for (const id of registrationIds) expect(blank.text).toContain(`value="${id}" checked`);
    expect(blank.text).not.toContain('name="states"');
    const preview = await postForm(organiser, `${messagesOf(trainingClass)}/preview`, { ...words, registrationIds });
    const again = await postForm(organiser, `${messagesOf(trainingClass)}/new`, keptOf(preview.text));
    expect(again.status).toBe(200);
    for (const shown of [words.body, words.subject, `value="${one.registrationId}" checked`]) expect(decoded(again.text)).toContain(shown);
  });

  it.each([
    ['without words', { states: 'confirmed' }, ['id="subject-error"', 'id="body-error"']],
    ['to nobody', { ...words }, ['id="states-error"']],
    ['to a state in which nobody is', { ...words, states: 'waiting' }, ['Không có ai trong số này']],
    ['to a state that does not exist', { ...words, states: ['confirmed', '<b>'] }, ['id="states-error"']],
    ['too long', { states: 'confirmed', subject: 'x'.repeat(201), body: 'x'.repeat(5001) }, ['id="subject-error"', 'id="body-error"']],
    ['to more than can be chosen', { ...words, registrationIds: Array.from({ length: 1000 }, () => 'a') }, ['id="registrationIds"']],
  ])('show a message %s again with what is wrong, and write nothing', async (_, form, shown) => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass);
    for (const path of ['', '/preview']) {
      const refused = await postForm(organiser, messagesOf(trainingClass) + path, form);
      expect(refused.status).toBe(422);
      for (const each of shown) expect(refused.text).toContain(each);
    }
    await testApp.drainOutbox();
    expect(await mailCount(trainingClass.id)).toBe(0);
  });

  it('speak English, and say where nothing was sent yet', async () => {
    const trainingClass = await makeClass(testApp);
    const browser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
    expect(await expectPage(browser.get(`${messagesOf(trainingClass)}?lang=en`), 200)).toContain('No message was sent yet');
    expect(await expectPage(browser.get(`${messagesOf(trainingClass)}/new`), 200)).toContain('Write a message');
  });

  it('are for organisers only; others see no way to them', async () => {
    const trainingClass = await makeClass(testApp);
    const browser = await signInBrowser(testApp, await makeStaff(testApp, 'auditor'));
    expect(await expectPage(browser.get(`/staff/classes/${trainingClass.id}/registrations`), 200)).not.toContain('/messages');
    for (const path of ['', '/new']) await browser.get(messagesOf(trainingClass) + path).expect(403);
    for (const path of ['', '/new', '/preview']) {
      const form = { ...words, states: 'confirmed', registrationIds: 'a' };
      expect((await postForm(browser, messagesOf(trainingClass) + path, form)).status).toBe(403);
    }
  });
});
