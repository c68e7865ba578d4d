import type { DashboardResponse, PacedTarget } from '../../src/modules/reporting/dashboard.dto.js';
import { makeClass } from '../support/make-class.js';
import { makePlan, makePlan60, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { forecastOf, PlanDesk } from '../support/plan-desk.js';

const turns = 'training_attendee_turns';

describe('the dashboard of a plan', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.app.close());

  const targetOf = ({ targets }: DashboardResponse, key: string): PacedTarget => {
    const found = targets.find((target) => target.key === key);
    if (!found) throw new Error(`no target ${key}`);
    return found;
  };

  it('of a plan without classes has years of zeros, and is behind pace', async () => {
    const { plan } = await makePlan60(desk.app);
    const answer = await desk.dashboard(plan.id);
    expect(answer.turns?.years.map(({ year, total }) => [year, total])).toEqual([2021, 2022, 2023, 2024, 2025].map((year) => [year, 0]));
    expect(targetOf(answer, turns).pace).toEqual({ status: 'behind', needed: 501, planned: 388, done: 0, gap: 388, year: null });
    expect(forecastOf(answer)).toMatchObject({ official: 0, expected: 0, total: 0, lacking: 501, showUp: null, more: null });
    expect(targetOf(answer, 'ocop_trademark_pct').pace).toBeNull();
  });

  it('adds up turns by month, year, group, sex and ethnic group, with the opening figures apart', async () => {
    const plan = await makePlan(desk.app);
    const { key } = await makeTarget(desk.app, plan.id);
    await desk.figure(plan.id, key, { kind: 'opening', countedOn: '2023-12-31', value: 190 });
    await makeTurns(desk.app, {
      planIds: [plan.id],
      closesOn: '2024-03-27',
      groups: { DOANH_NGHIEP: 30, HOP_TAC_XA: 10 },
      women: 12,
      minority: 5,
    });
    await makeTurns(desk.app, { planIds: [plan.id], closesOn: '2023-05-09', groups: { HOP_TAC_XA: 6 } });
    await makeTurns(desk.app, { planIds: [plan.id], closesOn: '2024-11-16', groups: { HOP_TAC_XA: 7 } });
    const answer = await desk.dashboard(plan.id);
    expect(answer.turns).toMatchObject({ official: 236, opening: 190 });
    expect(answer.turns?.years.map(({ total, opening }) => [total, opening])).toEqual([
      [0, 0],
      [0, 0],
      [6, 190],
      [40, 0],
      [0, 0],
    ]);
    expect(answer.turns?.years[3]).toMatchObject({ women: 12, men: 28, genderNotStated: 0, minority: 5 });
    expect(answer.turns?.years[3]?.months[2]).toBe(40);
    const groups = answer.turns?.groups.filter(({ total }) => total > 0);
    expect(groups?.map(({ group, total, byYear }) => [group, total, byYear[3]])).toEqual([
      ['DOANH_NGHIEP', 30, 30],
      ['HOP_TAC_XA', 16, 10],
      ['OPENING', 190, 0],
    ]);
    expect(answer.turns?.growth).toEqual([
      { day: '2023-05-09', value: 6 },
      { day: '2023-12-31', value: 196 },
      { day: '2024-03-27', value: 236 },
    ]);
    expect(targetOf(answer, key).official).toBe(236);
    expect(answer.places).toEqual([{ kind: 'unknown', unitId: null, name: null, label: null, turns: 46 }]);
  });

  it('forecasts from scheduled classes and the usual show-up, and names the classes that are missing', async () => {
    const plan = await makePlan(desk.app, { periodFrom: '2021-01-01', periodTo: '2025-12-31' });
    await makeTarget(desk.app, plan.id, { wanted: 150, comparator: 'GT' });
    const held = await makeTurns(desk.app, { planIds: [plan.id], closesOn: '2024-03-27', groups: { DOANH_NGHIEP: 36 } });
    await desk.setClass(held.classId, { seatsTaken: 40 });
    await makeTurns(desk.app, { planIds: [plan.id], closesOn: '2024-11-05', groups: { DOANH_NGHIEP: 20 }, state: 'open' });
    for (const [closesOn, state] of [
      ['2025-03-05', 'open'],
      ['2025-12-31', 'approved'],
      ['2025-05-05', 'draft'],
      ['2025-05-06', 'cancelled'],
      ['2026-01-02', 'open'],
    ] as const) {
      const { id } = await makeClass(desk.app, { planIds: [plan.id], capacity: 30, closesOn });
      await desk.setClass(id, { state });
    }
    const forecast = forecastOf(await desk.dashboard(plan.id));
    // Of 40 registered 36 came: of each of two classes of 30 seats 27 are expected. 151 are needed.
    expect(forecast).toMatchObject({ counts: 'turns', official: 36, pending: 20, expected: 54, total: 110, needed: 151, lacking: 41 });
    expect(forecast.showUp).toEqual({ came: 36, registered: 40 });
    expect(forecast.classes.map(({ closesOn, expected }) => [closesOn, expected])).toEqual([
      ['2025-03-05', 27],
      ['2025-12-31', 27],
    ]);
    expect(forecast.more).toEqual({ classes: 2, size: 36, sizeFrom: 'held' });
  });

  it('forecasts a target of classes by the classes that are scheduled', async () => {
    const plan = await makePlan(desk.app);
    await makeTarget(desk.app, plan.id, { basis: 'CLASS_COUNT', unit: 'class', comparator: 'ABOUT', wanted: 20 });
    await makeTurns(desk.app, { planIds: [plan.id], closesOn: '2024-03-27', groups: { DOANH_NGHIEP: 3 } });
    await makeClass(desk.app, { planIds: [plan.id], closesOn: '2025-03-05', state: 'open' });
    expect(forecastOf(await desk.dashboard(plan.id))).toMatchObject({
      counts: 'classes',
      official: 1,
      expected: 1,
      total: 2,
      needed: 18,
      lacking: 16,
    });
  });

  it('judges a target of each year by its year', async () => {
    const plan = await makePlan(desk.app);
    const target = await makeTarget(desk.app, plan.id, {
      basis: 'REPORTED_COUNT',
      unit: 'enterprise',
      comparator: 'GTE',
      wanted: 2,
      periodicity: 'PER_YEAR',
    });
    await desk.figure(plan.id, target.key, { kind: 'reported', countedOn: '2023-06-30', value: 5 });
    const { targets, forecasts } = await desk.dashboard(plan.id);
    expect(targets[0]?.pace).toEqual({ status: 'behind', needed: 2, planned: 1, done: 0, gap: 1, year: 2024 });
    expect(forecasts).toEqual([]);
  });

  it.each([
    ['2020-05-01', 'not-begun', 1],
    ['2025-12-31', 'behind', 0],
    ['2026-03-01', 'missed', 0],
  ])('on %s says of a plan with 10 of "trên 500" that it is %s', async (asOf, status, forecasts) => {
    const plan = await makePlan(desk.app, { periodFrom: '2021-01-01', periodTo: '2025-12-31' });
    await makeTarget(desk.app, plan.id, { wanted: 500, comparator: 'GT' });
    await makeTurns(desk.app, { planIds: [plan.id], closesOn: '2024-03-27', groups: { DOANH_NGHIEP: 10 } });
    const answer = await desk.dashboard(plan.id, asOf);
    expect(answer.targets[0]?.pace?.status).toBe(status);
    expect(answer.forecasts).toHaveLength(forecasts);
  });

  it('has no turns where the plan has no target for them', async () => {
    const plan = await makePlan(desk.app);
    await makeTarget(desk.app, plan.id, { basis: 'MILESTONE', unit: 'milestone', comparator: 'MILESTONE', wanted: 1 });
    expect(await desk.dashboard(plan.id)).toMatchObject({ turns: null, places: null, forecasts: [], targets: [{ pace: null }] });
  });

  it('is for readers, of plans that exist, on days that exist', async () => {
    const plan = await makePlan(desk.app);
    const ask = (path: string, staff: Staff): Promise<{ status: number }> => desk.app.http.get(path).set(staff.bearer);
    const path = `/api/v1/plans/${plan.id}/dashboard`;
    expect((await desk.app.http.get(path)).status).toBe(401);
    expect((await ask(path, await makeStaff(desk.app, 'checkin'))).status).toBe(403);
    expect((await ask(path, await makeStaff(desk.app, 'auditor'))).status).toBe(200);
    expect((await ask('/api/v1/plans/none/dashboard', desk.official)).status).toBe(404);
    for (const asOf of ['2024-02-30', 'x'.repeat(200), '<b>']) {
      expect((await ask(`${path}?asOf=${encodeURIComponent(asOf)}`, desk.official)).status).toBe(422);
    }
  });
});
