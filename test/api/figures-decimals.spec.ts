import type { NewTarget } from '../../src/modules/plans/plans.dto.js';
import { verifyFigures } from '../support/make-figure.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, postForm, signInBrowser, type Browser, type Staff } from '../support/make-staff.js';
import { planDesk } from '../support/plan-desk.js';
import { csvRows, withDecimalCommas } from '../support/read-csv.js';

let testApp: TestApp;
let official: Staff;
let browser: Browser;

beforeAll(async () => {
  testApp = await startApp('2024-11-15T02:00:00Z');
  official = await makeStaff(testApp, 'official');
  browser = await signInBrowser(testApp, official);
});
afterAll(() => testApp.close());

const { target, figure, verdict } = planDesk(
  () => testApp,
  () => official,
);

const evidence = 'Niên giám thống kê tỉnh (mô phỏng)';

/** "tăng năng suất lao động bình quân trên 7%/năm". */
async function statistic(overrides: Partial<NewTarget> = {}): Promise<string> {
  const { id } = await makePlan(testApp);
  const growth = { basis: 'EXTERNAL_STAT', comparator: 'GT', wanted: 7, unit: 'percent' } as const;
  await makeTarget(testApp, id, { ...growth, audience: [], countedTypes: [], ...overrides });
  return id;
}

/** What is accepted is verified by another hand. */
const typed = async (planId: string, fields: object) => {
  const form = { kind: 'reported', countedOn: '30/6/2024', evidence, ...fields };
  const answer = await postForm(browser, `/staff/plans/${planId}/targets/target_1/figures`, form);
  await verifyFigures(testApp, official, planId);
  return answer;
};

it('keeps "7,2" as it was typed and shows it with its unit', async () => {
  const planId = await statistic();
  expect((await typed(planId, { value: '7,2' })).status).toBe(303);
  const stored = await target(planId);
  expect(stored).toMatchObject({ official: 7.2, status: 'met' });
  expect(JSON.stringify(stored)).not.toMatch(/7\.1999|7\.2000/);
  expect((await browser.get(`/staff/plans/${planId}/targets/target_1`).expect(200)).text).toContain('7,2%');
  expect((await browser.get(`/staff/plans/${planId}`).expect(200)).text).toMatch(/>7,2%</);
});

it.each([
  ['7,01', 7.01, 'Đạt'],
  ['7.0', 7, 'Chưa đạt'],
  ['-1,25', -1.25, 'Chưa đạt'],
  ['46,11', 46.11, 'Đạt'],
])('reads %j as %p, and "trên 7%%" is %s', async (value, meant, status) => {
  const planId = await statistic();
  expect((await typed(planId, { value })).status).toBe(303);
  const stored = await target(planId);
  expect([stored.official, verdict(stored)]).toEqual([meant, status]);
});

it('takes a share of numbers with decimals, and promises with decimals', async () => {
  const planId = await statistic({ basis: 'REPORTED_RATIO', comparator: 'GTE', wanted: 46.14 });
  expect((await typed(planId, { value: '1.130,5', denominator: '2.450' })).status).toBe(303);
  expect(await target(planId)).toMatchObject({ official: 1130.5, denominator: 2450, status: 'met', wanted: 46.14 });
  expect((await browser.get(`/staff/plans/${planId}`).expect(200)).text).toContain('1.130,5/2.450');
  expect((await browser.get(`/staff/plans/${planId}/targets/target_1/edit`).expect(200)).text).toContain('value="46,14"');
});

it.each([
  ['7,2 %', 'Gõ số như 7,2'],
  ['7,125', 'Nhiều nhất 2 chữ số'],
  ['bảy', 'Gõ số như 7,2'],
  ['1e9', 'Gõ số như 7,2'],
  ['100.000.000,5', 'Nhập số từ -100.000.000 đến 100.000.000'],
  ['', 'Chưa nhập'],
])('refuses %j beside the field, keeps what was typed and saves nothing', async (value, message) => {
  const planId = await statistic();
  const refused = await typed(planId, { value });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('id="value-error"');
  expect(refused.text).toContain(message);
  expect(refused.text).toContain(`name="value" type="text" value="${value}"`);
  expect(await target(planId)).toMatchObject({ official: null });
});

it('counts enterprises whole', async () => {
  const planId = await statistic({ basis: 'REPORTED_COUNT', unit: 'enterprise' });
  expect((await typed(planId, { value: '7,5' })).text).toContain('Nhập một số nguyên');
  expect((await typed(planId, { value: '1.130' })).status).toBe(303);
  expect(await target(planId)).toMatchObject({ official: 1130 });
});

it.each([7.125, 'NaN', null, true, [7.2], { value: 7.2 }])('the API refuses %p as a number', async (value) => {
  const planId = await statistic();
  const body = { kind: 'reported', countedOn: '2024-06-30', value, evidence };
  const answer = await testApp.http.post(`/api/v1/plans/${planId}/targets/target_1/figures`).set(official.bearer).send(body);
  expect(answer.status).toBe(422);
  expect(await target(planId)).toMatchObject({ official: null });
});

