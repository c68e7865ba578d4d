import type { PlanResponse } from '../../src/modules/plans/plans.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { planDesk } from '../support/plan-desk.js';

let testApp: TestApp;
let official: Staff;
let auditor: Staff;
let browser: Browser;

beforeAll(async () => {
  testApp = await startApp('2024-11-15T02:00:00Z');
  official = await makeStaff(testApp, 'official');
  auditor = await makeStaff(testApp, 'auditor');
  browser = await signInBrowser(testApp, official);
});
afterAll(() => testApp.close());

const { figure, progress } = planDesk(
  () => testApp,
  () => official,
);

const labels = ['Chỉ tiêu một', 'Chỉ tiêu hai', 'Chỉ tiêu ba'];

async function planOfThree(): Promise<string> {
  const { id } = await makePlan(testApp);
  for (const label of labels) await makeTarget(testApp, id, { label, key: `k${labels.indexOf(label) + 1}` });
  return id;
}

const plan = (id: string) => expectAnswer<PlanResponse>(testApp.http.get(`/api/v1/plans/${id}`).set(official.bearer), 200);
const orderOf = async (id: string): Promise<string> => (await plan(id)).targets.map(({ key, position }) => `${key}@${position}`).join(' ');
const move = (id: string, key: string, body: object, as = official) =>
  testApp.http.post(`/api/v1/plans/${id}/targets/${key}/move`).set(as.bearer).send(body);
const remove = (id: string, key: string, body: object = { reason: 'Nhập nhầm' }, as = official) =>
  testApp.http.delete(`/api/v1/plans/${id}/targets/${key}`).set(as.bearer).send(body);

describe('the order of the targets of a plan', () => {
  it('is changed one place at a time, in every list, and the history says so', async () => {
    const id = await planOfThree();
    await expectAnswer(move(id, 'k3', { direction: 'up' }), 200);
    await expectAnswer(move(id, 'k1', { direction: 'down' }), 200);
    expect(await orderOf(id)).toBe('k3@1 k1@2 k2@3');
    expect((await progress(id)).targets.map(({ key }) => key)).toEqual(['k3', 'k1', 'k2']);
    const page = await browser.get(`/staff/plans/${id}/targets`).expect(200);
    expect(page.text).toContain('chuyển chỉ tiêu &quot;Chỉ tiêu ba&quot; đến vị trí 2');
    expect(page.text.indexOf('Chỉ tiêu ba')).toBeLessThan(page.text.indexOf('Chỉ tiêu một'));
  });

  it('stays at its ends, without a trace', async () => {
    const id = await planOfThree();
    await expectAnswer(move(id, 'k1', { direction: 'up' }), 200);
    await expectAnswer(move(id, 'k3', { direction: 'down' }), 200);
    expect(await orderOf(id)).toBe('k1@1 k2@2 k3@3');
    expect((await browser.get(`/staff/plans/${id}/targets`).expect(200)).text).not.toContain('chuyển chỉ tiêu');
  });

  it('is changed by buttons, without scripts', async () => {
    const id = await planOfThree();
    const moved = await postForm(browser, `/staff/plans/${id}/targets/k2/move`, { direction: 'up' });
    expect(moved.headers.location).toBe(`/staff/plans/${id}/targets?notice=targetMoved`);
    expect(await orderOf(id)).toBe('k2@1 k1@2 k3@3');
    const wrong = await postForm(browser, `/staff/plans/${id}/targets/k2/move`, { direction: 'sideways' });
    expect(wrong.headers.location).toBe(`/staff/plans/${id}/targets`);
  });

  it('is not changed by wrong words, for unknown targets, or by readers', async () => {
    const id = await planOfThree();
    for (const body of [{}, { direction: 'left' }, { direction: ['up', 'down'] }]) await expectAnswer(move(id, 'k1', body), 422);
    await expectAnswer(move(id, 'nobody', { direction: 'up' }), 404);
    await expectAnswer(move(id, 'k2', { direction: 'up' }, auditor), 403);
    expect(await orderOf(id)).toBe('k1@1 k2@2 k3@3');
  });
});

