import { CancelClass } from '../../src/modules/classes/index.js';
import { ChangeTargetAudience } from '../../src/modules/plans/index.js';
import { Certificate, RevokeCertificate } from '../../src/modules/certificates/index.js';
import type { NewTarget } from '../../src/modules/plans/plans.dto.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeRegistration, registrationForm } from '../support/make.js';
import { makePlan, makePlan60, makeTarget } from '../support/make-plan.js';
import { makeTurns } from '../support/make-turns.js';
import { planDesk } from '../support/plan-desk.js';
import { RollDesk } from '../support/roll-desk.js';

// The acceptance checks of the domain, by their numbers: what is a turn, what is a person, and when they count.

let desk: RollDesk;

beforeAll(async () => {
  desk = await RollDesk.open('2026-03-01T02:00:00Z');
});
afterAll(() => desk.app.close());

const { target } = planDesk(
  () => desk.app,
  () => desk.official,
);

/** A plan of 2021–2025 that counts turns. */
async function turnPlan(): Promise<string> {
  const { id } = await makePlan(desk.app);
  await makeTarget(desk.app, id);
  return id;
}

const experts: Partial<NewTarget> = {
  comparator: 'GTE',
  wanted: 10,
  unit: 'person',
  basis: 'DISTINCT_PERSON_CERTIFIED',
  countedTypes: ['CHUYEN_GIA'],
} as const;

it('7. a class of three days is one turn of each person', async () => {
  const planId = await turnPlan();
  const scene = await desk.makeScene(4, { planIds: [planId], sessions: 6 });
  for (const index of scene.sessionIds.keys()) await desk.everyonePresent(scene, index);
  await expectAnswer(desk.finalise(scene), 201);
  expect(await target(planId)).toMatchObject({ official: 4, people: 4 });
});

it('8. the same person in two classes is two turns and one person', async () => {
  const planId = await turnPlan();
  const person = registrationForm({ fullName: 'Nông Thị Xuyến' });
  for (const day of ['2024-10-15', '2024-11-05']) {
    const scene = await desk.makeScene(0, { planIds: [planId], closesOn: day });
    await makeRegistration(desk.app, scene.class, person);
    await desk.everyonePresent(scene);
    await expectAnswer(desk.finalise(scene), 201);
  }
  expect(await target(planId)).toMatchObject({ official: 2, people: 1 });
});

it('9. the substitute earns the turn, under their own name and group', async () => {
  const planId = await turnPlan();
  const scene = await desk.makeScene(0, { planIds: [planId], sessions: 1 });
  desk.app.clock.moveTo('2024-10-10T02:00:00Z');
  const { token } = await makeRegistration(desk.app, scene.class, { group: 'HOP_TAC_XA' });
  const substitute = registrationForm({ fullName: 'Triệu Tiến Sinh', group: 'UBND_XA' });
  await expectAnswer(desk.app.http.post(`/api/v1/registrations/by-token/${token}/substitute`).send(substitute), 201);
  desk.app.clock.moveTo('2026-03-01T02:00:00Z');
  await desk.everyonePresent(scene);
  await expectAnswer(desk.finalise(scene), 201);
  const counted = await target(planId);
  expect(counted.official).toBe(1);
  expect(counted.byGroup).toContainEqual({ group: 'UBND_XA', value: 1 });
  const behind = desk.app.http.get(`/api/v1/plans/${planId}/turns`).query({ target: counted.key }).set(desk.official.bearer);
  expect(await expectAnswer(behind, 200)).toMatchObject({ turns: [{ fullName: 'Triệu Tiến Sinh' }] });
});

it('10. a cancelled class counts nothing', async () => {
  const planId = await turnPlan();
  const scene = await desk.makeScene(3, { planIds: [planId], sessions: 1 });
  await desk.everyonePresent(scene);
  expect(await target(planId)).toMatchObject({ official: 0, provisional: 3 });
  await desk.app.get(CancelClass).execute(desk.organiser.actor, scene.class.id, { reason: 'Mưa lũ' });
  expect(await target(planId)).toMatchObject({ official: 0, provisional: 0 });
});

it('11. a class that is not finalised is not in the official totals', async () => {
  const planId = await turnPlan();
  const scene = await desk.makeScene(3, { planIds: [planId], sessions: 1 });
  await desk.everyonePresent(scene);
  expect(await target(planId)).toMatchObject({ official: 0, provisional: 3 });
  await expectAnswer(desk.finalise(scene), 201);
  expect(await target(planId)).toMatchObject({ official: 3, provisional: 3 });
});

