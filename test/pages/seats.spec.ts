import { startApp, type TestApp } from '../support/app.js';
import { expectPage } from '../support/expect-answer.js';
import {
  type Browser,
  makeClass,
  makeStaff,
  postForm,
  readClass,
  readRegistration,
  registrationForm,
  signInBrowser,
} from '../support/make.js';
import { cancel, makeArrangedClass, own, register, registerMany } from '../support/make-line.js';

let testApp: TestApp;
let organiser: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
});
afterAll(() => testApp.close());

const seats = ({ id }: { id: string }, path = ''): string => `/staff/classes/${id}/seats${path}`;

describe('the page of the seats of a class', () => {
  it('switches the waiting list on and says what is wrong with the time to answer beside it', async () => {
    const trainingClass = await makeClass(testApp);
    const refused = await postForm(organiser, seats(trainingClass), { waitingListEnabled: 'true', answerTime: '15', answerUnit: 'days' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/id="answerTime-error"[^]*?Từ 10 phút đến 14 ngày/);
    expect(refused.text).toContain('value="15"');
    expect(refused.text).toContain('<option value="days" selected>');
    const saved = await postForm(organiser, seats(trainingClass), { waitingListEnabled: 'true', answerTime: '36', answerUnit: 'hours' });
    expect(saved.headers.location).toBe(`${seats(trainingClass)}?notice=seatsArranged`);
    expect(await readClass(testApp, trainingClass.id)).toMatchObject({
      waitingListEnabled: true,
      answerMinutes: 2160,
      needsApproval: false,
    });
    const history = await expectPage(organiser.get(`/staff/classes/${trainingClass.id}`), 200);
    expect(history).toContain('Danh sách chờ: Không → Có');
    const shown = await expectPage(organiser.get(seats(trainingClass)), 200);
    expect(shown).toMatch(/name="answerTime"[^>]*value="36"/);
    expect(shown).toContain('<option value="hours" selected>');
  });

  it.each([
    [{ answerTime: '', answerUnit: 'hours' }, 'answerTime'],
    [{ answerTime: '1,5', answerUnit: 'hours' }, 'answerTime'],
    [{ answerTime: '9', answerUnit: 'minutes' }, 'answerTime'],
    [{ answerTime: '1', answerUnit: 'weeks' }, 'answerUnit'],
    [{ answerTime: '1' }, 'answerUnit'],
  ])('refuses the time to answer %j beside %s, and saves nothing', async (time, field) => {
    const trainingClass = await makeClass(testApp);
    const refused = await postForm(organiser, seats(trainingClass), { waitingListEnabled: 'true', ...time });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(`id="${field}-error"`);
    expect(await readClass(testApp, trainingClass.id)).toMatchObject({ waitingListEnabled: false });
  });

  it('says by how much a quota is passed that was set below the seats its people hold', async () => {
    const trainingClass = await makeClass(testApp);
    for (let made = 0; made < 3; made++) await register(testApp, trainingClass, { group: 'HOP_TAC_XA' });
    await postForm(organiser, seats(trainingClass, '/quotas'), { group: 'HOP_TAC_XA', maximum: '3' });
    expect(await expectPage(organiser.get(seats(trainingClass)), 200)).not.toMatch(/vượt \d+ chỗ/);
    await postForm(organiser, seats(trainingClass, '/quotas'), { group: 'HOP_TAC_XA', maximum: '1' });
    expect(await expectPage(organiser.get(seats(trainingClass)), 200)).toContain('vượt 2 chỗ');
  });

  it('calls a unit by its own name in the list of what is wrong, not by that of another form', async () => {
    const trainingClass = await makeClass(testApp);
    const refused = await postForm(organiser, seats(trainingClass, '/blocks'), { unit: '' });
    expect(refused.text).toMatch(/<a href="#unit">Đơn vị:/);
  });

  it('approves and rejects the requests that were ticked', async () => {
    const trainingClass = await makeArrangedClass(testApp, 5, { needsApproval: true });
    const [first, second, third] = await registerMany(testApp, trainingClass, 3);
    const page = await expectPage(organiser.get(seats(trainingClass)), 200);
    for (const { registrationId } of [first, second, third]) expect(page).toContain(`value="${registrationId}"`);
    const registrationIds = [first.registrationId, second.registrationId];
    await postForm(organiser, seats(trainingClass, '/decisions'), { registrationIds, decision: 'approve' });
    expect((await readRegistration(testApp, second.registrationId)).state).toBe('confirmed');
    const withoutReason = await postForm(organiser, seats(trainingClass, '/decisions'), {
      registrationIds: third.registrationId,
      decision: 'reject',
    });
    expect(withoutReason.status).toBe(422);
    expect(withoutReason.text).toContain('id="reason-error"');
    const late = await postForm(organiser, seats(trainingClass, '/decisions'), { registrationIds, decision: 'approve' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('2 đăng ký không xử lý được');
  });

  it('sets, changes and lifts a quota', async () => {
    const trainingClass = await makeClass(testApp);
    await postForm(organiser, seats(trainingClass, '/quotas'), { group: 'HOP_TAC_XA', unit: '', maximum: '7' });
    await postForm(organiser, seats(trainingClass, '/quotas'), { group: '', unit: 'UBND xã Demo', maximum: '2' });
    await postForm(organiser, seats(trainingClass, '/quotas'), { group: 'HOP_TAC_XA', maximum: '9' });
    const page = await expectPage(organiser.get(seats(trainingClass)), 200);
    expect(page).toMatch(/UBND xã Demo[\s\S]*?>2</);
    expect(page).toMatch(/>9</);
    expect(page).not.toMatch(/>7</);
    const neither = await postForm(organiser, seats(trainingClass, '/quotas'), { maximum: '9' });
    expect([neither.status, neither.text.includes('id="quotas-error"')]).toEqual([422, true]);
    await postForm(organiser, seats(trainingClass, '/quotas/lift'), { group: 'HOP_TAC_XA' });
    expect(await expectPage(organiser.get(seats(trainingClass)), 200)).not.toMatch(/>9</);
  });

  it('reserves seats for a unit and gives them back', async () => {
    const trainingClass = await makeClass(testApp);
    const block = { unit: 'Hội Phụ nữ xã Demo', group: 'TO_CHUC', seats: '4', releaseAt: '10/10/2024 17:00', contactEmail: '' };
    const wrong = await postForm(organiser, seats(trainingClass, '/blocks'), { ...block, releaseAt: '20/10/2024 17:00' });
    expect([wrong.status, wrong.text.includes('id="releaseAt-error"')]).toEqual([422, true]);
    await postForm(organiser, seats(trainingClass, '/blocks'), block);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(4);
    const page = await expectPage(organiser.get(seats(trainingClass)), 200);
    const [, release = ''] = /action="([^"]*\/release)"/.exec(page) ?? [];
    await postForm(organiser, release);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(0);
  });

  it('is for those who may see the list, and changed by organisers only', async () => {
    const trainingClass = await makeClass(testApp);
    const auditor = await signInBrowser(testApp, await makeStaff(testApp, 'auditor'));
    expect(await expectPage(auditor.get(seats(trainingClass)), 200)).not.toContain('name="answerTime"');
    expect(await expectPage(auditor.get(seats(trainingClass)), 200)).not.toContain('/blocks/new');
    await auditor.get(seats(trainingClass, '/blocks/new')).expect(403);
    expect((await postForm(auditor, seats(trainingClass, '/blocks'), {})).status).toBe(403);
    await organiser.get(seats(trainingClass, '/blocks/new')).expect(200);
    expect((await postForm(auditor, seats(trainingClass), { answerTime: '90', answerUnit: 'minutes' })).status).toBe(403);
    const door = await signInBrowser(testApp, await makeStaff(testApp, 'checkin'));
    await expectPage(door.get(seats(trainingClass)), 403);
  });
});

describe('the private page', () => {
  it('says the place in the line, and lets whoever is offered a seat take it without a script', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    const [first, second, third] = await registerMany(testApp, trainingClass, 3);
    expect(await expectPage(testApp.http.get(`/r/${third.token}`), 200)).toContain('Ông/Bà đứng thứ 2');
    await cancel(testApp, first);
    const offered = await expectPage(testApp.http.get(`/r/${second.token}`), 200);
    expect(offered).toContain(`action="/r/${second.token}/accept"`);
    await testApp.http.post(`/r/${second.token}/accept`).type('form').send({}).expect(303);
    expect((await own(testApp, second)).state).toBe('confirmed');
    expect((await testApp.http.post(`/r/${second.token}/accept`).type('form').send({})).status).toBe(409);
  });

  it('takes people into the line of a full class by the usual form', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    await register(testApp, trainingClass);
    const page = await expectPage(testApp.http.get(`/classes/${trainingClass.code}`), 200);
    expect(page).toContain('Đăng ký vào danh sách chờ');
    const sent = await testApp.http.post(`/classes/${trainingClass.code}/register`).type('form').send(registrationForm());
    expect(await expectPage(testApp.http.get(String(sent.headers.location)), 200)).toContain('Ông/Bà đứng thứ 1');
  });

  it('corrects a name beside which it says what is wrong, and names a substitute', async () => {
    const { token } = await register(testApp, await makeClass(testApp), { fullName: 'Bàn Thị Mui' });
    const form = { fullName: 'Bàn Thị Mụi', organisation: 'HTX Demo', group: 'HOP_TAC_XA', position: 'Thành viên', phone: '0900 555 001' };
    expect(await expectPage(testApp.http.get(`/r/${token}/edit`), 200)).toContain('value="Bàn Thị Mui"');
    const wrong = await testApp.http
      .post(`/r/${token}/edit`)
      .type('form')
      .send({ ...form, fullName: 'Triệu Tiến Sinh' });
    expect([wrong.status, wrong.text.includes('id="fullName-error"')]).toEqual([422, true]);
    await testApp.http.post(`/r/${token}/edit`).type('form').send(form).expect(303);
    const substitute = { ...form, fullName: 'Triệu Tiến Sinh', phone: '0900 555 002' };
    const unasked = await testApp.http.post(`/r/${token}/substitute`).type('form').send(substitute);
    expect([unasked.status, unasked.text.includes('id="consent-error"')]).toEqual([422, true]);
    await testApp.http
      .post(`/r/${token}/substitute`)
      .type('form')
      .send({ ...substitute, consent: 'true' })
      .expect(303);
    const page = await expectPage(testApp.http.get(`/r/${token}`), 200);
    expect(page).toContain('Đã cử người thay');
    expect(page).toMatch(/<code>http:\/\/localhost:3000\/r\/[\w-]{32}<\/code>/);
  });
});
