import exceljs from 'exceljs';
import { Audit } from '../../src/platform/audit/audit.js';
import type { NewTarget, TargetResponse } from '../../src/modules/plans/plans.dto.js';
import type { ProgressResponse, TargetProgress } from '../../src/modules/reporting/reporting.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { makePlan, makePlan60, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';

describe('progress against the targets of a plan', () => {
  let test: TestApp;
  let official: Staff;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await makeStaff(test, 'official');
  });
  afterAll(() => test.close());

  const progress = async (planId: string, asOf?: string): Promise<ProgressResponse> => {
    const { body } = await test.http
      .get(`/api/v1/plans/${planId}/progress`)
      .query(asOf ? { asOf } : {})
      .set(official.bearer)
      .expect(200);
    return body as ProgressResponse;
  };
  const first = async (planId: string, asOf?: string): Promise<TargetProgress> => {
    const [target] = (await progress(planId, asOf)).targets;
    if (!target) throw new Error('the plan has no target');
    return target;
  };
  const turnPlan = async (overrides: Partial<NewTarget> = {}): Promise<string> => {
    const { id } = await makePlan(test);
    await makeTarget(test, id, overrides);
    return id;
  };
  const figure = (planId: string, key: string, body: object): Promise<unknown> =>
    test.http.post(`/api/v1/plans/${planId}/targets/${key}/figures`).set(official.bearer).send(body).expect(201);

  it('is not met by 500 turns where the plan says more than 500, and met by 501', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 300, HOP_TAC_XA: 200 } });
    expect(await first(planId)).toMatchObject({ official: 500, status: 'not-met', percent: 100, people: 500 });
    await makeTurns(test, { planIds: [planId], closesOn: '2024-06-20', groups: { TRUONG: 1 } });
    expect(await first(planId)).toMatchObject({ official: 501, status: 'met' });
  });

  it('has group rows that add up to the number, opening figures in a row of their own', async () => {
    const planId = await turnPlan();
    await makeTurns(test, {
      planIds: [planId],
      closesOn: '2024-05-09',
      groups: { DOANH_NGHIEP: 5, HOP_TAC_XA: 3, HO_KINH_DOANH: 2 },
      women: 4,
      minority: 6,
    });
    await figure(planId, 'target_1', { kind: 'opening', countedOn: '2023-12-31', value: 190, evidence: 'Báo cáo năm 2023 (mô phỏng)' });
    const target = await first(planId);
    expect(target).toMatchObject({ official: 200, women: 4, minority: 6, genderNotStated: 0 });
    expect(target.byGroup.reduce((total, { value }) => total + value, 0)).toBe(200);
    expect(target.byGroup).toContainEqual({ group: 'OPENING', value: 190 });
    expect(target.byGroup).toContainEqual({ group: 'HO_KINH_DOANH', value: 2 });
  });

  it('leaves out the groups that the setting of the target does not name, and says how many they are', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 5, HO_KINH_DOANH: 2 } });
    const { audience } = (await test.http.get(`/api/v1/plans/${planId}`).set(official.bearer)).body.targets[0] as TargetResponse;
    await test.http
      .patch(`/api/v1/plans/${planId}/targets/target_1`)
      .set(official.bearer)
      .send({ audience: audience.filter((group) => group !== 'HO_KINH_DOANH'), countedTypes: ['TAP_HUAN'] })
      .expect(200);
    const target = await first(planId);
    expect(target).toMatchObject({ official: 5, people: 5, outsideAudience: [{ group: 'HO_KINH_DOANH', value: 2 }] });
    expect(target.byGroup.map(({ group }) => group)).not.toContain('HO_KINH_DOANH');
  });

  it('counts a class that is not finalised only provisionally', async () => {
    const planId = await turnPlan({ wanted: 5 });
    const { code } = await makeTurns(test, { planIds: [planId], closesOn: '2024-11-05', groups: { DOANH_NGHIEP: 6 }, state: 'open' });
    const { targets, pendingClasses } = await progress(planId);
    expect(targets[0]).toMatchObject({ official: 0, provisional: 6, status: 'not-met', statusProvisional: 'met' });
    expect(pendingClasses).toMatchObject([{ code, turns: 6, closesOn: '2024-11-05' }]);
  });

  it('counts a class from its closing day on', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 4 } });
    expect(await first(planId, '2024-05-08')).toMatchObject({ official: 0, provisional: 0 });
    expect(await first(planId, '2024-05-09')).toMatchObject({ official: 4 });
  });

  it('takes back the turns of a class that was reopened; they are provisional again', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 4 }, state: 'reopened' });
    expect(await first(planId)).toMatchObject({ official: 0, provisional: 4, people: 0 });
  });

  it('counts nothing of a cancelled class, not even provisionally', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 4 }, state: 'cancelled' });
    const { targets, pendingClasses } = await progress(planId);
    expect(targets[0]).toMatchObject({ official: 0, provisional: 0 });
    expect(pendingClasses).toEqual([]);
  });

  it('counts one class for each plan that it serves, and for no other', async () => {
    const [one, other, third] = [await turnPlan(), await turnPlan(), await turnPlan()];
    await makeTurns(test, { planIds: [one, other], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 4 } });
    expect([await first(one), await first(other), await first(third)].map((target) => target.official)).toEqual([4, 4, 0]);
  });

  it('keeps the border of the period: closing on 31/12/2025 is in, on 02/01/2026 out', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2025-12-31', groups: { DOANH_NGHIEP: 3 } });
    await makeTurns(test, { planIds: [planId], closesOn: '2026-01-02', groups: { DOANH_NGHIEP: 7 } });
    expect(await first(planId, '2026-03-01')).toMatchObject({ official: 3 });
  });

  it('counts lớp tập huấn and đào tạo, and no conference', async () => {
    const planId = await turnPlan();
    await makeTurns(test, { planIds: [planId], closesOn: '2024-06-12', groups: { DOANH_NGHIEP: 9 }, type: 'HOI_NGHI' });
    await makeTurns(test, { planIds: [planId], closesOn: '2024-06-20', groups: { DOANH_NGHIEP: 2 }, type: 'DAO_TAO' });
    expect(await first(planId)).toMatchObject({ official: 2, provisional: 2 });
  });

  it('counts the same person in two classes as two turns and one person', async () => {
    const planId = await turnPlan();
    const { personIds } = await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 1 } });
    await makeTurns(test, { planIds: [planId], closesOn: '2024-06-09', groups: { HOP_TAC_XA: 1 }, personIds });
    expect(await first(planId)).toMatchObject({ official: 2, people: 1 });
  });

  it('counts expert people once, not those of a group that the target does not name', async () => {
    const { id: planId } = await makePlan(test);
    const { key } = await makeTarget(test, planId, {
      comparator: 'GTE',
      wanted: 10,
      unit: 'person',
      basis: 'DISTINCT_PERSON_CERTIFIED',
      audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP'],
      countedTypes: ['CHUYEN_GIA'],
    });
    const groups = { SO_BAN_NGANH: 5, DOANH_NGHIEP: 4, HOP_TAC_XA: 1 };
    const expert = { planIds: [planId], type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' } as const;
    const { personIds } = await makeTurns(test, { ...expert, closesOn: '2024-08-16', groups });
    expect(await first(planId)).toMatchObject({ official: 9, status: 'not-met', outsideAudience: [{ group: 'HOP_TAC_XA', value: 1 }] });
    const opening = { kind: 'opening', countedOn: '2023-12-31', value: 1, evidence: 'Quyết định cử đi học năm 2023 (mô phỏng)' };
    await figure(planId, key, { ...opening, personId: personIds[0] });
    expect(await first(planId)).toMatchObject({ official: 9 });
    await figure(planId, key, opening);
    const target = await first(planId);
    expect(target).toMatchObject({ official: 10, status: 'met' });
    expect(target.byGroup).toEqual([
      { group: 'SO_BAN_NGANH', value: 5 },
      { group: 'DOANH_NGHIEP', value: 4 },
      { group: 'OPENING', value: 1 },
    ]);
    await makeTurns(test, { ...expert, closesOn: '2024-09-16', groups: { DOANH_NGHIEP: 1 }, personIds: personIds.slice(5, 6) });
    expect(await first(planId)).toMatchObject({ official: 10 });
  });

  it('judges each kind of target of kế hoạch 60/KH-UBND by its own words', async () => {
    const { plan } = await makePlan60(test);
    const evidence = 'Danh sách sản phẩm OCOP và văn bằng bảo hộ (mô phỏng)';
    await figure(plan.id, 'ocop_trademark_pct', { kind: 'reported', countedOn: '2024-03-31', value: 150, denominator: 200, evidence });
    await figure(plan.id, 'ocop_trademark_pct', { kind: 'reported', countedOn: '2024-06-30', value: 168, denominator: 240, evidence });
    await figure(plan.id, 'enterprises_supported', { kind: 'opening', countedOn: '2023-12-31', value: 13, evidence });
    await figure(plan.id, 'enterprises_supported', { kind: 'reported', countedOn: '2024-11-10', value: 8, evidence });
    await figure(plan.id, 'traceability_portal', {
      kind: 'reported',
      countedOn: '2024-11-10',
      value: 0,
      evidence: 'Đang xây dựng (mô phỏng)',
    });
    const { targets } = await progress(plan.id);
    const byKey = Object.fromEntries(targets.map((target) => [target.key, target]));
    expect(byKey.ocop_trademark_pct).toMatchObject({ official: 168, denominator: 240, percent: 70, status: 'not-met' });
    expect(byKey.enterprises_supported).toMatchObject({ official: 21, status: 'not-met' });
    expect(byKey.traceability_portal).toMatchObject({ status: 'in-progress', evidence: 'Đang xây dựng (mô phỏng)' });
    expect(byKey.gtclqg_entrants).toMatchObject({ official: null, status: 'in-progress' });
    expect(byKey.awareness_raised).toMatchObject({ official: null, status: 'not-quantified' });
    const earlier = (await progress(plan.id, '2024-05-01')).targets.find(({ key }) => key === 'ocop_trademark_pct');
    expect(earlier).toMatchObject({ percent: 75, status: 'met' });
  });

  it('judges a target of each year year by year', async () => {
    const { id: planId } = await makePlan(test, { periodFrom: '2023-01-01' });
    const { key } = await makeTarget(test, planId, {
      comparator: 'GTE',
      wanted: 2,
      unit: 'enterprise',
      basis: 'REPORTED_COUNT',
      periodicity: 'PER_YEAR',
    });
    const add = (countedOn: string, value: number) =>
      figure(planId, key, { kind: 'reported', countedOn, value, evidence: 'Hồ sơ (mô phỏng)' });
    await add('2023-12-01', 4);
    await add('2024-06-01', 1);
    expect(await first(planId)).toMatchObject({ official: 5, status: 'not-met' });
    await add('2024-07-01', 1);
    expect(await first(planId)).toMatchObject({ official: 6, status: 'met' });
  });

  it('is for readers only', async () => {
    const planId = await turnPlan();
    const door = await makeStaff(test, 'checkin');
    await test.http.get(`/api/v1/plans/${planId}/progress`).expect(401);
    await test.http.get(`/api/v1/plans/${planId}/progress`).set(door.bearer).expect(403);
    await test.http.get('/api/v1/plans/khong-co/progress').set(official.bearer).expect(404);
    await test.http.get(`/api/v1/plans/${planId}/progress?asOf=31-02-2024`).set(official.bearer).expect(422);
  });
});

