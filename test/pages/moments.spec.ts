import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { type Browser, makeStaff, signInBrowser } from '../support/make-staff.js';
import { makeClass } from '../support/make-class.js';
import { makeRegistration } from '../support/make-registration.js';

describe('moments on staff pages', () => {
  let testApp: TestApp;
  let browser: Browser;
  let classPage: string;
  let registrationPage: string;

  beforeAll(async () => {
    testApp = await startApp();
    const organiser = await makeStaff(testApp, 'organiser');
    const trainingClass = await makeClass(testApp);
    const registration = await makeRegistration(testApp, trainingClass);
    const change = { registrationClosesAt: '2024-10-13T16:30' };
    await expectAnswer(testApp.http.patch(`/api/v1/classes/${trainingClass.id}`).set(organiser.bearer).send(change), 200);
    browser = await signInBrowser(testApp, organiser);
    classPage = `/staff/classes/${trainingClass.id}`;
    registrationPage = `${classPage}/registrations/${registration.registrationId}`;
  });

  afterAll(() => testApp.close());

  it('say "giờ" in Vietnamese, in facts and in the history', async () => {
    const { text } = await browser.get(`${classPage}?lang=vi`);
    expect(text).toContain('00 giờ 00, 01/09/2024 đến 16 giờ 30, 13/10/2024');
    expect(text).toContain('17 giờ 00, 14/10/2024 → 16 giờ 30, 13/10/2024');
    expect((await browser.get(`${registrationPage}?lang=vi`)).text).toContain('<small>09 giờ 00, 01/10/2024');
  });

  it('are written with figures in English', async () => {
    const { text } = await browser.get(`${classPage}?lang=en`);
    expect(text).toContain('17:00, 14/10/2024 → 16:30, 13/10/2024');
    const registration = await browser.get(`${registrationPage}?lang=en`);
    expect(registration.text).toContain('<small>09:00, 01/10/2024');
    expect(text + registration.text).not.toMatch(/\d giờ \d/);
  });
});
