import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan, makePlan60, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, signInBrowser, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';

/** UBND huyện until 30/6/2025, UBND xã since. */
describe('tables by group of the year in which districts ended', () => {
  let test: TestApp;
  let staff: Staff;
  let official: Browser;
  let planId: string;

  beforeAll(async () => {
    test = await startApp('2025-11-15T02:00:00Z');
    staff = await makeStaff(test, 'official');
    official = await signInBrowser(test, staff);
    planId = (await makePlan60(test)).plan.id;
    const own = { planIds: [planId] };
    await makeTurns(test, { ...own, closesOn: '2024-05-09', groups: { UBND_HUYEN: 5, DOANH_NGHIEP: 2 }, women: 3 });
    await makeTurns(test, { ...own, closesOn: '2025-05-09', groups: { UBND_HUYEN: 3, DOANH_NGHIEP: 9 } });
    await makeTurns(test, { ...own, closesOn: '2025-09-09', groups: { UBND_XA: 4 }, women: 2 });
  });
  afterAll(() => test.close());

  /** The cells of the line "Cộng UBND cấp huyện/xã" of each table. */
  async function sumLines(path: string): Promise<string[][]> {
    const { text } = await official.get(path).expect(200);
    const lines = text.matchAll(/<tr class="part-sum"><th scope="row">Cộng UBND cấp huyện\/xã<\/th>(.*?)<\/tr>/g);
    return [...lines].map(([, cells = '']) => [...cells.matchAll(/<td class="num">\s*(.*?)\s*<\/td>/g)].map(([, value = '']) => value));
  }

  it('add both levels up in a line below the rows: the year, the period so far, women, minorities', async () => {
    expect(await sumLines(`/staff/plans/${planId}?year=2025`)).toEqual([['7', '12', '2', '0']]);
  });

  it('do so on the dashboard: each year and the whole', async () => {
    expect(await sumLines(`/staff/plans/${planId}/dashboard`)).toEqual([['0', '0', '0', '5', '7', '12']]);
  });

  it('have no such line while there was one level only', async () => {
    expect(await sumLines(`/staff/plans/${planId}?year=2024&asOf=2024-12-31`)).toEqual([]);
    expect(await sumLines(`/staff/plans/${planId}/dashboard?asOf=2024-12-31`)).toEqual([]);
  });

  it('show the level that nobody came from beside the other, in numbers and in public', async () => {
    const plan = await makePlan(test, { number: '8/KH-UBND' });
    await makeTarget(test, plan.id);
    await makeTurns(test, { planIds: [plan.id], closesOn: '2025-03-09', groups: { UBND_HUYEN: 30 } });
    expect(await sumLines(`/staff/plans/${plan.id}?year=2025`)).toEqual([['30', '30', '0', '0']]);
    expect(await sumLines(`/staff/plans/${plan.id}/dashboard`)).toEqual([['0', '0', '0', '0', '30', '30']]);
    const { text } = await official.get(`/staff/plans/${plan.id}?year=2025`).expect(200);
    expect(text).toMatch(/UBND xã, phường/);
    await makeTurns(test, { planIds: [plan.id], closesOn: '2025-09-09', groups: { UBND_XA: 20 } });
    const organiser = await makeStaff(test, 'organiser');
    await expectAnswer(test.http.put(`/api/v1/plans/${plan.id}/publication`).set(organiser.bearer).send({ visibility: 'public' }), 200);
    const shown = await test.http.get(`/results/${plan.id}`).expect(200);
    expect(shown.text).toMatch(/Cộng UBND cấp huyện\/xã<\/th><td class="num">\s*50\s*</);
  });

  it('leave the rows of the API adding up to the number', async () => {
    const { targets } = await expectAnswer<{ targets: { key: string; official: number; byGroup: { group: string; value: number }[] }[] }>(
      test.http.get(`/api/v1/plans/${planId}/progress`).set(staff.bearer),
      200,
    );
    const { official: number, byGroup = [] } = targets.find(({ key }) => key === 'training_attendee_turns') ?? {};
    expect(byGroup.reduce((sum, { value }) => sum + value, 0)).toBe(number);
    expect(number).toBe(23);
  });
});
