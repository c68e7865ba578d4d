import { startApp, type TestApp } from '../support/app.js';
import { classDesk } from '../support/class-desk.js';
import { expectPage, expectRedirect } from '../support/expect-answer.js';
import { makeClass, readClass } from '../support/make-class.js';
import { registrationForm } from '../support/make-registration.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';

describe('the steps of a class on its pages', () => {
  let testApp: TestApp;
  let organiser: Staff;
  let browser: Browser;
  const { register } = classDesk(
    () => testApp,
    () => organiser,
  );

  beforeAll(async () => {
    testApp = await startApp();
    organiser = await makeStaff(testApp);
    browser = await signInBrowser(testApp, organiser);
  });

  afterAll(() => testApp.close());

  it('offer what can be done now', async () => {
    const [draft, open] = [await makeClass(testApp, { state: 'draft' }), await makeClass(testApp)];
    const ofDraft = await expectPage(browser.get(`/staff/classes/${draft.id}`), 200);
    expect(ofDraft).toContain(`action="/staff/classes/${draft.id}/open"`);
    expect(ofDraft).not.toMatch(/\/(submit|approve|return|postpone)"/);
    const ofOpen = await expectPage(browser.get(`/staff/classes/${open.id}`), 200);
    expect(ofOpen).toMatch(/href="[^"]+\/postpone">Hoãn lớp[^]*href="[^"]+\/cancel">Hủy lớp/);
    const official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    expect(await expectPage(official.get(`/staff/classes/${open.id}`), 200)).not.toMatch(/\/(postpone|cancel)"/);
  });

  it('ask for the places only where somebody has one', async () => {
    const made = await makeClass(testApp);
    expect(await expectPage(browser.get(`/staff/classes/${made.id}/postpone`), 200)).not.toContain('name="places"');
    await register(made, 'Bàn Thị Mụi');
    expect(await expectPage(browser.get(`/staff/classes/${made.id}/postpone`), 200)).toContain('name="places"');
  });

  it('postpone, say why to everyone, and set new days', async () => {
    const made = await makeClass(testApp);
    await expectRedirect(
      postForm(browser, `/staff/classes/${made.id}/postpone`, {
        reason: 'Do bão số 3',
        newFirstDay: '',
        registrationClosesAt: '',
      }) as never,
      `/staff/classes/${made.id}?notice=classPostponed`,
    );
    const page = await expectPage(browser.get(`/staff/classes/${made.id}`), 200);
    expect(page).toContain('Lớp hoãn, chưa có ngày mới. Ngày dự kiến trước đây: 15/10/2024. Lý do: Do bão số 3');
    expect(page).toContain('Hoãn, trước đây 15/10/2024');
    expect(page).toMatch(/<a class="btn btn-primary" href="[^"]+\/resume">Xếp ngày mới/);
    await postForm(browser, `/staff/classes/${made.id}/resume`, { newFirstDay: '05/11/2024' });
    expect(await expectPage(browser.get(`/staff/classes/${made.id}`), 200)).toContain('Lớp đã dời ngày, trước đây là 15/10/2024');
  });

  it('keep what was typed and say what is wrong beside the field', async () => {
    const made = await makeClass(testApp);
    const refused = await postForm(browser, `/staff/classes/${made.id}/postpone`, { reason: '<b>bão</b>', newFirstDay: '31/02/2025' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('&lt;b&gt;bão&lt;/b&gt;');
    expect(refused.text).toMatch(/id="newFirstDay-error"[^]*Ngày chưa đúng/);
    const without = await postForm(browser, `/staff/classes/${made.id}/cancel`, { reason: ' ' });
    expect(without.status).toBe(422);
    expect(without.text).toMatch(/id="reason-error"/);
    expect(await readClass(testApp, made.id)).toEqual(made);
  });

  it('are no pages for others', async () => {
    const made = await makeClass(testApp);
    const official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    await expectPage(official.get(`/staff/classes/${made.id}/cancel`), 403);
    await expectPage(browser.get('/staff/classes/none/cancel'), 404);
    await expectPage(testApp.http.get(`/staff/classes/${made.id}/cancel`), 303);
  });

  it('show the link of an online class to whoever has a place, and to nobody else', async () => {
    const made = await makeClass(testApp);
    await postForm(browser, `/staff/classes/${made.id}/edit`, { onlineLink: 'https://hop.example.vn/iso' });
    expect(await expectPage(testApp.http.get(`/classes/${made.code}`), 200)).not.toContain('hop.example.vn');
    const { headers } = await testApp.http.post(`/classes/${made.code}/register`).type('form').send(registrationForm()).expect(303);
    expect(await expectPage(testApp.http.get(headers.location ?? ''), 200)).toContain('href="https://hop.example.vn/iso"');
  });
});
