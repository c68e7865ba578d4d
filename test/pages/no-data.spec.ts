import exceljs from 'exceljs';
import type { TestApp } from '../support/app.js';
import { expectFile, wordsOf } from '../support/expect-answer.js';
import { makePlan, makePlan60, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { PlanDesk } from '../support/plan-desk.js';

const turns = 'training_attendee_turns';
const failed = 'Không đạt (hết kỳ)';

describe('a plan that was taken into the program when its period was over', () => {
  let test: TestApp;
  let browser: Browser;
  let planId: string;
  let desk: PlanDesk;

  beforeAll(async () => {
    desk = await PlanDesk.open('2026-03-01T02:00:00Z');
    test = desk.app;
    browser = await signInBrowser(test, await makeStaff(test, 'organiser'));
    planId = (await makePlan60(test)).plan.id;
    await postForm(browser, `/staff/plans/${planId}/publication`, { visibility: 'public' });
  });
  afterAll(() => test.close());

  const open = async (path: string): Promise<string> => wordsOf((await browser.get(path).expect(200)).text);

  it('"cho trên 500 lượt người", "cho ít nhất 10 người": no record, no judgement in the API', async () => {
    const { targets } = await desk.progress(planId);
    const states = targets.map(({ status, official: done }) => `${status} ${done ?? 'unknown'}`);
    expect([...new Set(states)].sort()).toEqual(['in-progress unknown', 'no-data unknown', 'not-quantified unknown']);
    expect(await desk.target(planId, turns)).toMatchObject({
      status: 'no-data',
      judged: 'no-figure',
      statusProvisional: 'no-data',
      people: null,
      byGroup: [],
    });
    expect(await desk.target(planId, 'experts_trained')).toMatchObject({ status: 'no-data', official: null, percent: null });
    const { targets: paced } = await desk.dashboard(planId);
    expect(paced.find(({ key }) => key === turns)?.pace?.status).toBe('no-data');
  });

  it('was not met yet while the period ran', async () => {
    expect(await desk.target(planId, turns, '2025-12-30')).toMatchObject({ status: 'not-met', official: 0 });
    expect(await desk.target(planId, turns, '2025-12-31')).toMatchObject({ status: 'no-data', official: null });
    test.clock.moveTo('2025-12-31T16:59:59Z');
    expect(await desk.target(planId, turns)).toMatchObject({ status: 'not-met', official: 0 });
    test.clock.moveTo('2026-03-01T02:00:00Z');
  });

  it('says "Chưa có số liệu" on every page and in every file, and nowhere that it failed', async () => {
    const pages = ['', '/dashboard'].map((page) => `/staff/plans/${planId}${page}`);
    for (const path of [...pages, `/results/${planId}`]) {
      const page = await open(path);
      expect(page).toContain('Chưa có số liệu');
      expect(page).not.toMatch(/Không đạt \(hết kỳ\) (?!0)|(?<!\d)0 lượt người|còn thiếu/);
    }
    const csv = await desk.targetsFile(planId);
    expect(csv).toContain('Chưa có số liệu');
    expect(csv).not.toContain(failed);
    const book = new exceljs.Workbook();
    const file = test.http.get(`/api/v1/plans/${planId}/export`).query({ format: 'xlsx' }).set(desk.official.bearer);
    await book.xlsx.load((await expectFile(file)) as never);
    const sheet = JSON.stringify(book.worksheets.map((each) => each.getSheetValues()));
    expect([sheet.includes('Chưa có số liệu'), sheet.includes(failed)]).toEqual([true, false]);
  });

  it('says so in the report of its last year, whose text claims no 0', async () => {
    const { id, numbers } = await desk.report(planId, 2025, '2026-01-10');
    const counted = numbers.targets.find(({ key }) => key === turns);
    expect(counted).toMatchObject({ judgement: 'Chưa có số liệu', inDays: null, cumulative: null });
    expect(counted?.byYear.map(({ value }) => value)).toEqual([null, null, null, null, null]);
    expect(numbers.targets.some(({ judgement }) => judgement === failed)).toBe(false);
    const page = await open(`/staff/reports/${id}`);
    expect(page).toContain('chưa có số liệu về lớp đào tạo, tập huấn');
    expect(page).not.toMatch(/\b0 lượt người/);
  });

  it('is judged from the first figure of a target on, and all of it from the first class on', async () => {
    await desk.figure(planId, 'experts_trained', { kind: 'opening', countedOn: '2024-12-31', value: 0 });
    expect(await desk.target(planId, 'experts_trained')).toMatchObject({ status: 'missed', official: 0 });
    expect(await desk.target(planId, turns)).toMatchObject({ status: 'no-data' });
    await makeTurns(test, { planIds: [planId], closesOn: '2024-06-12', groups: { DOANH_NGHIEP: 30 }, type: 'HOI_NGHI' });
    expect(await desk.target(planId, turns)).toMatchObject({ status: 'missed', official: 0, people: 0 });
    expect(await open(`/staff/plans/${planId}`)).toContain(failed);
  });
});

describe('a plan that was taken into the program in the middle of its period', () => {
  it('"mỗi năm": years before the first class are not known, the others are judged', async () => {
    const desk = await PlanDesk.open('2025-03-01T02:00:00Z');
    const { app: test, official } = desk;
    const { id } = await makePlan(test);
    await makeTarget(test, id, { basis: 'CLASS_COUNT', unit: 'class', comparator: 'GTE', wanted: 2, periodicity: 'PER_YEAR' });
    await makeTurns(test, { planIds: [id], closesOn: '2023-05-04', groups: { DOANH_NGHIEP: 5 } });
    const target = await desk.target(id);
    expect(target.years.map(({ year, official: done, status }) => `${year}: ${done ?? 'unknown'} ${status}`)).toEqual([
      '2021: unknown no-data',
      '2022: unknown no-data',
      '2023: 1 missed',
      '2024: 0 missed',
      '2025: 0 not-met',
    ]);
    expect(target).toMatchObject({ official: 1, unreportedYears: [2021, 2022], failedYears: [2023, 2024, 2025] });
    const page = wordsOf((await (await signInBrowser(test, official)).get(`/staff/plans/${id}`).expect(200)).text);
    expect(page).toContain('Từng năm: 2021: Chưa có số liệu · 2022: Chưa có số liệu · 2023: 1');
    expect(page).toContain('Không đạt năm 2023, 2024');
    await test.close();
  });
});

describe('a plan whose awards nobody has recorded yet, though classes were held', () => {
  it('"ít nhất 5 lượt doanh nghiệp tham dự GTCLQG": not known before the first paper, which is entered behind the sign', async () => {
    const desk = await PlanDesk.open('2024-11-20T02:00:00Z');
    const { app: test, official } = desk;
    const { id } = await makePlan(test);
    const awards = { basis: 'ORG_TURN', unit: 'enterprise_turn', comparator: 'GTE', wanted: 5 } as const;
    const { key } = await makeTarget(test, id, { ...awards, countedTypes: [], evidenceKinds: ['award_entry'] });
    await makeTurns(test, { planIds: [id], closesOn: '2024-06-12', groups: { DOANH_NGHIEP: 5 } });
    expect(await desk.target(id, key)).toMatchObject({ status: 'in-progress', official: null, provisional: null });
    const browser = await signInBrowser(test, official);
    const linkIn = async (path: string): Promise<string> => {
      const { text } = await browser.get(path).expect(200);
      expect(wordsOf(text)).toContain('Chưa có số liệu');
      return /<a href="([^"]+)"[^>]*>–/.exec(text)?.[1] ?? '';
    };
    expect(await linkIn(`/staff/plans/${id}`)).toBe(`/staff/plans/${id}/targets/${key}`);
    expect(await linkIn(`/staff/plans/${id}/dashboard`)).toBe(`/staff/plans/${id}/targets/${key}`);
    await desk.figure(id, key, { kind: 'opening', countedOn: '2023-12-31', value: 2 });
    expect(await desk.target(id, key)).toMatchObject({ status: 'not-met', official: 2 });
    const { text } = await browser.get(`/staff/plans/${id}`).expect(200);
    expect(text).toContain(`href="/staff/plans/${id}/targets/${key}"`);
    expect(text).not.toContain(`/turns?target=${key}`);
    const report = await desk.report(id, 2024, '2024-11-20');
    const { text: reported } = await browser.get(`/staff/reports/${report.id}`).expect(200);
    expect(reported).toContain(`href="/staff/plans/${id}/targets/${key}"`);
    expect(reported).not.toContain(`/turns?target=${key}`);
    await test.close();
  });
});
