import { ReviseTarget } from '../../src/modules/plans/index.js';
import type { PlanResponse, TargetResponse, TargetVersionResponse } from '../../src/modules/plans/plans.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { answerOf } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

describe('changes of plans and targets through the API', () => {
  let test: TestApp;
  let official: Staff;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await makeStaff(test, 'official');
  });
  afterAll(() => test.close());

  const put = async (path: string, body: object, staff = official) =>
    answerOf(await test.http.put(`/api/v1/plans/${path}`).set(staff.bearer).send(body));
  const read = async (path: string): Promise<unknown> => (await test.http.get(`/api/v1/plans/${path}`).set(official.bearer)).body;

  /** What a program sends back: the target as it was read, with what is to change. */
  function revisionOf(target: TargetResponse, changes: object): object {
    const facts = Object.entries(target);
    const terms = facts.filter(([name, value]) => value !== null && !['figures', 'key', 'position', 'version', 'validFrom'].includes(name));
    return { ...Object.fromEntries(terms), reason: 'Quyết định 15/QĐ-UBND (mô phỏng)', ...changes };
  }

  const wantedOn = async (id: string, asOf: string): Promise<number | null | undefined> =>
    ((await read(`${id}/progress?asOf=${asOf}`)) as { targets: readonly { wanted: number | null }[] }).targets[0]?.wanted;

  it('keep the old promise for the days on which it held: a report as of then does not change', async () => {
    const { id } = await makePlan(test);
    const target = await makeTarget(test, id);
    const path = `${id}/targets/${target.key}`;
    const change = revisionOf(target, { wanted: 600, quote: 'cho trên 600 lượt người', validFrom: '2024-06-01', version: 1 });
    expect(await put(path, change)).toMatchObject({ status: 200, body: { version: 2, wanted: 600, validFrom: '2024-06-01' } });
    expect([await wantedOn(id, '2024-05-31'), await wantedOn(id, '2024-06-01'), await wantedOn(id, '2024-11-15')]).toEqual([500, 600, 600]);
    const versions = (await read(`${path}/versions`)) as TargetVersionResponse[];
    expect(versions.map(({ version, wanted, validFrom, reason }) => ({ version, wanted, validFrom, reason }))).toEqual([
      { version: 2, wanted: 600, validFrom: '2024-06-01', reason: 'Quyết định 15/QĐ-UBND (mô phỏng)' },
      { version: 1, wanted: 500, validFrom: '2021-01-01', reason: null },
    ]);
  });

  it('correct what was typed wrong for all the days on which it held', async () => {
    const { id } = await makePlan(test);
    const target = await makeTarget(test, id, { wanted: 50 });
    expect(await put(`${id}/targets/${target.key}`, revisionOf(target, { wanted: 500, reason: 'Nhập thiếu một số 0' }))).toMatchObject({
      status: 200,
      body: { version: 2, validFrom: '2021-01-01' },
    });
    expect(await wantedOn(id, '2022-12-31')).toBe(500);
  });

  it('refuse days, numbers and words that do not fit, and keep the target as it was', async () => {
    const { id } = await makePlan(test);
    const target = await makeTarget(test, id);
    const path = `${id}/targets/${target.key}`;
    const wrong = async (changes: object): Promise<unknown> => (await put(path, revisionOf(target, changes))).wrong;
    expect(await wrong({ reason: ' ' })).toEqual(['reason: required']);
    expect(await wrong({ reason: 'x'.repeat(501) })).toEqual(['reason: tooLong']);
    expect(await wrong({ validFrom: '2024-11-16' })).toEqual(['validFrom: dateInFuture']);
    expect(await wrong({ validFrom: '2020-12-31' })).toEqual(['validFrom: outsidePlanPeriod']);
    expect(await wrong({ validFrom: '31/02/2024' })).toEqual(['validFrom: notADate']);
    expect(await wrong({ wanted: -1 })).toEqual(['wanted: outOfRange']);
    expect(await wrong({ wanted: 2.5 })).toEqual(['wanted: notAWholeNumber']);
    expect(await wrong({ comparator: 'RANGE', wantedMax: 400 })).toEqual(['wantedMax: rangeUpsideDown']);
    expect(await wrong({ countedTopics: ['ASTROLOGY'] })).toEqual(['countedTopics: notAChoice']);
    expect(await wrong({ evidenceKinds: ['rumour'] })).toEqual(['evidenceKinds: notAChoice']);
    expect(await wrong({ parentKey: target.key })).toEqual(['parentKey: partOfItself']);
    expect(await wrong({ parentKey: 'nowhere' })).toEqual(['parentKey: parentNotFound']);
    expect(await wrong({ notReadyReason: 'Chưa mở khóa' })).toEqual(['notReadyReason: noConditionToWaitFor']);
    expect(((await read(id)) as PlanResponse).targets[0]).toMatchObject({ version: 1, wanted: 500 });
    expect((await put(`${id}/targets/nowhere`, revisionOf(target, {}))).status).toBe(404);
  });

  it('lose no change of two people who read the same version', async () => {
    const { id } = await makePlan(test);
    const target = await makeTarget(test, id);
    const path = `${id}/targets/${target.key}`;
    const both = await Promise.all([600, 700].map((wanted) => put(path, revisionOf(target, { wanted, version: 1 }))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)).toMatchObject({ code: 'targetChangedMeanwhile' });
    expect(await read(`${path}/versions`)).toHaveLength(2);
  });

  it('say that the condition of a target does not hold yet, with the reason, from a day on', async () => {
    const { id } = await makePlan(test);
    const condition = 'khi có đơn vị ở Trung ương mở khóa đào tạo';
    const target = await makeTarget(test, id, {
      basis: 'DISTINCT_PERSON_CERTIFIED',
      unit: 'person',
      comparator: 'GTE',
      wanted: 1,
      condition,
    });
    const waiting = { notReadyReason: 'Trung ương chưa mở khóa nào', validFrom: '2023-01-01' };
    expect((await put(`${id}/targets/${target.key}`, revisionOf(target, waiting))).status).toBe(200);
    const statusOn = async (asOf: string): Promise<unknown> =>
      ((await read(`${id}/progress?asOf=${asOf}`)) as { targets: readonly { status: string }[] }).targets[0]?.status;
    expect([await statusOn('2022-12-31'), await statusOn('2023-01-01')]).toEqual(['not-met', 'not-ready']);
  });

  it('are for officials and organisers, not for auditors and door staff', async () => {
    const { id } = await makePlan(test);
    const target = await makeTarget(test, id);
    for (const role of ['auditor', 'checkin'] as const) {
      const staff = await makeStaff(test, role);
      expect((await put(`${id}/targets/${target.key}`, revisionOf(target, {}), staff)).status).toBe(403);
      expect((await put(id, {}, staff)).status).toBeGreaterThanOrEqual(403);
    }
    const outsider = test.get(ReviseTarget).execute({ kind: 'visitor' }, id, target.key, revisionOf(target, {}) as never);
    await expect(outsider).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('give a plan the number and the day that its article did not know', async () => {
    const added = await test.http.post('/api/v1/plans/known').set(official.bearer).send({ number: 'Hưng Yên 2021-2025' });
    const { id, title, issuer, province, periodFrom, periodTo } = added.body as PlanResponse;
    const facts = { title, issuer, province, periodFrom, periodTo };
    expect(await put(id, { ...facts, number: '999/KH-UBND-DEMO', signedOn: '2021-10-01' })).toMatchObject({
      status: 200,
      body: { number: '999/KH-UBND-DEMO', signedOn: '2021-10-01', source: null, targetCount: 10 },
    });
    expect(await put(id, { ...facts, number: '999/KH-UBND-DEMO', periodTo: '2020-01-01' })).toMatchObject({
      wrong: ['periodTo: endsBeforeStart'],
    });
    expect(await put(id, { ...facts, number: ' ' })).toMatchObject({ status: 422, wrong: ['number: required'] });
    const other = await makePlan(test);
    expect(await put(id, { ...facts, number: other.number })).toMatchObject({ status: 409, wrong: ['number: planNumberTaken'] });
    expect(await put('khong-co', { ...facts, number: '1000/KH-UBND-DEMO' })).toMatchObject({ status: 404 });
  });

  it('let one plan replace another, once and not in a circle', async () => {
    const [old, fresh, third] = [await makePlan(test), await makePlan(test), await makePlan(test)];
    const replacing = ({ number, title, issuer, province, periodFrom, periodTo }: PlanResponse, supersedesId: string): object => ({
      ...{ number, title, issuer, province, periodFrom, periodTo, supersedesId },
    });
    expect(await put(fresh.id, replacing(fresh, old.id))).toMatchObject({ status: 200, body: { supersedesId: old.id } });
    expect(await put(third.id, replacing(third, old.id))).toMatchObject({ wrong: ['supersedesId: planAlreadyReplaced'] });
    expect(await put(old.id, replacing(old, fresh.id))).toMatchObject({ wrong: ['supersedesId: replacesItself'] });
    expect(await put(third.id, replacing(third, 'khong-co'))).toMatchObject({ wrong: ['supersedesId: replacedPlanNotFound'] });
  });
});