it('12. an expert with two certificates is one, with a revoked one none, and of a co-operative only where the plan names it', async () => {
  const { plan } = await makePlan60(desk.app);
  const { id: first } = await makePlan(desk.app);
  const { id: second } = await makePlan(desk.app, { periodFrom: '2026-01-01', periodTo: '2030-12-31' });
  await makeTarget(desk.app, first, { ...experts, wanted: 15, audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP', 'HO_KINH_DOANH', 'HOP_TAC_XA'] });
  await makeTarget(desk.app, second, { ...experts, wanted: 20, audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP'] });
  const count = async (planId: string, key?: string): Promise<number | null> => (await target(planId, key)).official;
  const all = async (): Promise<(number | null)[]> => [await count(plan.id, 'experts_trained'), await count(first), await count(second)];
  const course = { planIds: [plan.id, first, second], type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' } as const;

  const { personIds } = await makeTurns(desk.app, { ...course, closesOn: '2024-08-16', groups: { DOANH_NGHIEP: 1 } });
  await makeTurns(desk.app, { ...course, closesOn: '2025-08-16', groups: { DOANH_NGHIEP: 1 }, personIds });
  expect(await all()).toEqual([1, 1, 0]);

  await makeTurns(desk.app, { ...course, closesOn: '2024-09-20', groups: { HOP_TAC_XA: 1 } });
  await makeTurns(desk.app, { ...course, closesOn: '2026-01-15', groups: { HOP_TAC_XA: 1 } });
  expect(await all()).toEqual([1, 2, 0]);

  const held = await desk.app.unitOfWork.read(() => desk.app.unitOfWork.manager.findBy(Certificate, { personId: personIds[0] ?? '' }));
  for (const [index, { id }] of held.entries()) {
    await desk.app.get(RevokeCertificate).execute(desk.organiser.actor, id, { reason: 'Cấp nhầm' });
    expect(await all()).toEqual(index === 0 ? [1, 2, 0] : [0, 1, 0]);
  }
});

it('13. a class of 30–31/12/2025 is in the period 2021–2025, one that closes on 02/01/2026 in the next', async () => {
  const first = await turnPlan();
  const { id: second } = await makePlan(desk.app, { periodFrom: '2026-01-01', periodTo: '2030-12-31' });
  await makeTarget(desk.app, second);
  const both = [first, second];
  for (const days of [
    ['2025-12-30', '2025-12-31'],
    ['2025-12-29', '2026-01-02'],
  ]) {
    const scene = await desk.makeScene(days[0] === '2025-12-30' ? 3 : 5, {
      planIds: both,
      sessions: days.map((date) => ({ date, halfDay: 'MORNING' as const })),
    });
    await desk.everyonePresent(scene);
    await expectAnswer(desk.finalise(scene), 201);
  }
  expect([(await target(first)).official, (await target(second)).official]).toEqual([3, 5]);
});

it('23. groups add up to the total; women and minorities are parts of it; "không khai" is in neither', async () => {
  const planId = await turnPlan();
  const scene = await desk.makeScene(0, { planIds: [planId], sessions: 1 });
  const told = { gender: 'female', ethnicity: 'Dao', group: 'HOP_TAC_XA' } as const;
  for (const person of [told, { gender: 'male', ethnicity: 'Kinh', group: 'DOANH_NGHIEP' } as const, { group: 'HO_KINH_DOANH' } as const]) {
    await makeRegistration(desk.app, scene.class, person);
  }
  await desk.everyonePresent(scene);
  await expectAnswer(desk.finalise(scene), 201);
  const { official, byGroup, women, minority, genderNotStated, minorityNotStated } = await target(planId);
  expect({ official, women, minority, genderNotStated, minorityNotStated }).toEqual({
    official: 3,
    women: 1,
    minority: 1,
    genderNotStated: 1,
    minorityNotStated: 1,
  });
  expect(byGroup.reduce((sum, { value }) => sum + value, 0)).toBe(official);
});

it('24. taking back what one said of one’s ethnic group removes it, and totals that were counted stay', async () => {
  const planId = await turnPlan();
  const scene = await desk.makeScene(0, { planIds: [planId], sessions: 1 });
  const { token, personId } = await makeRegistration(desk.app, scene.class, { ethnicity: 'Dao' });
  await desk.everyonePresent(scene);
  await expectAnswer(desk.finalise(scene), 201);
  await expectAnswer(desk.app.http.delete(`/api/v1/registrations/by-token/${token}/ethnicity`), 204);
  const isKept = desk.app.unitOfWork.read(() => desk.app.unitOfWork.manager.existsBy('PersonEthnicity', { personId }));
  expect(await isKept).toBe(false);
  expect(await target(planId)).toMatchObject({ official: 1, minority: 1, minorityNotStated: 0 });
});

it('30. an expert course adds no turns unless the setting of the target says so', async () => {
  const planId = await turnPlan();
  await makeTurns(desk.app, { planIds: [planId], closesOn: '2024-08-16', groups: { DOANH_NGHIEP: 11 }, type: 'CHUYEN_GIA' });
  const { key, official } = await target(planId);
  expect(official).toBe(0);
  const setting = { audience: ['DOANH_NGHIEP' as const], countedTypes: ['TAP_HUAN' as const, 'CHUYEN_GIA' as const] };
  await desk.app.get(ChangeTargetAudience).execute(desk.official.actor, planId, key, setting);
  expect((await target(planId)).official).toBe(11);
});
