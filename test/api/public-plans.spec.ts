import type {
  PublicGroup,
  PublicPlanList,
  PublicPlanResponse,
  PublicTurns,
  PublicYear,
} from '../../src/modules/reporting/public-plans.dto.js';
import { ShowPlanHistory } from '../../src/modules/plans/show-plan-history.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { planDesk } from '../support/plan-desk.js';

describe('the public results of a plan', () => {
  let test: TestApp;
  let organiser: Staff;
  const desk = planDesk(
    () => test,
    () => organiser,
  );

  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    organiser = await makeStaff(test, 'organiser');
  });
  beforeEach(() => {
    test.clock.moveTo('2024-11-15T02:00:00Z');
  });
  afterAll(() => test.close());

  const publish = (planId: string, visibility: unknown, staff = organiser): Promise<{ status: number; body: unknown }> =>
    test.http.put(`/api/v1/plans/${planId}/publication`).set(staff.bearer).send({ visibility });
  const results = (planId: string): Promise<PublicPlanResponse> => expectAnswer(test.http.get(`/api/v1/public/plans/${planId}`), 200);
  const list = (): Promise<PublicPlanList> => expectAnswer(test.http.get('/api/v1/public/plans'), 200);

  function turnsOf({ turns }: PublicPlanResponse): PublicTurns & { years: PublicYear[]; groups: PublicGroup[] } {
    if (!turns?.years || !turns.groups) throw new Error('the tables are withheld');
    const { years, groups } = turns;
    return Object.assign(turns, { years, groups });
  }

  async function publicPlan(): Promise<string> {
    const { id } = await makePlan(test);
    await makeTarget(test, id);
    expect((await publish(id, 'public')).status).toBe(200);
    return id;
  }

  it('of a plan that shares classes with one made public before it have no numbers of people: their difference may be a few persons', async () => {
    const first = await publicPlan();
    test.clock.moveTo('2024-11-15T02:00:01Z');
    const second = await publicPlan();
    await makeTarget(test, second, { basis: 'CLASS_COUNT', unit: 'class', comparator: 'GTE', wanted: 2 });
    await makeTurns(test, { planIds: [first, second], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 30, HOP_TAC_XA: 10 } });
    // The two co-operatives of this class would be the difference of 12 and 10.
    await makeTurns(test, { planIds: [first], closesOn: '2024-06-09', groups: { DOANH_NGHIEP: 20, HOP_TAC_XA: 2 } });
    expect(turnsOf(await results(first)).groups.find(({ group }) => group === 'HOP_TAC_XA')?.total).toBe(12);
    const { sharesClasses, turns, targets } = await results(second);
    expect([sharesClasses, turns]).toEqual([true, null]);
    expect(targets.map(({ official, status, hidden }) => [official, status, hidden])).toEqual([
      [null, null, true],
      [1, 'not-met', false],
    ]);
    const page = await test.http.get(`/results/${second}`).expect(200);
    expect(page.text).toContain('cũng được tính cho kế hoạch đã công khai trước');
    expect(page.text).not.toContain('class="chart"');
    await publish(first, 'private');
    test.clock.moveTo('2024-11-15T02:10:00Z');
    expect((await results(second)).turns).not.toBeNull();
  });

  it('are for staff until an organiser makes them public, and at once again when that is taken back', async () => {
    const { id } = await makePlan(test);
    const status = async (): Promise<number> => (await test.http.get(`/api/v1/public/plans/${id}`)).status;
    expect(await status()).toBe(404);
    expect((await list()).items.map((plan) => plan.id)).not.toContain(id);
    await publish(id, 'public');
    expect(await status()).toBe(200);
    expect((await list()).items.map((plan) => plan.id)).toContain(id);
    await publish(id, 'private');
    expect(await status()).toBe(404);
    expect((await list()).items.map((plan) => plan.id)).not.toContain(id);
  });

  it('are in the history of the plan once for each change', async () => {
    const { id } = await makePlan(test);
    for (const visibility of ['public', 'public', 'private', 'private']) await publish(id, visibility);
    const entries = await test.get(ShowPlanHistory).execute({ kind: 'system', name: 'spec' }, id);
    const actions = entries.map(({ action }) => action).filter((action) => action.includes('published'));
    expect(actions).toEqual(['plan.unpublished', 'plan.published']);
  });

  it('are made public by organisers only, with a word that means something', async () => {
    const { id } = await makePlan(test);
    for (const role of ['official', 'auditor', 'checkin'] as const)
      expect((await publish(id, 'public', await makeStaff(test, role))).status).toBe(403);
    expect((await test.http.put(`/api/v1/plans/${id}/publication`).send({ visibility: 'public' })).status).toBe(401);
    for (const wrong of [undefined, '', 'yes', true, 'x'.repeat(500), ['public'], null])
      expect((await publish(id, wrong)).status).toBe(422);
    expect((await publish('none', 'public')).status).toBe(404);
    expect((await test.http.get(`/api/v1/public/plans/${id}`)).status).toBe(404);
  });

  it('have official numbers without a name of a person, unit or class', async () => {
    const id = await publicPlan();
    const made = await makeTurns(test, { planIds: [id], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 30, HOP_TAC_XA: 12 }, women: 20 });
    await makeTurns(test, { planIds: [id], closesOn: '2024-11-05', groups: { DOANH_NGHIEP: 9 }, state: 'open' });
    const answer = await results(id);
    expect(answer.targets).toMatchObject([{ official: 42, status: 'not-met', hidden: false }]);
    expect(answer.turns).toMatchObject({ total: 42, opening: 0, registered: 42, genders: { women: 20, men: 22, notStated: 0 } });
    expect(answer.turns?.years?.[3]).toMatchObject({ year: 2024, total: 42 });
    const text = JSON.stringify(answer);
    for (const secret of [made.code, made.classId, ...made.personIds, 'Nhung', 'mô phỏng"', 'provisional', 'minority'])
      expect(text).not.toContain(secret);
  });

  it('hide small groups, months and sexes so that neither rows nor totals give them away', async () => {
    const id = await publicPlan();
    await makeTurns(test, { planIds: [id], closesOn: '2024-03-09', groups: { DOANH_NGHIEP: 30, TRUONG: 2 }, women: 3 });
    await makeTurns(test, { planIds: [id], closesOn: '2024-05-09', groups: { HOP_TAC_XA: 12 } });
    await makeTurns(test, { planIds: [id], closesOn: '2024-07-09', groups: { DOANH_NGHIEP: 4 } });
    const turns = turnsOf(await results(id));
    expect(turns.total).toBe(48);
    const hidden = (cells: readonly (number | null)[] = []): number => cells.filter((cell) => cell === null).length;
    expect(turns.groups.find(({ group }) => group === 'TRUONG')).toEqual({ group: 'TRUONG', total: null });
    expect(hidden(turns.groups.map(({ total }) => total))).toBe(2);
    const months = turns.years.flatMap((year) => year.months ?? []);
    expect(months[3 * 12 + 6]).toBeNull();
    expect(hidden(months)).toBe(2);
    expect(turns.genders).toEqual({ women: null, men: null, notStated: 0 });
    expect(JSON.stringify(turns)).not.toMatch(/[:[,][1-4][,\]}]/);
  });

  it('name no number of experts below five, nor whether a small target was met', async () => {
    const { id } = await makePlan(test);
    await makeTarget(test, id, {
      basis: 'DISTINCT_PERSON_CERTIFIED',
      unit: 'person',
      comparator: 'GTE',
      wanted: 2,
      countedTypes: ['CHUYEN_GIA'],
    });
    await makeTurns(test, {
      planIds: [id],
      closesOn: '2024-08-16',
      groups: { SO_BAN_NGANH: 3 },
      type: 'CHUYEN_GIA',
      certificates: 'EXPERT_COMPLETION',
    });
    await publish(id, 'public');
    expect((await results(id)).targets).toMatchObject([{ official: null, percent: null, status: null, hidden: true }]);
  });

  it('show the number of the first target of turns only: the difference of two may be a few persons', async () => {
    const id = await publicPlan();
    await makeTarget(test, id, { label: 'Doanh nghiệp', audience: ['DOANH_NGHIEP'] });
    await makeTurns(test, { planIds: [id], closesOn: '2024-03-09', groups: { DOANH_NGHIEP: 30, TRUONG: 2 } });
    expect((await results(id)).targets.map(({ official, hidden }) => [official, hidden])).toEqual([
      [32, false],
      [null, true],
    ]);
  });

  it.each([
    ['three turns in all', 3, 0, null],
    ['three turns beside opening figures', 3, 100, 103],
    ['opening figures of three', 40, 3, 43],
  ])('withhold every table of %s', async (_, turns, opening, total) => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    if (opening > 0) await desk.figure(id, key, { kind: 'opening', countedOn: '2023-12-31', value: opening });
    await makeTurns(test, { planIds: [id], closesOn: '2024-03-09', groups: { DOANH_NGHIEP: turns } });
    await publish(id, 'public');
    const answer = await results(id);
    expect(answer.turns).toMatchObject({ total, opening: null, registered: null, years: null, groups: null, genders: null });
    expect(answer.targets[0]?.official).toBe(total);
  });

  it('are those of the end of the last full month in Vietnamese time, the same all month, and take no other day', async () => {
    const id = await publicPlan();
    const classOf = (closesOn: string, people: number) => makeTurns(test, { planIds: [id], closesOn, groups: { DOANH_NGHIEP: people } });
    await classOf('2024-10-31', 30);
    await classOf('2024-11-01', 20);
    const total = async (at: string): Promise<unknown> => {
      test.clock.moveTo(at);
      const { asOf, turns } = await results(id);
      return [asOf, turns?.total];
    };
    expect(await total('2024-11-15T02:00:00Z')).toEqual(['2024-10-31', 30]);
    // Finalised only now, though it ended in the month before: it would be the difference of two visits.
    await classOf('2024-10-09', 7);
    expect(await total('2024-11-15T02:10:00Z')).toEqual(['2024-10-31', 30]);
    expect(await total('2024-11-30T16:59:59Z')).toEqual(['2024-10-31', 30]);
    expect(await total('2024-11-30T17:00:00Z')).toEqual(['2024-11-30', 57]);
    const asked = await test.http.get(`/api/v1/public/plans/${id}?asOf=2024-03-31`);
    expect((asked.body as PublicPlanResponse).asOf).toBe('2024-11-30');
    expect(asked.headers['cache-control']).toBe('public, max-age=60');
  });

  it('are read anew when the office takes them back and publishes them again, which is how it corrects them', async () => {
    const id = await publicPlan();
    await makeTurns(test, { planIds: [id], closesOn: '2024-03-09', groups: { DOANH_NGHIEP: 30 } });
    expect((await results(id)).turns?.total).toBe(30);
    await makeTurns(test, { planIds: [id], closesOn: '2024-04-09', groups: { DOANH_NGHIEP: 20 } });
    expect((await results(id)).turns?.total).toBe(30);
    await publish(id, 'private');
    await test.http.get(`/api/v1/public/plans/${id}`).expect(404);
    await publish(id, 'public');
    expect((await results(id)).turns?.total).toBe(50);
  });

  it('are one answer for two who ask first at the same time', async () => {
    const id = await publicPlan();
    await makeTurns(test, { planIds: [id], closesOn: '2024-03-09', groups: { DOANH_NGHIEP: 30 } });
    const [one, other] = await Promise.all([results(id), results(id)]);
    expect(one).toEqual(other);
    expect(await results(id)).toEqual(one);
  });

  it('have the words of a condition and whether it holds, and never the grounds that people typed', async () => {
    const { id } = await makePlan(test);
    const condition = 'khi có đơn vị ở Trung ương mở khóa đào tạo';
    for (const reason of [
      {},
      { notReadyReason: 'Bà Nguyễn Thị Mơ 0900 000 111 chưa trả lời' },
      { readyReason: 'Ông Trần Văn Thử đã ký giấy mời' },
    ]) {
      await makeTarget(test, id, { condition, ...reason });
    }
    await makeTarget(test, id);
    await publish(id, 'public');
    const answer = await results(id);
    expect(answer.targets.map((target) => [target.condition, target.conditionAnswer])).toEqual([
      [condition, 'unknown'],
      [condition, 'fails'],
      [condition, 'holds'],
      [null, null],
    ]);
    const { text } = await test.http.get(`/results/${id}`).expect(200);
    for (const all of [JSON.stringify(answer), text]) expect(all).not.toMatch(/Nguyễn Thị Mơ|0900 000 111|Trần Văn Thử/);
    expect(text).toContain(`<small>Điều kiện: ${condition} (chưa có)</small>`);
    expect(text).toContain('số liệu chốt đến 31/10/2024');
    expect(text).toContain('Số liệu được công bố mỗi tháng một lần, đến hết tháng trước.');
  });
});
