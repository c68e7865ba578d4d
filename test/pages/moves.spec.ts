import { startApp, type TestApp } from '../support/app.js';
import { expectPage } from '../support/expect-answer.js';
import {
  type Browser,
  makeClass,
  makeCourse,
  makeRegistration,
  makeStaff,
  postForm,
  readClass,
  readRegistration,
  signInBrowser,
} from '../support/make.js';

let testApp: TestApp;
let organiser: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
});
afterAll(() => testApp.close());

const movesOf = ({ id }: { id: string }): string => `/staff/classes/${id}/registrations/moves`;
const stateOf = async (id: string): Promise<string> => (await readRegistration(testApp, id)).state;
const ticked = (page: string): string[] => [...page.matchAll(/name="registrationIds" value="([^"]+)" checked/g)].map(([, id = '']) => id);
const groupsOf = (page: string): string[][] =>
  [...page.matchAll(/<optgroup label="([^"]+)">([\s\S]*?)<\/optgroup>/g)].map(([, label = '', options = '']) => [
    label,
    ...[...options.matchAll(/value="([^"]+)"/g)].map(([, id = '']) => id),
  ]);

describe('the page that moves people to another class', () => {
  it('is reached from the list with those who were chosen, and from one registration', async () => {
    const trainingClass = await makeClass(testApp);
    const one = await makeRegistration(testApp, trainingClass, { fullName: 'Ma Thị Đào' });
    const other = await makeRegistration(testApp, trainingClass, { fullName: 'Lý A Dế' });
    const list = await expectPage(organiser.get(`/staff/classes/${trainingClass.id}/registrations`), 200);
    expect(list).toContain(`formaction="${movesOf(trainingClass)}/new"`);
    const form = { registrationIds: [one.registrationId, other.registrationId] };
    const page = await postForm(organiser, `${movesOf(trainingClass)}/new`, form);
    expect(page.status).toBe(200);
    expect(ticked(page.text).sort()).toEqual(form.registrationIds.sort());
    const detail = await expectPage(organiser.get(`/staff/classes/${trainingClass.id}/registrations/${one.registrationId}`), 200);
    const [, link = ''] = /href="([^"]*\/moves\/new[^"]*)"/.exec(detail) ?? [];
    expect(ticked(await expectPage(organiser.get(link.replaceAll('&#x3D;', '=')), 200))).toEqual([one.registrationId]);
  });

  it('offers open classes that have not begun, those of the same course first', async () => {
    const course = await makeCourse(testApp);
    const [from, near] = [await makeClass(testApp, { courseId: course.id }), await makeClass(testApp, { courseId: course.id })];
    const far = await makeClass(testApp, { capacity: 1 });
    const [begun, draft] = [await makeClass(testApp, { closesOn: '2024-10-01' }), await makeClass(testApp, { state: 'draft' })];
    const { registrationId } = await makeRegistration(testApp, from);
    await makeRegistration(testApp, far);
    const page = await expectPage(organiser.get(`${movesOf(from)}/new?registrationIds=${registrationId}`), 200);
    const [same, others] = groupsOf(page);
    expect(same).toEqual(['Cùng khóa', near.id]);
    expect(others).toContain(far.id);
    for (const { id } of [from, begun, draft]) expect(page).not.toContain(`value="${id}"`);
    expect(page).toContain('còn 30 chỗ');
    expect(page).toContain('hết chỗ');
    expect(page).toContain('Lớp đã duyệt phải mở đăng ký trước khi nhận người');
  });

  it('moves them, and the list says so', async () => {
    const [from, to] = [await makeClass(testApp), await makeClass(testApp)];
    const { registrationId } = await makeRegistration(testApp, from);
    const answer = await postForm(organiser, movesOf(from), { registrationIds: registrationId, targetClassId: to.id });
    expect([answer.status, answer.headers.location]).toEqual([303, `/staff/classes/${from.id}/registrations?notice=registrationsMoved`]);
    expect([(await readClass(testApp, from.id)).seatsTaken, (await readClass(testApp, to.id)).seatsTaken]).toEqual([0, 1]);
    const page = await expectPage(organiser.get(`/staff/classes/${from.id}/registrations/${registrationId}`), 200);
    expect(page).toContain(`chuyển sang lớp ${to.code}`);
    const english = await expectPage(organiser.get(`/staff/classes/${from.id}/registrations/${registrationId}?lang=en`), 200);
    expect(english).toContain(`moved to class ${to.code}`);
    await organiser.get('/staff?lang=vi');
  });

  it('names who could not be moved, with the reason, and keeps them and the form', async () => {
    const [from, to] = [await makeClass(testApp), await makeClass(testApp, { capacity: 1 })];
    const first = await makeRegistration(testApp, from, { fullName: 'Ma Thị Đào' });
    const second = await makeRegistration(testApp, from, { fullName: 'Lý A Dế' });
    const form = {
      registrationIds: [first.registrationId, second.registrationId],
      targetClassId: to.id,
      reason: 'Gộp lớp',
      mayWait: 'true',
    };
    const answer = await postForm(organiser, movesOf(from), form);
    expect(answer.status).toBe(409);
    for (const words of ['Đã chuyển 1 người', 'Lý A Dế: Lớp đã hết chỗ', 'Gộp lớp', `value="${to.id}" selected`]) {
      expect(answer.text).toContain(words);
    }
    expect(/name="mayWait"[^>]*checked/.test(answer.text)).toBe(true);
    expect(ticked(answer.text)).toEqual([second.registrationId]);
    expect(await stateOf(second.registrationId)).toBe('confirmed');
  });

  it('does not move people of other classes', async () => {
    const [from, elsewhere, to] = [await makeClass(testApp), await makeClass(testApp), await makeClass(testApp)];
    const { registrationId } = await makeRegistration(testApp, elsewhere);
    const shown = await expectPage(organiser.get(`${movesOf(from)}/new?registrationIds=${registrationId}`), 200);
    expect(shown).toContain('Chưa chọn ai để chuyển');
    expect((await postForm(organiser, movesOf(from), { registrationIds: registrationId, targetClassId: to.id })).status).toBe(409);
    expect(await stateOf(registrationId)).toBe('confirmed');
  });

  it.each([
    ['nobody chosen', { registrationIds: [], targetClassId: 'x' }, 422, 'id="registrationIds"'],
    ['no class', {}, 422, 'id="targetClassId-error"'],
    ['an id that is too long', { targetClassId: '"><script>alert(1)</script>'.repeat(3) }, 422, 'id="targetClassId-error"'],
    ['a reason without end', { targetClassId: 'x', reason: 'x'.repeat(501) }, 422, 'id="reason-error"'],
    ['more than a page', { registrationIds: Array.from({ length: 2000 }, () => 'a'), targetClassId: 'x' }, 422, 'id="registrationIds"'],
    ['a class that is not there', { targetClassId: "' OR 1=1 --" }, 404, 'Không tìm thấy'],
  ])('is shown again after %s, and nothing changes', async (_, form, status, words) => {
    const trainingClass = await makeClass(testApp);
    const { registrationId } = await makeRegistration(testApp, trainingClass);
    const refused = await postForm(organiser, movesOf(trainingClass), { registrationIds: registrationId, ...form });
    expect(refused.status).toBe(status);
    expect(refused.text).toContain(words);
    expect(refused.text).not.toContain('<script>alert');
    expect(await stateOf(registrationId)).toBe('confirmed');
  });

  it('refuses the present class beside the field', async () => {
    const trainingClass = await makeClass(testApp);
    const { registrationId } = await makeRegistration(testApp, trainingClass);
    const refused = await postForm(organiser, movesOf(trainingClass), { registrationIds: registrationId, targetClassId: trainingClass.id });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Đây là lớp hiện tại');
  });

  it('refuses a link without people', async () => {
    const trainingClass = await makeClass(testApp);
    await organiser.get(`${movesOf(trainingClass)}/new`).expect(422);
    const posted = await postForm(organiser, `${movesOf(trainingClass)}/new`, { registrationIds: [] });
    expect([posted.status, posted.text.includes('Chưa chọn ai để chuyển')]).toEqual([422, true]);
  });

  it('is for organisers only', async () => {
    const [from, to] = [await makeClass(testApp), await makeClass(testApp)];
    const { registrationId } = await makeRegistration(testApp, from);
    for (const role of ['auditor', 'checkin'] as const) {
      const browser = await signInBrowser(testApp, await makeStaff(testApp, role));
      await browser.get(`${movesOf(from)}/new?registrationIds=${registrationId}`).expect(403);
      expect((await postForm(browser, movesOf(from), { registrationIds: registrationId, targetClassId: to.id })).status).toBe(403);
    }
    expect(await stateOf(registrationId)).toBe('confirmed');
  });
});