describe('a target that was entered by mistake', () => {
  it('is deleted with a reason, and the others close the gap', async () => {
    const id = await planOfThree();
    await expectAnswer(remove(id, 'k2'), 204);
    expect(await orderOf(id)).toBe('k1@1 k3@2');
    const page = await browser.get(`/staff/plans/${id}/targets`).expect(200);
    expect(page.text).toContain('xóa chỉ tiêu &quot;Chỉ tiêu hai&quot;');
    expect(page.text).toContain('Nhập nhầm');
    await expectAnswer(remove(id, 'k2'), 404);
    await makeTarget(testApp, id, { label: 'Chỉ tiêu hai', key: 'k2' });
    expect(await orderOf(id)).toBe('k1@1 k3@2 k2@3');
  });

  it('is not deleted without a reason, or by readers', async () => {
    const id = await planOfThree();
    await expectAnswer(remove(id, 'k2', {}), 422);
    await expectAnswer(remove(id, 'k2', { reason: 'x'.repeat(501) }), 422);
    await expectAnswer(remove(id, 'k2', { reason: 'Nhập nhầm' }, auditor), 403);
    expect(await orderOf(id)).toBe('k1@1 k2@2 k3@3');
  });

  const standing: [string, (id: string) => Promise<unknown>, string, string][] = [
    ['a figure', (id) => figure(id, 'k2', { kind: 'opening', countedOn: '2023-12-31', value: 5 }), 'targetHasFigures', '1 số liệu'],
    ['a part', (id) => makeTarget(testApp, id, { label: 'Phần của hai', parentKey: 'k2' }), 'targetHasParts', 'Phần của hai'],
    ['a class', (id) => makeTurns(testApp, { planIds: [id], closesOn: '2024-05-09', groups: { KHAC: 1 } }), 'targetHasClasses', '1 lớp'],
    [
      'a report',
      (id) =>
        expectAnswer(
          testApp.http.post(`/api/v1/plans/${id}/reports`).set(official.bearer).send({ part: 'year', year: 2024, asOf: '2024-11-15' }),
          201,
        ),
      'targetIsReported',
      '1 báo cáo',
    ],
  ];

  it.each(standing)('stays while %s stands on it, and the page says what', async (_, stand, code, words) => {
    const id = await planOfThree();
    await stand(id);
    expect(await expectAnswer(remove(id, 'k2'), 409)).toMatchObject({ code });
    const refused = await postForm(browser, `/staff/plans/${id}/targets/k2/remove`, { reason: 'Nhập nhầm' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Chưa xóa được');
    expect(refused.text).toContain(words);
    expect((await plan(id)).targets.map(({ key }) => key)).toContain('k2');
  });
});

describe('a target that the plan gave up', () => {
  it('is in no progress from that day on, and in that of the days before', async () => {
    const id = await planOfThree();
    const { targets } = await plan(id);
    const found = targets.find(({ key }) => key === 'k2');
    const { label, quote, comparator, unit, basis, audience, countedTypes } = found ?? {};
    const words = { label, quote, comparator, wanted: 500, unit, basis, audience, countedTypes };
    const change = { ...words, withdrawn: true, validFrom: '2024-06-01', reason: 'Quyết định 20/QĐ-UBND (mô phỏng)' };
    await expectAnswer(testApp.http.put(`/api/v1/plans/${id}/targets/k2`).set(official.bearer).send(change), 200);
    const keys = async (asOf: string) => (await progress(id, asOf)).targets.map(({ key }) => key);
    expect(await keys('2024-05-31')).toEqual(['k1', 'k2', 'k3']);
    expect(await keys('2024-06-01')).toEqual(['k1', 'k3']);
    const page = await browser.get(`/staff/plans/${id}/targets`).expect(200);
    expect(page.text).toContain('Bãi bỏ từ 01/06/2024');
    const form = await browser.get(`/staff/plans/${id}/targets/k2/edit`).expect(200);
    expect(form.text).toMatch(/name="withdrawn"[^>]* checked/);
  });
});
