import type { PlanResponse, TargetResponse } from '../../src/modules/plans/plans.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { answerOf } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';

describe('plans through the API', () => {
  let test: TestApp;
  let official: Staff;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await makeStaff(test, 'official');
  });
  afterAll(() => test.close());

  const send = async (method: 'post' | 'patch', path: string, body: object, staff = official) =>
    answerOf(await test.http[method](`/api/v1/plans${path}`).set(staff.bearer).send(body));
  const read = async (path: string, staff = official) => {
    const response = await test.http.get(`/api/v1/plans${path}`).set(staff.bearer);
    return { status: response.status, body: response.body as unknown };
  };

  const plan = {
    number: '84/KH-UBND-DEMO',
    title: 'Nâng cao năng suất chất lượng (mô phỏng)',
    issuer: 'Ủy ban nhân dân tỉnh (mô phỏng)',
    province: 'Tuyên Quang',
    signedOn: '2024-03-05',
    periodFrom: '2024-01-01',
    periodTo: '2025-12-31',
  };

  it('are created once for each number', async () => {
    const created = await send('post', '', plan);
    expect(created).toMatchObject({ status: 201, body: { ...plan, targets: [] } });
    expect(await send('post', '', { ...plan, title: 'Kế hoạch khác' })).toMatchObject({ status: 409, wrong: ['number: planNumberTaken'] });
    const { body } = await read('');
    expect((body as PlanResponse[]).filter(({ number }) => number === plan.number)).toHaveLength(1);
  });

  it('refuse what is missing, too long or the wrong way round, and save nothing', async () => {
    const wrong = { ...plan, number: '85/KH-UBND-DEMO' };
    expect(await send('post', '', { ...wrong, title: ' ' })).toMatchObject({ status: 422, wrong: ['title: required'] });
    expect(await send('post', '', { ...wrong, issuer: 'x'.repeat(201) })).toMatchObject({ status: 422, wrong: ['issuer: tooLong'] });
    expect(await send('post', '', { ...wrong, signedOn: '2024-02-30' })).toMatchObject({ status: 422, wrong: ['signedOn: notADate'] });
    expect(await send('post', '', { ...wrong, periodTo: '2023-12-31' })).toMatchObject({
      status: 422,
      wrong: ['periodTo: endsBeforeStart'],
    });
    expect((await send('post', '', { ...wrong, title: { $ne: '' } })).status).toBe(422);
    expect(((await read('')).body as PlanResponse[]).map(({ number }) => number)).not.toContain(wrong.number);
  });

  it('hold Kế hoạch 60/KH-UBND with its nine targets, once', async () => {
    const added = await send('post', '/known', { number: '60/KH-UBND' });
    expect(added).toMatchObject({ status: 201, body: { number: '60/KH-UBND', periodTo: '2025-12-31' } });
    const { body } = await read(`/${(added.body as PlanResponse).id}`);
    const { targets } = body as PlanResponse;
    expect(targets.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(targets[2]).toMatchObject({ key: 'training_attendee_turns', comparator: 'GT', wanted: 500, basis: 'ATTENDEE_TURN' });
    expect(await send('post', '/known', { number: '60/KH-UBND' })).toMatchObject({ status: 409, wrong: ['number: planNumberTaken'] });
    expect((await read('')).body).toContainEqual(expect.objectContaining({ number: '60/KH-UBND', targetCount: 9 }));
  });

  it.each([
    ['Hưng Yên 2021-2025', 10],
    ['Sóc Trăng 2021-2025', 10],
    ['Sóc Trăng 2026-2030', 10],
    ['Bạc Liêu 2021-2025', 8],
  ])('hold the plan %s with its %i targets, though its day is not known', async (number, count) => {
    const added = await send('post', '/known', { number });
    expect(added).toMatchObject({ status: 201, body: { number, signedOn: null, targetCount: count } });
    const { body } = await read(`/${(added.body as PlanResponse).id}`);
    expect((body as PlanResponse).targets.map(({ position }) => position)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect((await test.http.get(`/api/v1/plans/${(added.body as PlanResponse).id}/progress`).set(official.bearer)).status).toBe(200);
  });

  it('are known to the program by their number, to those who may add one', async () => {
    expect(await send('post', '/known', { number: '61/KH-UBND' })).toMatchObject({ status: 422, wrong: ['number: notAChoice'] });
    expect(await send('post', '/known', {})).toMatchObject({ status: 422, wrong: ['number: required'] });
    const door = await makeStaff(test, 'checkin');
    expect(await send('post', '/known', { number: '60/KH-UBND' }, door)).toMatchObject({ status: 403 });
  });

  it('take targets in the order in which they are added, each key once', async () => {
    const { id } = await makePlan(test);
    const target = {
      label: 'Mở ít nhất 5 lớp',
      quote: 'Mở ít nhất 05 lớp.',
      comparator: 'GTE',
      wanted: 5,
      unit: 'class',
      basis: 'CLASS_COUNT',
    };
    const counted = { ...target, countedTypes: ['TAP_HUAN'] };
    expect(await send('post', `/${id}/targets`, { ...counted, key: 'classes' })).toMatchObject({
      status: 201,
      body: { key: 'classes', position: 1 },
    });
    expect(await send('post', `/${id}/targets`, counted)).toMatchObject({
      status: 201,
      body: { key: 'target_2', position: 2, audience: [] },
    });
    expect(await send('post', `/${id}/targets`, { ...counted, key: 'classes' })).toMatchObject({
      status: 409,
      wrong: ['key: targetKeyTaken'],
    });
    expect(await send('post', `/${id}/targets`, target)).toMatchObject({ status: 422, wrong: ['countedTypes: choose'] });
    expect(await send('post', `/${id}/targets`, { ...counted, comparator: 'MORE' })).toMatchObject({
      status: 422,
      wrong: ['comparator: notAChoice'],
    });
    expect((await send('post', '/khong-co/targets', counted)).status).toBe(404);
  });

  it('change only what of the audience is named', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    const changed = await send('patch', `/${id}/targets/${key}`, { audience: ['DOANH_NGHIEP'] });
    expect(changed).toMatchObject({ status: 200, body: { audience: ['DOANH_NGHIEP'], countedTypes: ['TAP_HUAN', 'DAO_TAO'] } });
    expect(await send('patch', `/${id}/targets/${key}`, { audience: ['NONG_DAN'] })).toMatchObject({
      status: 422,
      wrong: ['audience: notAChoice'],
    });
    expect(await send('patch', `/${id}/targets/${key}`, { audience: [] })).toMatchObject({ status: 422, wrong: ['audience: choose'] });
    const { body } = await read(`/${id}`);
    expect((body as PlanResponse).targets[0]).toMatchObject({ audience: ['DOANH_NGHIEP'] });
  });

  it('have no audience to change where the number is reported by others', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id, { basis: 'REPORTED_COUNT', audience: [], countedTypes: [] });
    expect(await send('patch', `/${id}/targets/${key}`, { audience: ['DOANH_NGHIEP'] })).toMatchObject({
      status: 409,
      code: 'noAudienceHere',
    });
  });

  it('keep figures with their evidence and who entered them', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    const figure = { kind: 'opening', countedOn: '2023-12-31', value: 190, evidence: 'Báo cáo năm 2023 (mô phỏng)' };
    expect(await send('post', `/${id}/targets/${key}/figures`, figure)).toMatchObject({
      status: 201,
      body: { value: 190, enteredBy: 'Hoàng Đức Lợi' },
    });
    const wrong = async (changed: object): Promise<unknown> =>
      (await send('post', `/${id}/targets/${key}/figures`, { ...figure, ...changed })).wrong;
    expect(await wrong({ evidence: '' })).toEqual(['evidence: required']);
    expect(await wrong({ kind: 'reported' })).toEqual(['kind: countedFromRecords']);
    expect(await wrong({ countedOn: '2020-12-31' })).toEqual(['countedOn: outsidePlanPeriod']);
    expect(await wrong({ countedOn: '2024-11-16' })).toEqual(['countedOn: dateInFuture']);
    expect(await wrong({ value: '1e9' })).toEqual(['value: notADecimal']);
    expect(((await read(`/${id}`)).body as PlanResponse).targets[0]?.figures).toHaveLength(1);
  });

  it('know the person behind an opening expert by id or by a name that only one person has', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id, { basis: 'DISTINCT_PERSON_CERTIFIED', comparator: 'GTE', wanted: 10, unit: 'person' });
    const groups = { DOANH_NGHIEP: 31 };
    const { personIds } = await makeTurns(test, { planIds: [id], closesOn: '2024-08-16', groups });
    const expert = { kind: 'opening', countedOn: '2023-12-31', value: 1, evidence: 'Quyết định cử đi học (mô phỏng)' };
    const path = `/${id}/targets/${key}/figures`;
    expect(await send('post', path, { ...expert, personId: personIds[0] })).toMatchObject({
      status: 201,
      body: { personId: personIds[0] },
    });
    expect(await send('post', path, { ...expert, personName: 'ma van thuan' })).toMatchObject({
      status: 201,
      body: { personId: personIds[1] },
    });
    expect(await send('post', path, { ...expert, personName: 'Nguyễn Thị Nhung' })).toMatchObject({
      wrong: ['personName: severalPeopleOfThatName'],
    });
    expect(await send('post', path, { ...expert, personName: 'Chẩu Văn Hiệp' })).toMatchObject({
      status: 422,
      wrong: ['personName: personNotFound'],
    });
    expect(await send('post', path, { ...expert, personId: id })).toMatchObject({ status: 422, wrong: ['personId: personNotFound'] });
    expect(await send('post', path, { ...expert, personId: personIds[0], value: 2 })).toMatchObject({
      wrong: ['personId: personIsOneExpert'],
    });
  });

  it('are read by auditors, written by officials and organisers, and closed to door staff', async () => {
    const { id } = await makePlan(test);
    const { key }: TargetResponse = await makeTarget(test, id);
    const [auditor, door, organiser] = [
      await makeStaff(test, 'auditor'),
      await makeStaff(test, 'checkin'),
      await makeStaff(test, 'organiser'),
    ];
    expect((await read(`/${id}`, auditor)).status).toBe(200);
    expect((await read(`/${id}`, door)).status).toBe(403);
    expect((await test.http.get('/api/v1/plans')).status).toBe(401);
    for (const staff of [auditor, door]) {
      expect((await send('post', '', { ...plan, number: '86/KH-UBND-DEMO' }, staff)).status).toBe(403);
      expect((await send('patch', `/${id}/targets/${key}`, { audience: ['DOANH_NGHIEP'] }, staff)).status).toBe(403);
    }
    expect((await send('post', '', { ...plan, number: '86/KH-UBND-DEMO' }, organiser)).status).toBe(201);
  });
});
