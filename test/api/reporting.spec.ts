import type { NewTarget } from '../../src/modules/plans/plans.dto.js';
import type { ProgressResponse, TargetProgress } from '../../src/modules/reporting/reporting.dto.js';
import { makeFigure } from '../support/make-figure.js';
import { startApp, type TestApp } from '../support/app.js';
import { makePlan, makePlan60, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';

describe('progress against the targets of a plan', () => {
  let test: TestApp;
  let official: Staff;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await makeStaff(test, 'official');
  });
  afterAll(() => test.close());

  const progress = async (planId: string, asOf?: string): Promise<ProgressResponse> => {
    const response = await test.http
      .get(`/api/v1/plans/${planId}/progress`)
      .query(asOf ? { asOf } : {})
      .set(official.bearer)
      .expect(200);
    return response.body as ProgressResponse;
  };
  const first = async (planId: string, asOf?: string): Promise<TargetProgress> => {
    const [target] = (await progress(planId, asOf)).targets;
    if (!target) throw new Error('the plan has no target');
    return target;
  };
  const turnPlan = async (overrides: Partial<NewTarget> = {}): Promise<string> => {
    const { id } = await makePlan(test);
    await makeTarget(test, id, overrides);
    return id;
  };
  const figure = (planId: string, key: string, body: object): Promise<unknown> => makeFigure(test, official, { planId, key }, body);

  it('is not met by 500 turns where the plan says more than 500, and met by 501', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 300, HOP_TAC_XA: 200 } });
    expect(await first(planId)).toMatchObject({ official: 500, status: 'not-met', percent: 100, people: 500 });
    await makeTurns(test, { planIds: [planId], closesOn: '2024-06-20', groups: { TRUONG: 1 } });
    expect(await first(planId)).toMatchObject({ official: 501, status: 'met' });
  });

  it('has group rows that add up to the number, opening figures in a row of their own', async () => {
    const planId = await turnPlan();
    await makeTurns(test, {
      planIds: [planId],
      closesOn: '2024-05-09',
      groups: { DOANH_NGHIEP: 5, HOP_TAC_XA: 3, HO_KINH_DOANH: 2 },
      women: 4,
      minority: 6,
    });
    await figure(planId, 'target_1', { kind: 'opening', countedOn: '2023-12-31', value: 190, evidence: 'Báo cáo năm 2023 (mô phỏng)' });
    const target = await first(planId);
    expect(target).toMatchObject({ official: 200, women: 4, minority: 6, genderNotStated: 0 });
    expect(target.byGroup.reduce((total, { value }) => total + value, 0)).toBe(200);
    expect(target.byGroup).toContainEqual({ group: 'OPENING', value: 190 });
    expect(target.byGroup).toContainEqual({ group: 'HO_KINH_DOANH', value: 2 });
  });

  it('leaves out the groups that the setting of the target does not name, and says how many they are', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 5, HO_KINH_DOANH: 2 } });
    const { audience } = await makeTarget(test, planId, { label: 'Chỉ tiêu khác' });
    await test.http
      .patch(`/api/v1/plans/${planId}/targets/target_1`)
      .set(official.bearer)
      .send({ audience: audience.filter((group) => group !== 'HO_KINH_DOANH'), countedTypes: ['TAP_HUAN'] })
      .expect(200);
    const target = await first(planId);
    expect(target).toMatchObject({ official: 5, people: 5, outsideAudience: [{ group: 'HO_KINH_DOANH', value: 2 }] });
    expect(target.byGroup.map(({ group }) => group)).not.toContain('HO_KINH_DOANH');
  });

  it('counts a class that is not finalised only provisionally', async () => {
    const planId = await turnPlan({ wanted: 5 });
    const { code } = await makeTurns(test, { planIds: [planId], closesOn: '2024-11-05', groups: { DOANH_NGHIEP: 6 }, state: 'open' });
    const { targets, pendingClasses } = await progress(planId);
    expect(targets[0]).toMatchObject({ official: 0, provisional: 6, status: 'not-met', statusProvisional: 'met' });
    expect(pendingClasses).toMatchObject([{ code, turns: 6, closesOn: '2024-11-05' }]);
  });

  it('counts a class from its closing day on', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 4 } });
    expect(await first(planId, '2024-05-08')).toMatchObject({ official: 0, provisional: 0 });
    expect(await first(planId, '2024-05-09')).toMatchObject({ official: 4 });
  });

  it('asks of an unfinished class what its own rule asks', async () => {
    const planId = await turnPlan();
    const half = { planIds: [planId], closesOn: '2024-11-04', groups: { DOANH_NGHIEP: 6 }, state: 'open', sessions: 2 } as const;
    await makeTurns(test, { ...half, turnRule: { kind: 'percent', minimum: 51 } });
    await makeTurns(test, { ...half, turnRule: { kind: 'sessions', minimum: 2 } });
    expect(await first(planId)).toMatchObject({ provisional: 0 });
    await makeTurns(test, { ...half, turnRule: { kind: 'percent', minimum: 50 } });
    expect(await first(planId)).toMatchObject({ provisional: 6 });
  });

  it('takes back the turns of a class that was reopened; they are provisional again', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 4 }, state: 'reopened' });
    expect(await first(planId)).toMatchObject({ official: 0, provisional: 4, people: 0 });
  });

  it('counts nothing of a cancelled class, not even provisionally', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 4 }, state: 'cancelled' });
    const { targets, pendingClasses } = await progress(planId);
    expect(targets[0]).toMatchObject({ official: 0, provisional: 0 });
    expect(pendingClasses).toEqual([]);
  });

  it('counts one class for each plan that it serves, and for no other', async () => {
    const [one, other, third] = [await turnPlan(), await turnPlan(), await turnPlan()];
    await makeTurns(test, { planIds: [one, other], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 4 } });
    expect([await first(one), await first(other), await first(third)].map((target) => target.official)).toEqual([4, 4, 0]);
  });

  it('keeps the border of the period: closing on 31/12/2025 is in, on 02/01/2026 out', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2025-12-31', groups: { DOANH_NGHIEP: 3 } });
    await makeTurns(test, { planIds: [planId], closesOn: '2026-01-02', groups: { DOANH_NGHIEP: 7 } });
    expect(await first(planId, '2026-03-01')).toMatchObject({ official: 3 });
  });

  it('counts lớp tập huấn and đào tạo, and no conference', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-06-12', groups: { DOANH_NGHIEP: 9 }, type: 'HOI_NGHI' });
    await makeTurns(test, { planIds: [planId], closesOn: '2024-06-20', groups: { DOANH_NGHIEP: 2 }, type: 'DAO_TAO' });
    expect(await first(planId)).toMatchObject({ official: 2, provisional: 2 });
  });

  it('counts the same person in two classes as two turns and one person', async () => {
    const planId = await turnPlan();
    const { personIds } = await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 1 } });
    await makeTurns(test, { planIds: [planId], closesOn: '2024-06-09', groups: { HOP_TAC_XA: 1 }, personIds });
    expect(await first(planId)).toMatchObject({ official: 2, people: 1 });
  });

  it('counts expert people once, not those of a group that the target does not name', async () => {
    const { id: planId } = await makePlan(test);
    const { key } = await makeTarget(test, planId, {
      comparator: 'GTE',
      wanted: 10,
      unit: 'person',
      basis: 'DISTINCT_PERSON_CERTIFIED',
      audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP'],
      countedTypes: ['CHUYEN_GIA'],
    });
    const groups = { SO_BAN_NGANH: 5, DOANH_NGHIEP: 4, HOP_TAC_XA: 1 };
    const expert = { planIds: [planId], type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' } as const;
    const { personIds } = await makeTurns(test, { ...expert, closesOn: '2024-08-16', groups });
    expect(await first(planId)).toMatchObject({ official: 9, status: 'not-met', outsideAudience: [{ group: 'HOP_TAC_XA', value: 1 }] });
    const opening = { kind: 'opening', countedOn: '2023-12-31', value: 1, evidence: 'Quyết định cử đi học năm 2023 (mô phỏng)' };
    await figure(planId, key, { ...opening, personId: personIds[0] });
    expect(await first(planId)).toMatchObject({ official: 9 });
    await figure(planId, key, opening);
    const target = await first(planId);
    expect(target).toMatchObject({ official: 10, status: 'met' });
    expect(target.byGroup).toEqual([
      { group: 'SO_BAN_NGANH', value: 5 },
      { group: 'DOANH_NGHIEP', value: 4 },
      { group: 'OPENING', value: 1 },
    ]);
    await makeTurns(test, { ...expert, closesOn: '2024-09-16', groups: { DOANH_NGHIEP: 1 }, personIds: personIds.slice(5, 6) });
    expect(await first(planId)).toMatchObject({ official: 10 });
  });

  it('judges each kind of target of kế hoạch 60/KH-UBND by its own words', async () => {
    const { plan } = await makePlan60(test);
    const evidence = 'Danh sách sản phẩm OCOP và văn bằng bảo hộ (mô phỏng)';
    await figure(plan.id, 'ocop_trademark_pct', { kind: 'reported', countedOn: '2024-03-31', value: 150, denominator: 200, evidence });
    await figure(plan.id, 'ocop_trademark_pct', { kind: 'reported', countedOn: '2024-06-30', value: 168, denominator: 240, evidence });
    await figure(plan.id, 'enterprises_supported', { kind: 'opening', countedOn: '2023-12-31', value: 13, evidence });
    await figure(plan.id, 'enterprises_supported', { kind: 'reported', countedOn: '2024-11-10', value: 8, evidence });
    await figure(plan.id, 'traceability_portal', {
      kind: 'reported',
      countedOn: '2024-11-10',
      value: 0,
      evidence: 'Đang xây dựng (mô phỏng)',
    });
    const { targets } = await progress(plan.id);
    expect(targets.map(({ byGroup, official }) => byGroup.reduce((sum, { value }) => sum + value, 0) - (official ?? 0))).toEqual(
      targets.map(() => 0),
    );
    const byKey = Object.fromEntries(targets.map((target) => [target.key, target]));
    expect(byKey.ocop_trademark_pct).toMatchObject({ official: 168, denominator: 240, percent: 70, status: 'not-met' });
    expect(byKey.enterprises_supported).toMatchObject({ official: 21, status: 'not-met' });
    expect(byKey.enterprises_supported?.byGroup).toEqual([
      { group: 'REPORTED', value: 8 },
      { group: 'OPENING', value: 13 },
    ]);
    expect(byKey.traceability_portal).toMatchObject({ status: 'in-progress', evidence: 'Đang xây dựng (mô phỏng)' });
    expect(byKey.gtclqg_entrants).toMatchObject({ official: null, status: 'in-progress' });
    expect(byKey.awareness_raised).toMatchObject({ official: null, status: 'not-quantified' });
    const earlier = (await progress(plan.id, '2024-05-01')).targets.find(({ key }) => key === 'ocop_trademark_pct');
    expect(earlier).toMatchObject({ percent: 75, status: 'met' });
  });

  it('judges a target of each year year by year', async () => {
    const { id: planId } = await makePlan(test, { periodFrom: '2023-01-01' });
    const { key } = await makeTarget(test, planId, {
      comparator: 'GTE',
      wanted: 2,
      unit: 'enterprise',
      basis: 'REPORTED_COUNT',
      periodicity: 'PER_YEAR',
    });
    const add = (countedOn: string, value: number) =>
      figure(planId, key, { kind: 'reported', countedOn, value, evidence: 'Hồ sơ (mô phỏng)' });
    await add('2023-12-01', 4);
    await add('2024-06-01', 1);
    expect(await first(planId)).toMatchObject({ official: 5, status: 'not-met' });
    await add('2024-07-01', 1);
    expect(await first(planId)).toMatchObject({ official: 6, status: 'met' });
  });

  it('is for readers only', async () => {
    const planId = await turnPlan();
    const door = await makeStaff(test, 'checkin');
    const status = async (bearer: Record<string, string>, path = `/api/v1/plans/${planId}/progress`) =>
      (await test.http.get(path).set(bearer)).status;
    expect(await status({})).toBe(401);
    expect(await status(door.bearer)).toBe(403);
    expect(await status(official.bearer, '/api/v1/plans/khong-co/progress')).toBe(404);
    expect(await status(official.bearer, `/api/v1/plans/${planId}/progress?asOf=31-02-2024`)).toBe(422);
  });
});
