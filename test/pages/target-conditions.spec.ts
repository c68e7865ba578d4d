import type { PlanResponse } from '../../src/modules/plans/plans.dto.js';
import type { TestApp } from '../support/app.js';
import { expectAnswer, wordsOf } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, type Staff, signInBrowser } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { PlanDesk } from '../support/plan-desk.js';

const conditional = 'assessment_experts_certified';
const unconditional = 'productivity_experts_certified';
const ground = 'Thông báo 45/TB-VNPI mở khóa (mô phỏng)';

describe('the condition of a target, "khi có đơn vị ở Trung ương mở khóa đào tạo" (Hưng Yên)', () => {
  let test: TestApp;
  let official: Staff;
  let browser: Browser;
  let planId: string;
  let desk: PlanDesk;
  const path = (key = conditional): string => `/api/v1/plans/${planId}/targets/${key}/condition`;
  const put = (body: object, key = conditional, as: Staff = official) => test.http.put(path(key)).set(as.bearer).send(body);
  const form = (key = conditional): string => `/staff/plans/${planId}/targets/${key}/condition`;
  const open = async (address: string): Promise<string> => wordsOf((await browser.get(address).expect(200)).text);

  beforeAll(async () => {
    desk = await PlanDesk.open('2026-03-01T02:00:00Z');
    ({ app: test, official } = desk);
    browser = await signInBrowser(test, official);
    const added = test.http.post('/api/v1/plans/known').set(official.bearer).send({ number: 'Hưng Yên 2021-2025' });
    planId = (await expectAnswer<PlanResponse>(added, 201)).id;
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 20 } });
  });
  afterAll(() => test.close());

  it('is not known until somebody says it: nothing has failed for its sake, and what waits for nothing has', async () => {
    expect(await desk.target(planId, conditional)).toMatchObject({ status: 'condition-unknown', official: 0, readyReason: null });
    expect(await desk.target(planId, conditional, '2025-12-30')).toMatchObject({ status: 'not-met' });
    expect(await desk.target(planId, conditional, '2025-12-31')).toMatchObject({ status: 'condition-unknown' });
    expect(await desk.target(planId, unconditional)).toMatchObject({ status: 'missed' });
    for (const page of ['', '/dashboard']) {
      const text = await open(`/staff/plans/${planId}${page}`);
      expect(text).toContain('Chưa xác định điều kiện đã có hay chưa');
      expect(text).toContain(' Chưa rõ điều kiện ');
    }
    expect(await open(`/staff/plans/${planId}/targets/${conditional}`)).toContain('Điều kiện đã có hay chưa Chưa xác định');
  });

  it('is answered on a page that says what it is about, and refuses an answer without a ground or from the future', async () => {
    const asked = await open(form());
    expect(asked).toContain('khi có đơn vị ở Trung ương mở khóa đào tạo');
    expect(await open(`/staff/plans/${planId}/targets/${conditional}`)).toContain('Ghi điều kiện đã có hay chưa');
    const empty = await postForm(browser, form(), { answer: '', reason: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('id="answer-error"');
    expect(empty.text).toContain('id="reason-error"');
    const wrong = { answer: 'fails', reason: '<script>alert(1)</script>', validFrom: '02/03/2026', version: '1' };
    const future = await postForm(browser, form(), wrong);
    expect(future.text).toContain('id="validFrom-error"');
    expect(future.text).not.toContain('<script>alert');
    const stale = await postForm(browser, form(), { ...wrong, validFrom: '', version: '9' });
    expect(stale.status).toBe(409);
    expect((await desk.target(planId, conditional)).notReadyReason).toBeNull();
  });

  it('that does not hold is no failure, on pages, in files and reports, with the reason', async () => {
    const reason = 'Trung ương chưa mở khóa nào đến hết năm 2025 (mô phỏng)';
    const saved = await postForm(browser, form(), { answer: 'fails', reason, version: '1' });
    expect(saved.status).toBe(303);
    expect(await open(String(saved.headers.location))).toContain(
      `Chưa đủ điều kiện thực hiện ${reason} Hoàng Đức Lợi ghi, áp dụng từ 01/01/2021`,
    );
    expect(await desk.target(planId, conditional)).toMatchObject({ status: 'not-ready', notReadyReason: reason });
    expect(await open(`/staff/plans/${planId}`)).toContain(`Chưa đủ điều kiện: ${reason}`);
    expect(await desk.targetsFile(planId)).toContain(`Chưa đủ điều kiện: ${reason}`);
    const { numbers } = await desk.report(planId, 2025, '2026-01-10');
    const reported = numbers.targets.find(({ key }) => key === conditional);
    expect(reported).toMatchObject({ judgement: 'Chưa đủ điều kiện thực hiện', conditionAnswer: `Chưa đủ điều kiện: ${reason}` });
  });

  it('that holds leaves the target to be judged like the others, and who said so stays in the history', async () => {
    expect((await put({ answer: 'holds', reason: ground })).status).toBe(200);
    expect(await desk.target(planId, conditional)).toMatchObject({ status: 'missed', readyReason: ground, notReadyReason: null });
    expect(await open(`/staff/plans/${planId}`)).toContain(`Điều kiện đã có: ${ground}`);
    const page = await open(`/staff/plans/${planId}/targets/${conditional}`);
    expect(page).toContain(`Điều kiện đã có, căn cứ ${ground} Hoàng Đức Lợi ghi`);
    expect(page).toContain('ghi điều kiện của chỉ tiêu đã có');
    expect(page).toContain('ghi điều kiện của chỉ tiêu chưa có');
    await expectAnswer(put({ answer: 'unknown', reason: 'Thông báo đã bị thu hồi' }), 200);
    expect(await desk.target(planId, conditional)).toMatchObject({ status: 'condition-unknown', readyReason: null, notReadyReason: null });
  });

  it('may hold from a day on: reports of earlier days keep the answer of then', async () => {
    await expectAnswer(put({ answer: 'fails', reason: 'Chưa mở khóa' }), 200);
    await expectAnswer(put({ answer: 'holds', reason: ground, validFrom: '2024-01-01' }), 200);
    expect(await desk.target(planId, conditional, '2023-12-31')).toMatchObject({ status: 'not-ready' });
    expect(await desk.target(planId, conditional, '2024-01-01')).toMatchObject({ status: 'not-met', readyReason: ground });
  });

  it.each<[string, object, number, string]>([
    ['nothing', {}, 422, 'answer'],
    ['another answer', { answer: 'maybe', reason: 'x' }, 422, 'answer'],
    ['no ground', { answer: 'holds' }, 422, 'reason'],
    ['a ground too long', { answer: 'holds', reason: 'x'.repeat(501) }, 422, 'reason'],
    ['a day that is none', { answer: 'holds', reason: 'x', validFrom: '2024-02-30' }, 422, 'validFrom'],
    ['a day before the plan', { answer: 'holds', reason: 'x', validFrom: '2019-01-01' }, 422, 'validFrom'],
  ])('refuses %s', async (_, body, status, field) => {
    const answer = await put(body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(`"${field}"`);
  });

  it('is asked of targets that have one, by those who may change them', async () => {
    expect(await put({ answer: 'holds', reason: 'x' }, unconditional)).toMatchObject({
      status: 409,
      body: { code: 'targetWithoutCondition' },
    });
    expect((await put({ answer: 'holds', reason: 'x' }, 'no_such')).status).toBe(404);
    for (const role of ['auditor', 'checkin'] as const) {
      expect((await put({ answer: 'holds', reason: 'x' }, conditional, await makeStaff(test, role))).status).toBe(403);
    }
    await (await signInBrowser(test, await makeStaff(test, 'auditor'))).get(form()).expect(403);
    expect(await open(`/staff/plans/${planId}/targets/${unconditional}`)).not.toContain('Ghi điều kiện đã có hay chưa');
    const nothingToAsk = await browser.get(form(unconditional)).expect(404);
    expect(nothingToAsk.text).toContain('Kế hoạch không nêu điều kiện cho chỉ tiêu này');
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    await postForm(browser, `/staff/plans/${id}/targets/${key}/condition`, { answer: 'holds', reason: 'x' }).then(({ status }) => {
      expect(status).toBe(409);
    });
  });
});