it('judges the share of each year of a target that must hold every year', async () => {
  const planId = await statistic({ basis: 'REPORTED_RATIO', comparator: 'GT', wanted: 70, periodicity: 'PER_YEAR' });
  const report = (countedOn: string, value: number, denominator: number) =>
    figure(planId, 'target_1', { kind: 'reported', countedOn, value, denominator });
  await report('2021-12-31', 90, 100);
  await report('2022-12-31', 90, 100);
  await report('2023-12-31', 70, 100);
  await report('2024-06-30', 95, 100);
  expect(await target(planId)).toMatchObject({ status: 'not-met', failedYears: [2023], percent: 70 });
  expect(await target(planId, 'target_1', '2022-12-31')).toMatchObject({ status: 'met', failedYears: [] });
  expect((await browser.get(`/staff/plans/${planId}`).expect(200)).text).toContain('Không đạt năm 2023');
});

it('keeps the total that an earlier day knew, whatever is reported later', async () => {
  const planId = await statistic({ basis: 'REPORTED_RATIO', comparator: 'GTE', wanted: 50 });
  await figure(planId, 'target_1', { kind: 'reported', countedOn: '2024-06-30', value: 1130, denominator: 2450 });
  await figure(planId, 'target_1', { kind: 'reported', countedOn: '2024-09-30', value: 1130, denominator: 2000 });
  expect(await target(planId, 'target_1', '2024-06-30')).toMatchObject({ denominator: 2450, status: 'not-met' });
  expect(await target(planId)).toMatchObject({ denominator: 2000, status: 'met' });
});

it('exports a statistic with its decimals', async () => {
  const planId = await statistic();
  await figure(planId, 'target_1', { kind: 'reported', countedOn: '2024-06-30', value: 7.2 });
  const csv = await testApp.http.get(`/api/v1/plans/${planId}/export`).query({ format: 'csv', table: 'targets' }).set(official.bearer);
  expect(csv.text).toMatch(/7[.,]2(?!\d)/);
  const [, ...rows] = csvRows(csv.text);
  expect(rows.flat()).toContain('7.2');
  const forExcel = await testApp.http
    .get(`/api/v1/plans/${planId}/export`)
    .query({ separator: 'semicolon', table: 'targets' })
    .set(official.bearer);
  expect(csvRows(forExcel.text, 'semicolon').slice(1)).toEqual(withDecimalCommas(rows));
});

it('shows an earlier promise of a decimal number in its versions', async () => {
  const planId = await statistic({ wanted: 7.25 });
  const versions = await expectAnswer<{ wanted: number }[]>(
    testApp.http.get(`/api/v1/plans/${planId}/targets/target_1/versions`).set(official.bearer),
    200,
  );
  expect(versions).toMatchObject([{ wanted: 7.25 }]);
});

it('names the years of a yearly measurement of which nobody has reported anything', async () => {
  const planId = await statistic({ basis: 'MILESTONE', comparator: 'MEASURED', wanted: 1, unit: 'milestone', periodicity: 'PER_YEAR' });
  expect(await target(planId)).toMatchObject({ official: null, status: 'in-progress', unreportedYears: [2021, 2022, 2023, 2024] });
  for (const countedOn of ['2021-12-31', '2023-12-31']) await figure(planId, 'target_1', { kind: 'reported', countedOn, value: 1 });
  expect(await target(planId)).toMatchObject({ official: 1, status: 'in-progress', unreportedYears: [2022, 2024] });
  const page = (await browser.get(`/staff/plans/${planId}`).expect(200)).text;
  expect(page).toContain('Chưa có số liệu năm 2022, 2024');
  expect(page).toContain('2/4 năm');
  expect(page).toContain('2021: đã hoàn thành · 2022: Chưa có số liệu · 2023: đã hoàn thành');
  const report = (days: object): Promise<{ id: string }> => {
    const form = { part: 'custom', asOf: '2024-11-15', ...days };
    return expectAnswer(testApp.http.post(`/api/v1/plans/${planId}/reports`).set(official.bearer).send(form), 201);
  };
  const shown = async ({ id }: { id: string }): Promise<string> => (await browser.get(`/staff/reports/${id}`).expect(200)).text;
  const doneOf = (html: string): string[] => [...html.matchAll(/đã hoàn thành|đang thực hiện|\d\/\d năm/g)].map(([words]) => words);
  expect(doneOf(await shown(await report({ from: '2021-01-01', to: '2024-12-31' })))).toEqual(['đang thực hiện', '2/4 năm']);
  expect(doneOf(await shown(await report({ from: '2023-01-01', to: '2023-12-31' })))).toEqual(['đã hoàn thành', '2/3 năm']);
});
