import type { NewTarget } from '../../src/modules/plans/plans.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { makePlan, makePlan60, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { planDesk } from '../support/plan-desk.js';

// The acceptance checks of the domain, by their numbers: what the words of a plan ask for.

let testApp: TestApp;
let official: Staff;

beforeAll(async () => {
  testApp = await startApp('2025-12-31T02:00:00Z');
  official = await makeStaff(testApp, 'official');
});
afterAll(() => testApp.close());

const { target, figure, verdict } = planDesk(
  () => testApp,
  () => official,
);

/** A plan with one target of reported figures, and what a page says of it after each figure. */
async function verdictsOf(promise: Partial<NewTarget>, values: readonly number[]): Promise<string[]> {
  const { id } = await makePlan(testApp);
  const { key } = await makeTarget(testApp, id, { basis: 'REPORTED_COUNT', unit: 'enterprise', ...promise });
  const verdicts: string[] = [];
  for (const value of values) {
    await figure(id, key, { kind: 'reported', countedOn: '2024-06-30', value });
    verdicts.push(verdict(await target(id)));
  }
  return verdicts;
}

it('1. 500 turns: "trên 500 lượt người" is "chưa đạt"; 501: "đạt"', async () => {
  const { plan } = await makePlan60(testApp);
  await makeTurns(testApp, { planIds: [plan.id], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 500 } });
  const of500 = await target(plan.id, 'training_attendee_turns');
  expect([of500.official, verdict(of500)]).toEqual([500, 'Chưa đạt']);
  await makeTurns(testApp, { planIds: [plan.id], closesOn: '2024-06-20', groups: { HOP_TAC_XA: 1 } });
  const of501 = await target(plan.id, 'training_attendee_turns');
  expect([of501.official, verdict(of501)]).toEqual([501, 'Đạt']);
});

it('2. 30 enterprises meet "30 doanh nghiệp trở lên"', async () => {
  expect(await verdictsOf({ comparator: 'GTE', wanted: 30 }, [29, 1])).toEqual(['Chưa đạt', 'Đạt']);
});

it('3. 70,0 % is not "trên 70%"; 70,1 % is', async () => {
  const { id } = await makePlan(testApp);
  const { key } = await makeTarget(testApp, id, { comparator: 'GT', wanted: 70, basis: 'REPORTED_RATIO', unit: 'percent' });
  await figure(id, key, { kind: 'reported', countedOn: '2024-06-30', value: 700, denominator: 1000 });
  expect(verdict(await target(id))).toBe('Chưa đạt');
  await figure(id, key, { kind: 'reported', countedOn: '2024-07-30', value: 701, denominator: 1000 });
  expect(verdict(await target(id))).toBe('Đạt');
});

it('4. "1-2 chuyên gia": 1 is "đạt mức tối thiểu", 2 "đạt", 3 "vượt"', async () => {
  expect(await verdictsOf({ comparator: 'RANGE', wanted: 1, wantedMax: 2 }, [1, 1, 1])).toEqual(['Đạt mức tối thiểu', 'Đạt', 'Vượt']);
});

it('5. "khoảng 20" with 10 %: 18 is "đạt (khoảng)", 17 is "chưa đạt", 20 "đạt"', async () => {
  expect(await verdictsOf({ comparator: 'ABOUT', wanted: 20, tolerancePercent: 10 }, [17, 1, 2])).toEqual([
    'Chưa đạt',
    'Đạt (khoảng)',
    'Đạt',
  ]);
});

it('6. "ít nhất 02 doanh nghiệp/năm": 2, 2, 1, 4, 3 are not met, for 2023 alone, although they are 12', async () => {
  const { id } = await makePlan(testApp);
  const each = { comparator: 'GTE', wanted: 2, basis: 'REPORTED_COUNT', unit: 'enterprise', periodicity: 'PER_YEAR' } as const;
  const { key } = await makeTarget(testApp, id, each);
  for (const [index, value] of [2, 2, 1, 4, 3].entries()) {
    await figure(id, key, { kind: 'reported', countedOn: `${2021 + index}-06-30`, value });
  }
  const years = await target(id);
  expect([years.official, verdict(years)]).toEqual([12, 'Chưa đạt']);
  await figure(id, key, { kind: 'reported', countedOn: '2023-12-31', value: 1 });
  expect(verdict(await target(id))).toBe('Đạt');
});
