import type { FigureResponse } from '../../src/modules/plans/figures.dto.js';
import type { NewTarget } from '../../src/modules/plans/plans.dto.js';
import type { TargetProgress } from '../../src/modules/reporting/reporting.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectFile } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { planDesk } from '../support/plan-desk.js';

const pdf = Buffer.from('%PDF-1.7 Báo cáo (mô phỏng)');
const evidence = 'Báo cáo số 12/BC-SCT (mô phỏng)';

describe('a figure that people entered for a target', () => {
  let test: TestApp;
  let lan: Staff;
  let hoa: Staff;
  let auditor: Staff;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    lan = await makeStaff(test, 'official');
    hoa = await makeStaff(test, 'organiser');
    auditor = await makeStaff(test, 'auditor');
  });
  afterAll(() => test.close());
  const { target } = planDesk(
    () => test,
    () => lan,
  );

  /** A plan with one target that others report, and the address of its figures. */
  const reported = async (overrides: Partial<NewTarget> = {}): Promise<{ planId: string; path: string }> => {
    const { id } = await makePlan(test);
    const whole = { basis: 'REPORTED_COUNT', comparator: 'GTE', wanted: 30, unit: 'enterprise' } as const;
    const { key } = await makeTarget(test, id, { ...whole, audience: [], countedTypes: [], ...overrides });
    return { planId: id, path: `/api/v1/plans/${id}/targets/${key}/figures` };
  };
  const send = (address: string, body: object = {}, by = lan) => test.http.post(address).set(by.bearer).send(body);
  const enter = (path: string, body: object = {}): Promise<FigureResponse> =>
    expectAnswer(send(path, { kind: 'reported', countedOn: '2024-06-30', value: 8, evidence, ...body }), 201);
  const put = (path: string, revision: number, by = lan, file = pdf, name = 'bao-cao.pdf') =>
    test.http.put(`${path}/file`).set(by.bearer).field({ revision }).attach('file', file, name);
  const verified = async (path: string, body: object = {}): Promise<string> => {
    const { id } = await enter(path, body);
    await expectAnswer(put(`${path}/${id}`, 1), 200);
    await expectAnswer(send(`${path}/${id}/verify`, { revision: 2 }, hoa), 200);
    return `${path}/${id}`;
  };
  const numbers = ({ official, provisional, evidence: words }: TargetProgress): unknown => [official, provisional, words];

  it('counts provisionally until another person verified it with its paper, and then officially', async () => {
    const { planId, path } = await reported();
    const { id, ...entered } = await enter(path);
    expect(entered).toMatchObject({ state: 'entered', revision: 1, fileName: null, enteredBy: lan.actor.name, verifiedBy: null });
    expect(numbers(await target(planId))).toEqual([0, 8, null]);
    const figure = `${path}/${id}`;
    expect(await expectAnswer(send(`${figure}/verify`, { revision: 1 }, hoa), 409)).toMatchObject({ code: 'figureWithoutFile' });
    expect(await expectAnswer(put(figure, 1), 200)).toMatchObject({ fileName: 'bao-cao.pdf', size: pdf.length, revision: 2 });
    expect(await expectAnswer(send(`${figure}/verify`, { revision: 2 }), 409)).toMatchObject({ code: 'verifiedByOwnHand' });
    expect(await expectAnswer(send(`${figure}/verify`, { revision: 1 }, hoa), 409)).toMatchObject({ code: 'figureChanged' });
    expect(await expectAnswer(send(`${figure}/verify`, { revision: 2 }, hoa), 200)).toMatchObject({
      ...{ state: 'verified', verifiedBy: hoa.actor.name, revision: 3 },
    });
    expect(numbers(await target(planId))).toEqual([8, 8, evidence]);
    expect(await expectFile(test.http.get(`${figure}/file`).set(auditor.bearer))).toEqual(pdf);
    expect(await expectAnswer(put(figure, 3), 409)).toMatchObject({ code: 'figureNotOpen' });
    expect(await expectAnswer(send(`${figure}/verify`, { revision: 3 }, hoa), 409)).toMatchObject({ code: 'figureNotOpen' });
  });

  it('may come with its paper, and whoever sends another paper is a hand that cannot verify it', async () => {
    const { path } = await reported();
    const fields = { kind: 'reported', countedOn: '2024-06-30', value: '8', evidence };
    const sent = test.http.post(path).set(lan.bearer).field(fields).attach('file', pdf, 'Công văn 12.pdf');
    const { id } = await expectAnswer<FigureResponse>(sent, 201);
    expect(await expectAnswer(test.http.get(`${path}/${id}`).set(auditor.bearer), 200)).toMatchObject({
      ...{ fileName: 'Công văn 12.pdf', size: pdf.length, revision: 1 },
    });
    await expectAnswer(put(`${path}/${id}`, 1, hoa), 200);
    expect(await expectAnswer(send(`${path}/${id}/verify`, { revision: 2 }, hoa), 409)).toMatchObject({ code: 'verifiedByOwnHand' });
  });

  it('is withdrawn with a reason, verified or not, and counts no more', async () => {
    const { planId, path } = await reported();
    const figure = await verified(path);
    const { id: other } = await enter(path, { value: 5 });
    expect(numbers(await target(planId))).toEqual([8, 13, evidence]);
    expect(await expectAnswer(send(`${figure}/withdraw`, { reason: 'Trùng số liệu' }), 200)).toMatchObject({
      ...{ state: 'withdrawn', withdrawnBy: lan.actor.name, withdrawnReason: 'Trùng số liệu' },
    });
    expect(numbers(await target(planId))).toEqual([0, 5, null]);
    await expectAnswer(send(`${path}/${other}/withdraw`, { reason: 'Nhập nhầm' }, hoa), 200);
    expect(numbers(await target(planId))).toEqual([null, null, null]);
    expect(await expectAnswer(send(`${figure}/withdraw`, { reason: 'Lần nữa' }), 409)).toMatchObject({ code: 'figureWithdrawn' });
    expect(await expectAnswer(send(`${figure}/verify`, { revision: 4 }, hoa), 409)).toMatchObject({ code: 'figureNotOpen' });
  });

  it('leaves a share with the part and the total that somebody verified, and shows the others beside it', async () => {
    const { planId, path } = await reported({ basis: 'REPORTED_RATIO', comparator: 'GT', wanted: 70, unit: 'percent' });
    await enter(path, { countedOn: '2023-06-30', value: 9, denominator: 10 });
    expect(await target(planId)).toMatchObject({ official: null, denominator: null, percent: null, provisional: 9 });
    expect(await target(planId)).toMatchObject({ denominatorProvisional: 10, percentProvisional: 90, statusProvisional: 'met' });
    await verified(path, { countedOn: '2024-06-30', value: 60, denominator: 100 });
    await enter(path, { countedOn: '2024-07-31', value: 80, denominator: 110 });
    expect(await target(planId)).toMatchObject({ official: 60, denominator: 100, percent: 60, status: 'not-met' });
    expect(await target(planId)).toMatchObject({ provisional: 80, denominatorProvisional: 110, statusProvisional: 'met' });
  });

  it('is an opening figure of turns, experts and classes by the same rule, in their lists too', async () => {
    const { id } = await makePlan(test);
    const turns = await makeTarget(test, id);
    const experts = await makeTarget(test, id, { basis: 'DISTINCT_PERSON_CERTIFIED', comparator: 'GTE', wanted: 10, unit: 'person' });
    const classes = await makeTarget(test, id, { basis: 'CLASS_COUNT', comparator: 'GTE', wanted: 9, unit: 'class' });
    for (const { key } of [turns, experts, classes]) {
      const path = `/api/v1/plans/${id}/targets/${key}/figures`;
      await verified(path, { kind: 'opening', countedOn: '2022-12-31', value: 6 });
      await enter(path, { kind: 'opening', countedOn: '2023-12-31', value: 1 });
      const progress = await target(id, key);
      expect([progress.official, progress.provisional]).toEqual([6, 7]);
      expect(progress.byGroup).toContainEqual({ group: 'OPENING', value: 6 });
      expect(progress.provisionalByGroup).toContainEqual({ group: 'OPENING', value: 7 });
    }
    const opening = async (list: string, query: object): Promise<unknown> => {
      const asked = test.http.get(`/api/v1/plans/${id}/${list}`).query(query).set(auditor.bearer);
      return (await expectAnswer<{ opening: number }>(asked, 200)).opening;
    };
    for (const [list, key] of [
      ['turns', turns.key],
      ['classes', classes.key],
    ] as const) {
      expect(await opening(list, { target: key })).toBe(6);
      expect(await opening(list, { target: key, standing: 'pending' })).toBe(1);
      expect(await opening(list, { target: key, standing: 'provisional' })).toBe(7);
    }
    expect(await opening('experts', { target: experts.key })).toBe(6);
  });

  it('is nobody’s business to change who may not plan, and reads for everyone who may look', async () => {
    const { path } = await reported();
    const { id } = await enter(path);
    const checkin = await makeStaff(test, 'checkin');
    for (const by of [auditor, checkin]) {
      await expectAnswer(send(path, { kind: 'reported', countedOn: '2024-06-30', value: 8, evidence }, by), 403);
      await expectAnswer(put(`${path}/${id}`, 1, by), 403);
      await expectAnswer(send(`${path}/${id}/verify`, { revision: 1 }, by), 403);
      await expectAnswer(send(`${path}/${id}/withdraw`, { reason: 'x' }, by), 403);
    }
    await expectAnswer(test.http.get(`${path}/${id}`).set(auditor.bearer), 200);
    await expectAnswer(test.http.get(`${path}/${id}`).set(checkin.bearer), 403);
    await expectAnswer(test.http.get(`${path}/${id}`), 401);
  });

  it('is refused with the field that is wrong, and nothing is saved', async () => {
    const { path } = await reported();
    const { path: elsewhere } = await reported();
    const { id } = await enter(path);
    const figure = `${path}/${id}`;
    const wrong = async (asked: ReturnType<typeof send>): Promise<unknown> =>
      (await expectAnswer<{ errors: { field: string; code: string }[] }>(asked, 422)).errors.map((each) => `${each.field}: ${each.code}`);
    expect(await wrong(put(figure, 1, lan, Buffer.from('MZ\x90'), 'bao-cao.pdf'))).toEqual(['file: fileTypeNotAccepted']);
    expect(await wrong(test.http.put(`${figure}/file`).set(lan.bearer).field({ revision: 1 }))).toEqual(['file: required']);
    expect(await wrong(send(`${figure}/verify`, { revision: 0 }, hoa))).toHaveLength(1);
    expect(await wrong(send(`${figure}/verify`, { revision: 'một' }, hoa))).toHaveLength(1);
    expect(await wrong(send(`${figure}/withdraw`, { reason: ' ' }))).toEqual(['reason: required']);
    expect(await wrong(send(`${figure}/withdraw`, { reason: 'x'.repeat(501) }))).toEqual(['reason: tooLong']);
    const stranger = `${elsewhere}/${id}`;
    for (const asked of [
      send(`${stranger}/verify`, { revision: 1 }, hoa),
      send(`${stranger}/withdraw`, { reason: 'x' }),
      put(stranger, 1),
    ]) {
      expect(await expectAnswer(asked, 404)).toMatchObject({ code: 'figureNotFound' });
    }
    await expectAnswer(test.http.get(`${figure}/file`).set(auditor.bearer), 404);
    expect(await expectAnswer(test.http.get(figure).set(auditor.bearer), 200)).toMatchObject({ state: 'entered', revision: 1 });
  });

  it('is verified once where two people press at the same time', async () => {
    const { path } = await reported();
    const { id } = await enter(path);
    await expectAnswer(put(`${path}/${id}`, 1), 200);
    const presses = [hoa, await makeStaff(test, 'official')].map((by) => send(`${path}/${id}/verify`, { revision: 2 }, by));
    expect((await Promise.all(presses)).map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
