import { startApp, type TestApp } from '../support/app.js';
import { expectPage } from '../support/expect-answer.js';
import { type Browser, makeClass, makeRegistration, makeStaff, postForm, readRegistration, signInBrowser } from '../support/make.js';
import { makeArrangedClass, register, registerMany } from '../support/make-line.js';

let testApp: TestApp;
let organiser: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
});
afterAll(() => testApp.close());

const listOf = ({ id }: { id: string }, query = ''): string => `/staff/classes/${id}/registrations${query}`;
const stateOf = async (id: string): Promise<string> => (await readRegistration(testApp, id)).state;
const boxes = (page: string): string[] => [...page.matchAll(/name="registrationIds" value="([^"]+)"( checked)?/g)].map(([box]) => box);
const addressOfDecisions = (page: string): string =>
  (/action="([^"]*\/decisions[^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');

describe('the people chosen in the list of a class', () => {
  it('are approved together, and the same part of the list is seen again', async () => {
    const trainingClass = await makeArrangedClass(testApp, 5, { needsApproval: true });
    const [first, second] = await registerMany(testApp, trainingClass, 2);
    const page = await expectPage(organiser.get(listOf(trainingClass, '?state=pending&sort=time')), 200);
    expect(boxes(page)).toHaveLength(2);
    const answer = await postForm(organiser, addressOfDecisions(page), {
      registrationIds: [first.registrationId, second.registrationId],
      decision: 'approve',
    });
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      listOf(trainingClass, '?state=pending&sort=time&page=1&notice=registrationsDecided'),
    ]);
    expect([await stateOf(first.registrationId), await stateOf(second.registrationId)]).toEqual(['confirmed', 'confirmed']);
  });

  it('are cancelled or rejected only with a reason; without it everybody stays chosen', async () => {
    const trainingClass = await makeArrangedClass(testApp, 5, { needsApproval: true });
    const { registrationId } = await register(testApp, trainingClass);
    for (const decision of ['reject', 'cancel']) {
      const refused = await postForm(organiser, listOf(trainingClass, '/decisions'), { registrationIds: registrationId, decision });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('id="reason-error"');
      expect(boxes(refused.text)).toEqual([expect.stringContaining(' checked')]);
    }
    const cancelled = { registrationIds: registrationId, decision: 'cancel', reason: 'Đơn vị rút người' };
    expect((await postForm(organiser, listOf(trainingClass, '/decisions'), cancelled)).status).toBe(303);
    expect(await readRegistration(testApp, registrationId)).toMatchObject({ state: 'cancelled', reason: 'Đơn vị rút người' });
  });

  it('are each answered for: who could not be decided is named with the reason and stays chosen', async () => {
    const trainingClass = await makeArrangedClass(testApp, 5, { needsApproval: true });
    const { registrationId } = await register(testApp, trainingClass);
    const entered = await makeRegistration(testApp, trainingClass, { fullName: 'Ma Thị Đào' });
    const elsewhere = await register(testApp, await makeArrangedClass(testApp, 5, { needsApproval: true }), { fullName: 'Lý A Dế' });
    const registrationIds = [registrationId, entered.registrationId, elsewhere.registrationId, 'nobody'];
    const answer = await postForm(organiser, listOf(trainingClass, '/decisions'), { registrationIds, decision: 'approve' });
    expect(answer.status).toBe(409);
    for (const words of [
      'Đã xử lý 1 đăng ký',
      'Ma Thị Đào: Đăng ký này không còn chờ',
      'Lý A Dế: Không tìm thấy',
      'Không rõ: Không tìm thấy',
    ]) {
      expect(answer.text).toContain(words);
    }
    expect(boxes(answer.text).filter((box) => box.endsWith(' checked'))).toEqual([expect.stringContaining(entered.registrationId)]);
    expect([await stateOf(registrationId), await stateOf(elsewhere.registrationId)]).toEqual(['confirmed', 'pending']);
  });

  it('can be a whole page without a script', async () => {
    const trainingClass = await makeClass(testApp);
    for (const fullName of ['Ma Thị Đào', 'Lý A Dế']) await makeRegistration(testApp, trainingClass, { fullName });
    const { registrationId } = await makeRegistration(testApp, trainingClass);
    await postForm(organiser, listOf(trainingClass, '/decisions'), {
      registrationIds: registrationId,
      decision: 'cancel',
      reason: 'Trùng',
    });
    const page = await expectPage(organiser.get(listOf(trainingClass)), 200);
    const [, address = ''] = /<noscript>[\s\S]*?href="([^"]+)"/.exec(page) ?? [];
    const ticked = await expectPage(organiser.get(address.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')), 200);
    expect(boxes(ticked).map((box) => box.endsWith(' checked'))).toEqual([true, true]);
    expect(page).not.toContain('value="approve"');
  });

  it.each([
    ['nobody chosen', { decision: 'cancel', reason: 'x' }, 'id="registrationIds"'],
    ['no decision', { registrationIds: 'a' }, 'id="decision"'],
    ['an unknown decision', { registrationIds: 'a', decision: 'delete' }, 'id="decision"'],
    ['an id that is too long', { registrationIds: '<script>alert(1)</script>'.repeat(3), decision: 'approve' }, 'id="registrationIds"'],
    [
      'more than a page',
      { registrationIds: Array.from({ length: 201 }, (_, at) => `id-${at}`), decision: 'approve' },
      'id="registrationIds"',
    ],
    ['a reason without end', { registrationIds: 'a', decision: 'cancel', reason: 'x'.repeat(501) }, 'id="reason-error"'],
  ])('are refused with %s, and nothing changes', async (_, form, words) => {
    const trainingClass = await makeClass(testApp);
    const { registrationId } = await makeRegistration(testApp, trainingClass);
    const refused = await postForm(organiser, listOf(trainingClass, '/decisions'), form);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(words);
    expect(refused.text).not.toContain('<script>alert');
    expect(await stateOf(registrationId)).toBe('confirmed');
  });

  it('are refused with a view that does not exist', async () => {
    const trainingClass = await makeClass(testApp);
    const { registrationId } = await makeRegistration(testApp, trainingClass);
    const form = { registrationIds: registrationId, decision: 'cancel', reason: 'x' };
    for (const query of ['?ticked=some', '?page=0', '?columns=ethnicity']) {
      expect((await postForm(organiser, listOf(trainingClass, `/decisions${query}`), form)).status).toBe(422);
    }
    expect(await stateOf(registrationId)).toBe('confirmed');
  });

  it('are chosen by organisers only', async () => {
    const trainingClass = await makeClass(testApp);
    const { registrationId } = await makeRegistration(testApp, trainingClass);
    for (const role of ['auditor', 'checkin'] as const) {
      const browser = await signInBrowser(testApp, await makeStaff(testApp, role));
      expect(boxes(await expectPage(browser.get(listOf(trainingClass)), 200))).toEqual([]);
      const form = { registrationIds: registrationId, decision: 'cancel', reason: 'x' };
      expect((await postForm(browser, listOf(trainingClass, '/decisions'), form)).status).toBe(403);
    }
    expect(await stateOf(registrationId)).toBe('confirmed');
  });
});
