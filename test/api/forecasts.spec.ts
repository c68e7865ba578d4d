import type { DashboardResponse, UnforecastTarget } from '../../src/modules/reporting/dashboard.dto.js';
import type { ReportResponse, ReportSummary } from '../../src/modules/reports/reports.dto.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeCourse } from '../support/make-class.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { signInBrowser } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { forecastOf, PlanDesk } from '../support/plan-desk.js';

describe('the forecast of', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.app.close());

  const page = async (planId: string): Promise<string> => {
    const browser = await signInBrowser(desk.app, desk.official);
    return (await browser.get(`/staff/plans/${planId}/dashboard`).expect(200)).text;
  };
  const unforecastOf = ({ unforecast }: DashboardResponse): Partial<Record<string, UnforecastTarget>> =>
    Object.fromEntries(unforecast.map((each) => [each.targetKey, each]));

  async function schedule(planId: string, changes: Parameters<typeof makeClass>[1] & { seatsTaken?: number }): Promise<void> {
    const { seatsTaken = 0, ...rest } = changes;
    const { id } = await makeClass(desk.app, { planIds: [planId], capacity: 40, closesOn: '2025-03-05', ...rest });
    await desk.setClass(id, { state: 'open', seatsTaken });
  }

  it('"ít nhất 10 người" (chuyên gia) takes places by the usual share of those certified, and says how many courses are missing', async () => {
    const plan = await makePlan(desk.app);
    await makeTarget(desk.app, plan.id, {
      ...{ basis: 'DISTINCT_PERSON_CERTIFIED', unit: 'person', comparator: 'GTE', wanted: 30, countedTypes: ['CHUYEN_GIA'] },
      audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP'],
    });
    const expert = { planIds: [plan.id], type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' } as const;
    // Twelve came, three of them from a co-operative: nine count.
    const first = await makeTurns(desk.app, { ...expert, closesOn: '2024-03-27', groups: { DOANH_NGHIEP: 9, HOP_TAC_XA: 3 } });
    // Six of them came again: a second certificate makes no second expert.
    const again = first.personIds.slice(0, 6);
    await makeTurns(desk.app, { ...expert, closesOn: '2024-08-16', groups: { DOANH_NGHIEP: 12 }, personIds: again });
    const course = await makeCourse(desk.app, { type: 'CHUYEN_GIA' });
    await schedule(plan.id, { courseId: course.id, capacity: 16, seatsTaken: 16 });
    const forecast = forecastOf(await desk.dashboard(plan.id));
    // 9 + 6 of 24 registered were certified for the first time: of 16 places 10. 25 of 30, one more course of 7 is enough.
    expect(forecast).toMatchObject({ counts: 'experts', official: 15, expected: 10, total: 25, needed: 30, lacking: 5, year: null });
    expect(forecast.showUp).toEqual({ came: 15, registered: 24 });
    expect(forecast.more).toEqual({ classes: 1, size: 7, sizeFrom: 'held' });
    const words = await page(plan.id);
    expect(words).toContain('Còn thiếu 5 người: cần thêm 1 khóa chuyên gia, mỗi khóa 7 người được cấp chứng nhận.');
    expect(words).toContain('Tỷ lệ được cấp chứng nhận thường gặp 62,5%: 15 người được tính lần đầu trên 24 đăng ký');
  });

  it('experts is the estimate of a report too: one rule', async () => {
    const plan = await makePlan(desk.app, { periodFrom: '2024-01-01', periodTo: '2024-12-31' });
    await makeTarget(desk.app, plan.id, {
      ...{ basis: 'DISTINCT_PERSON_CERTIFIED', unit: 'person', comparator: 'GTE', wanted: 30, countedTypes: ['CHUYEN_GIA'] },
    });
    await makeTarget(desk.app, plan.id, { wanted: 90 });
    await makeTarget(desk.app, plan.id, { basis: 'DISTINCT_ORG', unit: 'organisation', comparator: 'GTE', wanted: 9 });
    await makeTarget(desk.app, plan.id, { basis: 'CLASS_COUNT', unit: 'class', comparator: 'GTE', wanted: 9 });
    const held = { planIds: [plan.id], groups: { DOANH_NGHIEP: 8 } } as const;
    await makeTurns(desk.app, { ...held, closesOn: '2024-03-27', type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' });
    await makeTurns(desk.app, { ...held, closesOn: '2024-04-27', units: [{ name: 'Công ty A' }, { name: 'Công ty B' }] });
    await makeTurns(desk.app, { ...held, closesOn: '2024-05-27', units: [{ name: 'Công ty B' }, { name: 'Công ty C' }] });
    const course = await makeCourse(desk.app, { type: 'CHUYEN_GIA' });
    await schedule(plan.id, { courseId: course.id, capacity: 5, seatsTaken: 5, closesOn: '2024-12-05' });
    await schedule(plan.id, { capacity: 16, seatsTaken: 16, closesOn: '2024-12-10' });
    const { forecasts } = await desk.dashboard(plan.id);
    expect(forecasts.map(({ total }) => total)).toEqual([13, 32, 5, 3]);
    const begun = desk.app.http
      .post(`/api/v1/plans/${plan.id}/reports`)
      .set(desk.official.bearer)
      .send({ part: 'year', year: 2024, asOf: '2024-11-15' });
    const { id } = await expectAnswer<ReportSummary>(begun, 201);
    const { numbers } = await expectAnswer<ReportResponse>(desk.app.http.get(`/api/v1/reports/${id}`).set(desk.official.bearer), 200);
    expect(numbers.targets.map(({ estimate }) => estimate)).toEqual([13, 32, 5, 3]);
  });

  it('different people and organisations: who comes again is not counted again', async () => {
    const plan = await makePlan(desk.app);
    const { key } = await makeTarget(desk.app, plan.id, { wanted: 500 });
    await makeTarget(desk.app, plan.id, {
      basis: 'DISTINCT_ORG',
      unit: 'organisation',
      comparator: 'GTE',
      wanted: 10,
      audience: ['DOANH_NGHIEP'],
    });
    const of = (names: string): { name: string }[] => [...names].map((name) => ({ name: `Công ty ${name} (mô phỏng)` }));
    const first = await makeTurns(desk.app, {
      planIds: [plan.id],
      closesOn: '2024-03-27',
      groups: { DOANH_NGHIEP: 20 },
      units: of('AABBCC'),
    });
    const again = first.personIds.slice(0, 10);
    await makeTurns(desk.app, {
      ...{ planIds: [plan.id], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 20 } },
      ...{ personIds: again, units: of('ABCDE') },
    });
    await schedule(plan.id, { seatsTaken: 40 });
    const answer = await desk.dashboard(plan.id);
    const turns = forecastOf(answer);
    expect(turns).toMatchObject({ targetKey: key, official: 40, expected: 40, total: 80 });
    // Of 20 turns of the second class ten were of people who had not been there.
    expect(turns.people).toEqual({ now: 30, expected: 20, total: 50, newcomers: { newcomers: 10, arrivals: 20 } });
    const organisations = forecastOf(answer, 1);
    expect(organisations).toMatchObject({ counts: 'organisations', official: 5, expected: 4, total: 9, lacking: 1 });
    expect(organisations.newcomers).toEqual({ newcomers: 2, arrivals: 20 });
    expect(organisations.more).toEqual({ classes: 1, size: 20, sizeFrom: 'held' });
    const words = await page(plan.id);
    expect(words).toContain('Số người khác nhau, dự báo');
    expect(words).toContain('Đến nay có 30 người khác nhau. Trong nửa sau các lớp đã chốt, 20 lượt thì có 10 người dự lần đầu.');
    expect(words).toContain('20 người dự thì có 2 đơn vị dự lần đầu');
  });

  it('organisations after one class says that nobody knows yet', async () => {
    const plan = await makePlan(desk.app);
    await makeTarget(desk.app, plan.id, {
      basis: 'DISTINCT_INSTITUTION',
      unit: 'institution',
      comparator: 'GTE',
      wanted: 3,
      audience: ['TRUONG'],
    });
    await makeTurns(desk.app, { planIds: [plan.id], closesOn: '2024-03-27', groups: { TRUONG: 4 } });
    await schedule(plan.id, { seatsTaken: 40 });
    expect(forecastOf(await desk.dashboard(plan.id))).toMatchObject({ expected: 0, newcomers: null, more: null, lacking: 2 });
    expect(await page(plan.id)).toContain('các lớp đã chốt chưa cho biết mỗi lớp có thêm bao nhiêu đơn vị');
  });

  it('a target of each year is of this year: "cần thêm N lớp, mỗi lớp M người trong năm nay"', async () => {
    const plan = await makePlan(desk.app);
    await makeTarget(desk.app, plan.id, { wanted: 100, comparator: 'GTE', periodicity: 'PER_YEAR' });
    await makeTurns(desk.app, { planIds: [plan.id], closesOn: '2023-03-27', groups: { DOANH_NGHIEP: 90 } });
    await makeTurns(desk.app, { planIds: [plan.id], closesOn: '2024-03-27', groups: { DOANH_NGHIEP: 30 } });
    await schedule(plan.id, { capacity: 20, seatsTaken: 20, closesOn: '2024-12-31' });
    await schedule(plan.id, { capacity: 40, seatsTaken: 40, closesOn: '2025-01-05' });
    const answer = await desk.dashboard(plan.id);
    expect(forecastOf(answer)).toMatchObject({
      ...{ year: 2024, until: '2024-12-31', official: 30, expected: 20, total: 50, needed: 100, lacking: 50, people: null },
      more: { classes: 1, size: 60, sizeFrom: 'held' },
    });
    expect(forecastOf(answer).classes.map(({ closesOn }) => closesOn)).toEqual(['2024-12-31']);
    const words = await page(plan.id);
    expect(words).toContain('Còn thiếu 50 lượt người: cần thêm 1 lớp, mỗi lớp 60 người trong năm 2024.');
    expect(words).not.toContain('Lượt người, dự báo hết kỳ');
  });

  it('what records of evidence feed is not made; their pace is told instead, and others say why there is none', async () => {
    const plan = await makePlan(desk.app);
    const evidence = { basis: 'REPORTED_COUNT', unit: 'enterprise', comparator: 'GTE' } as const;
    await makeTarget(desk.app, plan.id, { ...evidence, label: 'Hỗ trợ', wanted: 30 });
    await makeTarget(desk.app, plan.id, { ...evidence, label: 'Mỗi năm', wanted: 2, periodicity: 'PER_YEAR' });
    await makeTarget(desk.app, plan.id, { ...evidence, label: 'Chưa ghi', wanted: 3 });
    await makeTarget(desk.app, plan.id, { basis: 'REPORTED_RATIO', unit: 'percent', comparator: 'GT', wanted: 70 });
    await makeTarget(desk.app, plan.id, { basis: 'QUALITATIVE', unit: 'none', comparator: 'QUALITATIVE' });
    await desk.figure(plan.id, 'target_1', { kind: 'reported', countedOn: '2023-06-30', value: 21 });
    await desk.figure(plan.id, 'target_2', { kind: 'reported', countedOn: '2024-06-30', value: 1 });
    const answer = await desk.dashboard(plan.id);
    expect(answer.forecasts).toEqual([]);
    const { target_1, target_2, target_3, target_4, target_5 } = unforecastOf(answer);
    expect(target_1).toMatchObject({
      reason: 'records',
      year: null,
      pace: { done: 21, needed: 30, lacking: 9, perYear: 5.4, daysLeft: 411 },
    });
    expect(target_2).toMatchObject({ reason: 'records', year: 2024, pace: { done: 1, lacking: 1, until: '2024-12-31', daysLeft: 46 } });
    expect(target_3).toMatchObject({ reason: 'records', pace: null });
    expect([target_4?.reason, target_5?.reason]).toEqual(['share', 'words']);
    const words = await page(plan.id);
    expect(words).toContain('Đến 15/11/2024 đã ghi 21 doanh nghiệp, bình quân 5,4 mỗi năm. Còn thiếu 9 doanh nghiệp, còn 13 tháng.');
    expect(words).toContain('Năm 2024 đã ghi 1 doanh nghiệp. Còn thiếu 1 doanh nghiệp, còn 46 ngày.');
    expect(words).toContain('Chưa ai ghi số liệu.');
    expect(words).toContain('Là tỷ lệ');
    expect(words).toContain('Kế hoạch không nêu số.');
  });

  it('a course that was called off is nothing, whatever it promised', async () => {
    const plan = await makePlan(desk.app);
    await makeTarget(desk.app, plan.id, {
      basis: 'DISTINCT_PERSON_CERTIFIED',
      unit: 'person',
      comparator: 'GTE',
      wanted: 3,
      countedTypes: ['CHUYEN_GIA'],
    });
    await makeTurns(desk.app, {
      planIds: [plan.id],
      closesOn: '2024-03-27',
      groups: { DOANH_NGHIEP: 8 },
      type: 'CHUYEN_GIA',
      state: 'cancelled',
    });
    expect(forecastOf(await desk.dashboard(plan.id))).toMatchObject({ expected: 0, total: 0, classes: [] });
  });
});
