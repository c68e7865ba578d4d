import { CheckSheets, FinaliseClass, MarkRoll, ReopenClass, TurnSheet } from '../../src/modules/attendance/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass, makeRegistration, makeStaff, type MadeClass, type Staff } from '../support/make.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeTurns } from '../support/make-turns.js';
import { planDesk } from '../support/plan-desk.js';

let testApp: TestApp;
let organiser: Staff;
let planId: string;

beforeEach(async () => {
  testApp = await startApp('2024-12-01T02:00:00Z');
  organiser = await makeStaff(testApp, 'organiser');
  planId = (await makePlan(testApp)).id;
  await makeTarget(testApp, planId);
});
afterEach(() => testApp.close());

const { target } = planDesk(
  () => testApp,
  () => organiser,
);

async function attendedClass(): Promise<MadeClass> {
  const made = await makeClass(testApp, { closesOn: '2024-05-10', planIds: [planId] });
  const { registrationId } = await makeRegistration(testApp, { id: made.id }, { fullName: 'Nông Thị Xuyến' });
  const marks = [{ registrationId, mark: 'present' as const }];
  await testApp.get(MarkRoll).execute(organiser.actor, made.sessions[0]?.id ?? '', { marks });
  return made;
}

const officialTurns = async (): Promise<number | null> => (await target(planId, 'target_1')).official;
const check = (renew = false) => testApp.get(CheckSheets).execute({ renew });

it('a class has its sheet in the moment in which it is closed, and none once it was reopened', async () => {
  const { id } = await attendedClass();
  await testApp.get(FinaliseClass).execute(organiser.actor, id, { confirmed: true });
  expect([await officialTurns(), await check()]).toEqual([1, { classes: 1, wrong: [] }]);
  await testApp.get(ReopenClass).execute(organiser.actor, id, { reason: 'Bỏ sót một học viên' });
  expect([await officialTurns(), await check()]).toEqual([0, { classes: 1, wrong: [] }]);
});

it('a class that two officers close at once counts once', async () => {
  const { id } = await attendedClass();
  const close = () => testApp.get(FinaliseClass).execute(organiser.actor, id, { confirmed: true });
  const closed = await Promise.allSettled([close(), close()]);
  expect(closed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect([await officialTurns(), await check()]).toEqual([1, { classes: 1, wrong: [] }]);
});

it('two classes of the same new unit that are closed at once both count', async () => {
  const classes = [await attendedClass(), await attendedClass()];
  await Promise.all(classes.map(({ id }) => testApp.get(FinaliseClass).execute(organiser.actor, id, { confirmed: true })));
  expect([await officialTurns(), await check()]).toEqual([2, { classes: 2, wrong: [] }]);
});

it('a sheet that does not say what the ledger says is found and made anew', async () => {
  const [one, other] = [
    await makeTurns(testApp, { planIds: [planId], closesOn: '2024-03-01', groups: { DOANH_NGHIEP: 3, TRUONG: 1 }, women: 2 }),
    await makeTurns(testApp, { planIds: [planId], closesOn: '2024-03-02', groups: { HOP_TAC_XA: 2 } }),
  ];
  await testApp.unitOfWork.write(() => testApp.unitOfWork.manager.update(TurnSheet, { classId: one.classId }, { counts: '' }));
  await testApp.unitOfWork.write(() => testApp.unitOfWork.manager.delete(TurnSheet, { classId: other.classId }));
  expect(await officialTurns()).toBe(0);
  expect(await check()).toEqual({ classes: 2, wrong: [one.classId, other.classId].sort() });
  await check(true);
  expect([await officialTurns(), await check()]).toEqual([6, { classes: 2, wrong: [] }]);
});

it('a database from before the sheets gets them at its start', async () => {
  await makeTurns(testApp, { planIds: [planId], closesOn: '2024-03-01', groups: { DOANH_NGHIEP: 3 } });
  await testApp.unitOfWork.write(() => testApp.unitOfWork.manager.createQueryBuilder().delete().from(TurnSheet).execute());
  expect(await officialTurns()).toBe(0);
  await testApp.get(CheckSheets).onApplicationBootstrap();
  expect(await officialTurns()).toBe(3);
});

it('a list longer than a piece of a sheet counts whole', async () => {
  await makeTurns(testApp, { planIds: [planId], closesOn: '2024-03-01', groups: { DOANH_NGHIEP: 1_001 } });
  const { official, people } = await target(planId, 'target_1');
  expect([official, people, await check()]).toEqual([1_001, 1_001, { classes: 1, wrong: [] }]);
});
