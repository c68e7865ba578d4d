import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { ReportDesk } from '../support/report-desk.js';

describe('units that are late with their report', () => {
  let test: TestApp;
  let desk: ReportDesk;
  let browser: Browser;
  let report: string;

  beforeAll(async () => {
    test = await startApp('2024-11-08T02:00:00Z');
    desk = await ReportDesk.in(test);
    browser = await signInBrowser(test, desk.official);
    report = (await desk.start({ part: 'year', year: 2024, asOf: '2024-10-24' })).id;
    const body = { lines: 'Sở Y tế; yte@example.com\nSở Công Thương\nSở Tài chính', dueOn: '2024-11-15' };
    await expectAnswer(test.http.post(`/api/v1/reports/${report}/units`).set(desk.official.bearer).send(body), 201);
  });
  afterAll(() => test.close());

  it('are no task before their day', async () => {
    expect(await expectPage(browser.get('/staff'), 200)).not.toContain(`/staff/reports/${report}/units`);
  });

  it('are a task of the overview from the day after, counted and led to', async () => {
    test.clock.moveTo('2024-11-16T02:00:00Z');
    const page = await expectPage(browser.get('/staff'), 200);
    expect(page).toContain('3 đơn vị quá hạn chưa gửi báo cáo năm 2024');
    expect(page).toContain('Sở Công Thương và 2 đơn vị khác');
    expect(page).toContain(`href="/staff/reports/${report}/units"`);
  });

  it('are named with the days of the report in the language of the reader', async () => {
    test.clock.moveTo('2024-11-16T02:00:00Z');
    expect(await expectPage(browser.get('/staff?lang=en'), 200)).toContain('3 units are late with their reports (year 2024)');
    expect(await expectPage(browser.get('/staff?lang=vi'), 200)).toContain('báo cáo năm 2024');
  });

  it('are told of on their page with the reminders that go out by themselves, which can be turned off and on', async () => {
    const units = `/staff/reports/${report}/units`;
    expect(await expectPage(browser.get(units), 200)).toContain('Tắt nhắc tự động');
    expect((await postForm(browser, `${units}/reminders`, { on: 'false' })).headers.location).toBe(`${units}?notice=unitRemindersSwitched`);
    expect(await expectPage(browser.get(units), 200)).toContain('Đã tắt thư nhắc tự động');
    await postForm(browser, `${units}/reminders`, { on: 'true' });
    expect(await expectPage(browser.get(`/staff/reports/${report}`), 200)).toContain('bật thư nhắc tự động cho các đơn vị');
    const auditor = await signInBrowser(test, await makeStaff(test, 'auditor'));
    expect(await expectPage(auditor.get(units), 200)).not.toContain('Tắt nhắc tự động');
    expect((await postForm(auditor, `${units}/reminders`, { on: 'false' })).status).toBe(403);
  });
});