describe('the export of a plan', () => {
  let test: TestApp;
  let auditor: Staff;
  let planId: string;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    auditor = await makeStaff(test, 'auditor');
    const { plan } = await makePlan60(test);
    planId = plan.id;
    const official = await makeStaff(test, 'official');
    const opening = { kind: 'opening', countedOn: '2022-12-31', value: 190, evidence: 'Báo cáo các năm 2022, 2023 (mô phỏng)' };
    const figures = `/api/v1/plans/${planId}/targets/training_attendee_turns/figures`;
    await test.http.post(figures).set(official.bearer).send(opening).expect(201);
    const both = { planIds: [planId], women: 5, minority: 3 };
    await makeTurns(test, { ...both, closesOn: '2023-04-17', groups: { DOANH_NGHIEP: 12 } });
    await makeTurns(test, { ...both, closesOn: '2024-03-27', groups: { SO_BAN_NGANH: 24, TO_CHUC: 7 }, certificates: 'COMPLETION' });
    await makeTurns(test, { ...both, closesOn: '2024-05-09', groups: { HOP_TAC_XA: 19, HO_KINH_DOANH: 9 } });
    await makeTurns(test, { ...both, closesOn: '2024-06-12', groups: { DOANH_NGHIEP: 30 }, type: 'HOI_NGHI' });
    await makeTurns(test, { ...both, closesOn: '2024-11-05', groups: { DOANH_NGHIEP: 6 }, state: 'open' });
    await makeTurns(test, { ...both, closesOn: '2024-11-20', groups: { DOANH_NGHIEP: 8 } });
  });
  afterAll(() => test.close());

  const file = (query: object) =>
    test.http
      .get(`/api/v1/plans/${planId}/export`)
      .query(query)
      .set(auditor.bearer)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          done(null, Buffer.concat(pieces));
        });
      });

  const table = (sheet: exceljs.Worksheet | undefined): unknown[][] => {
    const rows: unknown[][] = [];
    sheet?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return rows;
  };

  it('is a workbook whose sheets agree with each other and with the page', async () => {
    const { body, headers } = await file({ year: 2024, asOf: '2024-11-15' }).expect(200);
    expect(headers['content-disposition']).toContain('filename="ke-hoach-60-kh-ubnd-2024.xlsx"');
    const book = new exceljs.Workbook();
    await book.xlsx.load(body as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Chỉ tiêu', 'Theo lớp', 'Theo đối tượng', 'Lượt người', 'Đối chiếu']);
    const classes = table(book.getWorksheet('Theo lớp'));
    expect(classes.flat()).toContain('Từ ngày 01/01/2024 đến ngày 31/12/2024, số liệu chốt đến ngày 15/11/2024');
    const turnsColumn = classes.find((row) => row.includes('Số lượt người'))?.indexOf('Số lượt người') ?? -1;
    expect(classes.at(-1)?.[turnsColumn]).toBe(59);
    const groups = table(book.getWorksheet('Theo đối tượng'));
    const totalColumn = groups.find((row) => row.includes('Tổng'))?.indexOf('Tổng') ?? -1;
    const line = (name: string): unknown => groups.find((row) => row.includes(name))?.[totalColumn];
    expect(['Cộng trong kỳ', 'Các kỳ trước', 'Lũy kế giai đoạn'].map(line)).toEqual([59, 12, 261]);
    const inDays = groups.find((row) => row.includes('Cộng trong kỳ'))?.slice(2, totalColumn) as number[];
    expect(inDays.reduce((sum, value) => sum + value, 0)).toBe(59);
    const people = table(book.getWorksheet('Lượt người'));
    expect(people.filter((row) => row.at(-1) === 1)).toHaveLength(59);
    expect(table(book.getWorksheet('Đối chiếu')).flat()).toContain('Các số liệu khớp nhau; tổng lượt người');
    const targets = table(book.getWorksheet('Chỉ tiêu')).find((row) => String(row[1]).includes('trên 500 lượt người'));
    expect(targets?.slice(3, 7)).toEqual(['trên 500 lượt người', 59, 261, 261 / 500]);
  });

  it('lists conferences and unfinished classes without counting them', async () => {
    const { body } = await file({ year: 2024, asOf: '2024-11-15', format: 'csv', table: 'classes' }).expect(200);
    const rows = String(body).split('\r\n').filter(Boolean);
    expect(rows).toHaveLength(5);
    expect(rows.filter((row) => row.includes('"Hội nghị"'))[0]).toContain('"30","30","0"');
    expect(rows.filter((row) => row.includes('"Chưa chốt"'))).toHaveLength(1);
  });

  it('as CSV begins with the mark that Excel needs, and has one row for each turn', async () => {
    const { body, headers } = await file({ year: 2024, asOf: '2024-11-15', format: 'csv', table: 'turns' }).expect(200);
    expect((body as Buffer).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(headers['content-type']).toContain('text/csv');
    expect(String(body).split('\r\n').filter(Boolean)).toHaveLength(60);
  });

  it('shows a discrepancy in the workbook instead of hiding it', async () => {
    await test.unitOfWork.write(async () => {
      await test.unitOfWork.manager.update('Certificate', { number: 31 }, { number: 9999 });
    });
    const { body } = await file({ asOf: '2024-11-15' }).expect(200);
    const book = new exceljs.Workbook();
    await book.xlsx.load(body as never);
    const checks = table(book.getWorksheet('Đối chiếu')).flat();
    expect(checks).toContain('Sổ cấp giấy chứng nhận không nhảy số');
    expect(checks).toContain(9999);
  });

  it('leaves a trace in the history of the plan', async () => {
    await file({ year: 2023, format: 'csv', table: 'groups' }).expect(200);
    const entries = await test.unitOfWork.read(() => test.get(Audit).historyOf({ type: 'plan', id: planId }));
    expect(entries[0]).toMatchObject({
      action: 'report.exported',
      actorName: auditor.actor.name,
      detail: { from: '2023-01-01', format: 'csv' },
    });
  });

  it('is refused to door staff and for days that make no sense', async () => {
    const door = await makeStaff(test, 'checkin');
    await test.http.get(`/api/v1/plans/${planId}/export`).set(door.bearer).expect(403);
    await file({ from: '2024-06-01', to: '2024-05-01' }).expect(422);
    await file({ year: 2026 }).expect(422);
    await file({ format: 'pdf' }).expect(422);
  });
});
