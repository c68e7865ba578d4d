import type { PlanResponse } from '../../src/modules/plans/plans.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, signInBrowser, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { planDesk } from '../support/plan-desk.js';
import { ReportDesk } from '../support/report-desk.js';

let testApp: TestApp;
let official: Staff;

beforeAll(async () => {
  testApp = await startApp('2026-01-20T02:00:00Z');
  official = await makeStaff(testApp, 'official');
});
afterAll(() => testApp.close());

const { target, progress, figure } = planDesk(
  () => testApp,
  () => official,
);

/** Somebody said what was done before the register began: from then on 0 is what was done, and not unknown. */
const nothingBefore = { kind: 'opening', countedOn: '2021-01-01', value: 0 } as const;
const groups = { DOANH_NGHIEP: 3 };

/** A class of 29/12/2025–02/01/2026, in a plan of each of the two periods. */
async function makePeriods(countYearBy?: 'closing' | 'opening'): Promise<{ earlier: string; later: string }> {
  const setting = countYearBy === undefined ? {} : { countYearBy };
  const earlier = await makePlan(testApp, setting);
  const later = await makePlan(testApp, { ...setting, periodFrom: '2026-01-01', periodTo: '2030-12-31' });
  const planIds = [earlier.id, later.id];
  for (const planId of planIds) {
    await makeTarget(testApp, planId, { wanted: 10, countedTypes: ['TAP_HUAN', 'CHUYEN_GIA'] });
    await makeTarget(testApp, planId, { basis: 'CLASS_COUNT', unit: 'class', comparator: 'GTE', wanted: 1 });
    await makeTarget(testApp, planId, { basis: 'DISTINCT_PERSON_CERTIFIED', unit: 'person', comparator: 'GTE', wanted: 1 });
    await makeTarget(testApp, planId, { basis: 'DISTINCT_ORG', unit: 'organisation', comparator: 'GTE', wanted: 1 });
  }
  for (const key of ['target_1', 'target_2', 'target_3', 'target_4']) await figure(earlier.id, key, nothingBefore);
  await makeTurns(testApp, { planIds, opensOn: '2025-12-29', closesOn: '2026-01-02', groups, certificates: 'EXPERT_COMPLETION' });
  return { earlier: earlier.id, later: later.id };
}

async function numbersOf(planId: string, asOf?: string): Promise<(number | null)[]> {
  return (await progress(planId, asOf)).targets.map(({ official: number }) => number);
}

const change = (plan: PlanResponse, countYearBy: string) => {
  const { number, title, issuer, province, signedOn, periodFrom, periodTo } = plan;
  const body = { number, title, issuer, province, signedOn, periodFrom, periodTo, countYearBy };
  return testApp.http.put(`/api/v1/plans/${plan.id}`).set(official.bearer).send(body);
};

it('counts a class that crosses the end of a period on its closing day where nobody says otherwise', async () => {
  const { earlier, later } = await makePeriods();
  expect(await numbersOf(earlier)).toEqual([0, 0, 0, 0]);
  expect(await numbersOf(later)).toEqual([3, 1, 3, 1]);
});

it('counts the same class on its opening day where the plan says so, in every number', async () => {
  const { earlier, later } = await makePeriods('opening');
  expect(await numbersOf(earlier)).toEqual([3, 1, 3, 1]);
  expect(await numbersOf(later)).toEqual([0, 0, 0, 0]);
  expect(await numbersOf(earlier, '2025-12-28')).toEqual([0, 0, 0, 0]);
  const { breakdown } = await progress(earlier);
  expect(breakdown?.year).toBe(2025);
  expect(breakdown?.months[11]).toBe(3);
});

it('lists the people behind the number on the day that the plan counts', async () => {
  const { earlier, later } = await makePeriods('opening');
  const people = (planId: string) =>
    expectAnswer<{ total: number; turns: { countedOn: string }[] }>(
      testApp.http.get(`/api/v1/plans/${planId}/turns`).query({ target: 'target_1' }).set(official.bearer),
      200,
    );
  expect(await people(earlier)).toMatchObject({ total: 3, turns: Array(3).fill({ countedOn: '2025-12-29' }) });
  expect(await people(later)).toMatchObject({ total: 0 });
  const csv = await testApp.http
    .get(`/api/v1/plans/${earlier}/export`)
    .query({ format: 'csv', table: 'turns', year: 2025 })
    .set(official.bearer)
    .expect(200);
  expect(csv.text.trim().split('\r\n')).toHaveLength(4);
});

it('counts a class that has begun and not ended not even provisionally', async () => {
  const plan = await makePlan(testApp, { countYearBy: 'opening', periodFrom: '2026-01-01', periodTo: '2030-12-31' });
  await makeTarget(testApp, plan.id, { wanted: 10 });
  await makeTarget(testApp, plan.id, { basis: 'CLASS_COUNT', unit: 'class', comparator: 'GTE', wanted: 1 });
  await makeTurns(testApp, { planIds: [plan.id], opensOn: '2026-01-14', closesOn: '2026-01-16', groups, state: 'open' });
  const provisional = async (asOf: string) => (await progress(plan.id, asOf)).targets.map((each) => each.provisional);
  expect(await provisional('2026-01-15')).toEqual([0, 0]);
  expect((await progress(plan.id, '2026-01-15')).pendingClasses).toEqual([]);
  expect(await provisional('2026-01-16')).toEqual([3, 1]);
});

it('can be switched; the history says who did it, and a report that was sent stays as it was', async () => {
  const desk = await ReportDesk.in(testApp);
  await makeTurns(testApp, { planIds: [desk.planId], opensOn: '2025-12-29', closesOn: '2026-01-02', groups });
  const before = await target(desk.planId, 'training_attendee_turns');
  const { id, version } = await desk.start({ part: 'year', year: 2025, asOf: '2026-01-20' });
  await desk.send(id, version);
  const sent = await desk.show(id);
  const plan = await expectAnswer<PlanResponse>(testApp.http.get(`/api/v1/plans/${desk.planId}`).set(official.bearer), 200);
  expect(plan.countYearBy).toBe('closing');

  const changed = await expectAnswer<PlanResponse>(change(plan, 'opening'), 200);
  expect(changed.countYearBy).toBe('opening');
  const after = await target(desk.planId, 'training_attendee_turns');
  expect((after.official ?? 0) - (before.official ?? 0)).toBe(3);
  expect(await desk.show(id)).toEqual(sent);
  const browser = await signInBrowser(testApp, official);
  const page = await browser.get(`/staff/plans/${desk.planId}/targets`).expect(200);
  expect(page.text).toContain('Lớp tính vào năm của: ngày bế giảng → ngày khai giảng');
  expect((await browser.get(`/staff/plans/${desk.planId}/edit`).expect(200)).text).toMatch(/value="opening"[^>]* checked/);
});

it.each(['CLOSE_DATE', 'opening day', '__proto__'])('refuses %j as a day, beside the field', async (wrong) => {
  const plan = await makePlan(testApp);
  const answer = await change(plan, wrong).expect(422);
  expect(answer.body).toMatchObject({ errors: [{ field: 'countYearBy', code: 'notAChoice' }] });
  expect(await expectAnswer(testApp.http.get(`/api/v1/plans/${plan.id}`).set(official.bearer), 200)).toMatchObject({
    countYearBy: 'closing',
  });
});
