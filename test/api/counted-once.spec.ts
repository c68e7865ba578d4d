import { ClassPlan } from '../../src/modules/classes/class-plan.entity.js';
import { People } from '../../src/modules/directory/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { planDesk } from '../support/plan-desk.js';

let testApp: TestApp;
let official: Staff;
let organiser: Staff;

beforeAll(async () => {
  testApp = await startApp('2024-11-15T02:00:00Z');
  official = await makeStaff(testApp, 'official');
  organiser = await makeStaff(testApp, 'organiser');
});
afterAll(() => testApp.close());

const { target } = planDesk(
  () => testApp,
  () => official,
);

async function turnPlan(): Promise<string> {
  const { id } = await makePlan(testApp);
  await makeTarget(testApp, id);
  return id;
}

let made = 0;

/** Two records of one person: the same name and day of birth, different phones. */
async function twoRecords(fullName: string): Promise<[string, string]> {
  const facts = { fullName, email: null, birthDate: '1985-03-05', birthPrecision: 'DAY', gender: null } as const;
  const record = (): Promise<{ id: string }> => {
    made += 1;
    const phone = `+8490200${String(made).padStart(4, '0')}`;
    return testApp.unitOfWork.write(() => testApp.get(People).identify({ ...facts, phone }, organiser.actor));
  };
  return [(await record()).id, (await record()).id];
}

const merge = ([keptId, mergedId]: [string, string]) =>
  testApp.http.post('/api/v1/merges').set(organiser.bearer).send({ keptId, mergedId });

it('no turn counts twice in one plan though the class names the plan twice', async () => {
  const planId = await turnPlan();
  const { classId } = await makeTurns(testApp, { planIds: [planId, planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 4 } });
  expect(await target(planId)).toMatchObject({ official: 4, provisional: 4, people: 4 });
  const again = testApp.unitOfWork.write(() => testApp.unitOfWork.manager.insert(ClassPlan, { id: 'again', classId, planId }));
  await expect(again).rejects.toThrow();
  expect(await target(planId)).toMatchObject({ official: 4 });
});

it('one class counts in each of the plans that it serves, and in no other', async () => {
  const [one, other, third] = [await turnPlan(), await turnPlan(), await turnPlan()];
  await makeTurns(testApp, { planIds: [one, other], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 4 } });
  expect(await target(one)).toMatchObject({ official: 4 });
  expect(await target(other)).toMatchObject({ official: 4 });
  expect(await target(third)).toMatchObject({ official: 0 });
});

it('two records that are merged keep their turns in two classes and become one person', async () => {
  const planId = await turnPlan();
  const people = await twoRecords('Bàn Thị Mụi Gộp');
  for (const [index, personId] of people.entries()) {
    await makeTurns(testApp, { planIds: [planId], closesOn: `2024-0${index + 5}-09`, groups: { DOANH_NGHIEP: 1 }, personIds: [personId] });
  }
  expect(await target(planId)).toMatchObject({ official: 2, people: 2 });
  await expectAnswer(merge(people), 201);
  expect(await target(planId)).toMatchObject({ official: 2, people: 1 });
});

it('two records that are merged with a third are one person, though the third never came', async () => {
  const planId = await turnPlan();
  const [never, first] = await twoRecords('Sùng Thị Mỷ Gộp');
  const [, second] = await twoRecords('Sùng Thị Mỷ Gộp');
  for (const [index, personId] of [first, second].entries()) {
    await makeTurns(testApp, { planIds: [planId], closesOn: `2024-0${index + 5}-09`, groups: { DOANH_NGHIEP: 1 }, personIds: [personId] });
  }
  await expectAnswer(merge([never, first]), 201);
  expect(await target(planId)).toMatchObject({ official: 2, people: 2 });
  await expectAnswer(merge([never, second]), 201);
  expect(await target(planId)).toMatchObject({ official: 2, people: 1 });
});

it('a record that was kept and comes to its first class after the merge is still the person who was counted', async () => {
  const planId = await turnPlan();
  const [kept, merged] = await twoRecords('Lò Văn Én Gộp');
  const come = (closesOn: string, personId: string): ReturnType<typeof makeTurns> =>
    makeTurns(testApp, { planIds: [planId], closesOn, groups: { DOANH_NGHIEP: 1 }, personIds: [personId] });
  await come('2024-05-09', merged);
  await expectAnswer(merge([kept, merged]), 201);
  expect(await target(planId)).toMatchObject({ official: 1, people: 1 });
  await come('2024-06-09', kept);
  expect(await target(planId)).toMatchObject({ official: 2, people: 1 });
});

it('two records that sat in one class are not merged, so nobody has two turns in it', async () => {
  const planId = await turnPlan();
  const people = await twoRecords('Giàng A Páo Gộp');
  await makeTurns(testApp, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 2 }, personIds: people });
  expect(await expectAnswer(merge(people), 409)).toMatchObject({ code: 'bothInOneClass' });
  expect(await target(planId)).toMatchObject({ official: 2, people: 2 });
});

it('two expert certificates of records that are merged are one expert', async () => {
  const { id: planId } = await makePlan(testApp);
  await makeTarget(testApp, planId, { basis: 'DISTINCT_PERSON_CERTIFIED', unit: 'person', comparator: 'GTE', wanted: 10 });
  const people = await twoRecords('Ma Thị Duyên Gộp');
  const given = { planIds: [planId], groups: { DOANH_NGHIEP: 1 }, type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' } as const;
  for (const [index, personId] of people.entries()) {
    await makeTurns(testApp, { ...given, closesOn: `2024-0${index + 5}-09`, personIds: [personId] });
  }
  expect(await target(planId)).toMatchObject({ official: 2 });
  await expectAnswer(merge(people), 201);
  expect(await target(planId)).toMatchObject({ official: 1 });
});
