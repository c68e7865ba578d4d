import type { Response } from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { messageBeside } from '../support/expect-answer.js';
import { firstRegistrationOf } from '../support/make-registration.js';
import {
  type Browser,
  makeAskingClass,
  makeClass,
  type MadeClass,
  makeQuestion,
  makeStaff,
  postForm,
  readClass,
  registrationForm,
  signInBrowser,
} from '../support/make.js';

let testApp: TestApp;
let organiser: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
});
afterAll(() => testApp.close());
afterEach(() => {
  testApp.clock.moveTo('2024-10-01T02:00:00Z');
});

describe('answers typed by staff', () => {
  const added = (trainingClass: MadeClass, more: object, browser = organiser): Promise<Response> =>
    postForm(browser, `/staff/classes/${trainingClass.id}/registrations`, registrationForm({ source: 'staff', consent: '', ...more }));

  it('are written with the person, and nothing is required of them', async () => {
    const { trainingClass, lunch, diet, count } = await makeAskingClass(testApp);
    const page = await organiser.get(`/staff/classes/${trainingClass.id}/registrations/new`).expect(200);
    for (const name of [lunch, diet, count]) expect(page.text).toContain(`name="${name}"`);
    expect(page.text).not.toMatch(new RegExp(`name="${count}"[^>]*aria-required`));
    expect((await added(trainingClass, { [lunch]: 'c1', [count]: '7' })).status).toBe(303);
    const detail = `/staff/classes/${trainingClass.id}/registrations/${await firstRegistrationOf(testApp, trainingClass)}`;
    const shown = await organiser.get(detail).expect(200);
    expect(shown.text).toMatch(/Ăn trưa\?[^]*?Có[^]*?Kiêng gì\?[^]*?Chưa trả lời[^]*?Số sản phẩm[^]*?7/);
    expect(shown.text).toContain(`href="${detail}/answers"`);
  });

  it('may be left out altogether', async () => {
    const { trainingClass } = await makeAskingClass(testApp);
    expect((await added(trainingClass, {})).status).toBe(303);
  });

  it('are refused beside the question, with the input kept and nobody added', async () => {
    const { trainingClass, lunch, count } = await makeAskingClass(testApp);
    const answer = await added(trainingClass, { [lunch]: 'c9', [count]: '51', fullName: 'Bàn Thị Mụi' });
    expect(answer.status).toBe(422);
    expect(messageBeside(answer, count)).toBe('Nhập số từ 1 đến 50');
    expect(messageBeside(answer, lunch)).toBeDefined();
    expect(answer.text).toContain('value="Bàn Thị Mụi"');
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(0);
  });

  it('are corrected until the list is final, whatever the deadline; files stay', async () => {
    const trainingClass = await makeClass(testApp);
    const text = await makeQuestion(testApp, trainingClass, { label: 'Sản phẩm', isRequired: true });
    const file = await makeQuestion(testApp, trainingClass, { kind: 'file', label: 'Giấy giới thiệu' });
    const form = registrationForm({ [`answers.${text}`]: 'Cam sành' });
    const sent = testApp.http.post(`/classes/${trainingClass.code}/register`);
    for (const [name, value] of Object.entries(form)) void sent.field(name, String(value));
    await sent.attach(`answers.${file}`, Buffer.from('%PDF-1.7 ở lại'), 'ở lại.pdf').expect(303);
    const detail = `/staff/classes/${trainingClass.id}/registrations/${await firstRegistrationOf(testApp, trainingClass)}`;
    testApp.clock.moveTo('2024-10-14T12:00:00Z');
    const page = await organiser.get(`${detail}/answers`).expect(200);
    expect(page.text).toContain('value="Cam sành"');
    expect(page.text).not.toContain('type="file"');
    const saved = await postForm(organiser, `${detail}/answers`, { [`answers.${text}`]: 'Chè Shan tuyết' });
    expect(saved.headers.location).toBe(`${detail}?notice=answersEntered`);
    const shown = (await organiser.get(detail)).text;
    expect(shown).toContain('Chè Shan tuyết');
    expect(shown).toContain('ở lại.pdf');
    expect(shown).toContain('sửa câu trả lời');
    const tooLong = await postForm(organiser, `${detail}/answers`, { [`answers.${text}`]: 'x'.repeat(301) });
    expect(tooLong.status).toBe(422);
    expect(messageBeside(tooLong, `answers.${text}`)).toContain('300');
  });

  it('are closed for a place that was given back, and say so', async () => {
    const { trainingClass, lunch } = await makeAskingClass(testApp);
    await added(trainingClass, {});
    const detail = `/staff/classes/${trainingClass.id}/registrations/${await firstRegistrationOf(testApp, trainingClass)}`;
    await postForm(organiser, `${detail}/cancel`, { reason: 'Nhập nhầm' });
    expect((await organiser.get(detail)).text).not.toContain(`href="${detail}/answers"`);
    const answer = await postForm(organiser, `${detail}/answers`, { [lunch]: 'c1' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('không sửa câu trả lời được');
  });

  it('are the organiser’s business: the others are refused, and the door is asked nothing', async () => {
    const { trainingClass, lunch } = await makeAskingClass(testApp);
    await added(trainingClass, {});
    const detail = `/staff/classes/${trainingClass.id}/registrations/${await firstRegistrationOf(testApp, trainingClass)}`;
    for (const role of ['official', 'checkin', 'auditor'] as const) {
      const browser = await signInBrowser(testApp, await makeStaff(testApp, role));
      await browser.get(`${detail}/answers`).expect(403);
      expect((await postForm(browser, `${detail}/answers`, { [lunch]: 'c1' })).status).toBe(403);
    }
    const door = await signInBrowser(testApp, await makeStaff(testApp, 'checkin'));
    expect((await door.get(`/staff/classes/${trainingClass.id}/registrations/new`)).text).not.toContain(lunch);
    await organiser.get(`/staff/classes/${trainingClass.id}/registrations/no-such-one/answers`).expect(404);
  });
});
