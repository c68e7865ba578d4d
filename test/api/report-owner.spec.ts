import { AddLetterhead, type Letterhead } from '../../src/modules/letterheads/index.js';
import type { PlanResponse } from '../../src/modules/plans/plans.dto.js';
import type { ReportResponse, ReportSummary } from '../../src/modules/reports/reports.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectFile } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { pdfText } from '../support/read-pdf.js';
import { textsOf, wordXml } from '../support/report-desk.js';

const system = { kind: 'system', name: 'test' } as const;
const office = 'Sở Khoa học và Công nghệ';
const newOffice = 'Sở Khoa học, Công nghệ và Chuyển đổi số';

let test: TestApp;
let admin: Staff;
let official: Staff;
beforeEach(async () => {
  test = await startApp('2026-11-20T02:00:00Z');
  [admin, official] = [await makeStaff(test, 'admin'), await makeStaff(test, 'official')];
});
afterEach(() => test.close());

/** Sóc Trăng until 30/06/2025, Cần Thơ from then on. */
async function addOffices(): Promise<{ old: Letterhead; now: Letterhead }> {
  const add = test.get(AddLetterhead);
  const other = { scope: 'other', name: office } as const;
  const old = await add.execute(system, { ...other, parent: 'UBND tỉnh Sóc Trăng', province: 'Sóc Trăng' });
  const now = await add.execute(system, {
    ...{ ...other, name: newOffice, parent: 'UBND thành phố Cần Thơ', province: 'Cần Thơ', sign: 'SKHCNCĐS' },
    ...{ validFrom: '2025-07-01', predecessorId: old.id },
  });
  return { old, now };
}

async function planOf(province: string, more: object = {}): Promise<PlanResponse> {
  const plan = await makePlan(test, { province, issuer: `Ủy ban nhân dân tỉnh ${province}`, ...more });
  await makeTarget(test, plan.id);
  return plan;
}

const as = ({ bearer }: Staff) => ({
  get: (path: string) => test.http.get(`/api/v1/${path}`).set(bearer),
  post: (path: string, body: object) => test.http.post(`/api/v1/${path}`).set(bearer).send(body),
  put: (path: string, body: object) => test.http.put(`/api/v1/${path}`).set(bearer).send(body),
  remove: (path: string) => test.http.delete(`/api/v1/${path}`).set(bearer),
});

async function draftOf({ id }: PlanResponse, year = 2025): Promise<ReportResponse> {
  const draft = await expectAnswer<ReportSummary>(as(official).post(`plans/${id}/reports`, { part: 'year', year }), 201);
  return expectAnswer(as(official).get(`reports/${draft.id}`), 200);
}

const datedOn = ({ id, version }: ReportResponse, signedOn: string): Promise<ReportResponse> =>
  expectAnswer(as(official).put(`reports/${id}/texts`, textsOf(version, { signedOn })), 200);

const pdfOf = async ({ id }: ReportResponse): Promise<string> =>
  pdfText(await expectFile(as(official).get(`reports/${id}/files/pdf`))).replace(/\s+/g, ' ');

describe('a report of a plan of another province', () => {
  it('has the letterhead of the body that owns the plan, and goes to the one above that', async () => {
    await addOffices();
    const draft = await draftOf(await planOf('Sóc Trăng'));
    expect(draft.office).toEqual({ known: true, parent: 'UBND thành phố Cần Thơ', issuer: newOffice, province: 'Cần Thơ' });
    expect(draft.texts).toMatchObject({
      sign: 'BC-SKHCNCĐS',
      recipients: 'Bộ Khoa học và Công nghệ\nỦy ban nhân dân thành phố Cần Thơ',
    });
    const words = await pdfOf(draft);
    expect(words).toContain('UBND THÀNH PHỐ CẦN THƠ');
    expect(words).toContain('Cần Thơ, ngày …… tháng …… năm 2026');
    expect(words).not.toContain('TUYÊN QUANG');
    const xml = wordXml(await expectFile(as(official).get(`reports/${draft.id}/files/docx`)));
    expect(xml).toContain('UBND THÀNH PHỐ CẦN THƠ');
    expect(xml).not.toContain('TUYÊN QUANG');
  });

  it('has that of the body before where it is dated before the merger, and that of ours stays ours', async () => {
    await addOffices();
    const theirs = await datedOn(await draftOf(await planOf('Sóc Trăng')), '2025-06-30');
    expect(theirs.office).toMatchObject({ parent: 'UBND tỉnh Sóc Trăng', issuer: office, province: 'Sóc Trăng' });
    expect(await pdfOf(theirs)).toContain('UBND TỈNH SÓC TRĂNG');
    const ours = await draftOf(await planOf('Tuyên Quang'));
    expect(ours.office).toMatchObject({ parent: 'UBND tỉnh Tuyên Quang', province: 'Tuyên Quang' });
  });

  it('has the letterhead that the plan names, whatever its province', async () => {
    const { old } = await addOffices();
    const plan = await planOf('Hậu Giang', { ownerId: old.id });
    expect(await expectAnswer(as(official).get(`plans/${plan.id}`), 200)).toMatchObject({ ownerId: old.id });
    expect((await draftOf(plan)).office).toMatchObject({ parent: 'UBND thành phố Cần Thơ' });
  });

  it('keeps the letterhead that it was sent with', async () => {
    const { now } = await addOffices();
    const { id, version } = await draftOf(await planOf('Sóc Trăng'));
    await expectAnswer(as(official).post(`reports/${id}/send`, { version }), 200);
    await expectAnswer(test.http.patch(`/api/v1/letterheads/${now.id}`).set(admin.bearer).send({ name: 'Sở đã đổi tên (mô phỏng)' }), 200);
    const kept = await expectAnswer<ReportResponse>(as(official).get(`reports/${id}`), 200);
    expect(kept.office.issuer).toBe(newOffice);
    expect(JSON.stringify(kept.fromNumbers)).not.toContain('Sở đã đổi tên');
    expect((await pdfOf(kept)).toLowerCase()).toContain(newOffice.toLowerCase());
  });

  it('has dots for a heading and is not sent while nobody knows who owns the plan', async () => {
    const draft = await draftOf(await planOf('Bạc Liêu'));
    expect(draft.office.known).toBe(false);
    expect(draft.texts).toMatchObject({ recipients: 'Bộ Khoa học và Công nghệ\nỦy ban nhân dân tỉnh Bạc Liêu' });
    expect(await pdfOf(draft)).not.toContain('TUYÊN QUANG');
    const refused = await expectAnswer(as(official).post(`reports/${draft.id}/send`, { version: draft.version }), 409);
    expect(refused).toMatchObject({ code: 'reportOwnerUnknown' });
    expect(await expectAnswer(as(official).get(`reports/${draft.id}`), 200)).toMatchObject({ state: 'draft', files: [] });
  });
});

describe('the body that owns a plan', () => {
  const facts = { number: '1/KH', title: 'Kế hoạch (mô phỏng)', issuer: 'UBND tỉnh (mô phỏng)', province: 'Hưng Yên' };
  const days = { signedOn: '2022-04-19', periodFrom: '2021-01-01', periodTo: '2025-12-31' };

  it.each([
    ['nobody', 'notAChoice'],
    ['x'.repeat(37), 'tooLong'],
    [['a', 'b'], 'notText'],
    ["' OR 1=1 --", 'notAChoice'],
  ])('is not %p, and nothing is saved', async (ownerId, code) => {
    const made = await expectAnswer(as(official).post('plans', { ...facts, ...days, ownerId }), 422);
    expect(made).toMatchObject({ errors: [{ field: 'ownerId', code }] });
    expect(await expectAnswer(as(official).get('plans'), 200)).toEqual([]);
    const { id } = await planOf('Hưng Yên');
    expect(await expectAnswer(as(official).put(`plans/${id}`, { ...facts, ...days, ownerId }), 422)).toMatchObject({
      errors: [{ field: 'ownerId', code }],
    });
    expect(await expectAnswer(as(official).get(`plans/${id}`), 200)).toMatchObject({ ownerId: null, province: 'Hưng Yên' });
  });

  it('may be ours though the settings alone name it, and leaves a line in the history', async () => {
    const { items } = await expectAnswer<{ items: { id: string }[] }>(as(official).get('letterheads'), 200);
    const { id } = await planOf('Hưng Yên');
    await expectAnswer(as(official).put(`plans/${id}`, { ...facts, ...days, ownerId: items[0]?.id }), 200);
    expect(
      (await expectAnswer<ReportResponse>(as(official).get(`reports/${(await draftOf({ id } as PlanResponse)).id}`), 200)).office,
    ).toMatchObject({ province: 'Tuyên Quang' });
  });

  it('cannot be removed, though it has not begun', async () => {
    const next = { scope: 'other', name: office, parent: 'UBND tỉnh Hưng Yên', province: 'Hưng Yên', validFrom: '2027-01-01' } as const;
    const { id } = await test.get(AddLetterhead).execute(system, next);
    await planOf('Hưng Yên', { ownerId: id });
    expect(await expectAnswer(as(admin).remove(`letterheads/${id}`), 409)).toMatchObject({ code: 'letterheadOwnsPlan' });
    expect((await expectAnswer<{ items: object[] }>(as(official).get('letterheads'), 200)).items).toHaveLength(2);
  });
});

describe('a letterhead of another body', () => {
  const other = { scope: 'other', name: office, parent: 'UBND tỉnh Hưng Yên', province: 'Hưng Yên' } as const;

  it('exists beside ours on the same days, has no register and heads none of our papers', async () => {
    const added = await expectAnswer<Letterhead>(as(admin).post('letterheads', { ...other, register: 'NSCL9' }), 201);
    expect(added).toMatchObject({ scope: 'other', register: '', sign: 'SKHCN' });
    const on = await expectAnswer<{ items: Letterhead[] }>(as(official).get('letterheads?on=2026-11-20'), 200);
    expect(on.items).toMatchObject([{ scope: 'ours', province: 'Tuyên Quang' }]);
    expect((await test.http.get('/verify')).text).not.toContain('Hưng Yên');
  });

  it('may be followed by ours, and never follows ours', async () => {
    const { items } = await expectAnswer<{ items: Letterhead[] }>(as(official).get('letterheads'), 200);
    const ours = items[0]?.id ?? '';
    const wrong = await expectAnswer(as(admin).post('letterheads', { ...other, validFrom: '2027-01-01', predecessorId: ours }), 422);
    expect(wrong).toMatchObject({ errors: [{ field: 'predecessorId', code: 'notAChoice' }] });
    const scope = await expectAnswer(as(admin).post('letterheads', { ...other, scope: 'mine' }), 422);
    expect(scope).toMatchObject({ errors: [{ field: 'scope' }] });
    const theirs = await expectAnswer<Letterhead>(as(admin).post('letterheads', { ...other, validTo: '2025-06-30' }), 201);
    const change = (id: string, successorId: string) =>
      test.http.patch(`/api/v1/letterheads/${id}`).set(admin.bearer).send({ successorId });
    await expectAnswer(test.http.patch(`/api/v1/letterheads/${ours}`).set(admin.bearer).send({ validFrom: '2020-01-01' }), 200);
    expect(await expectAnswer(change(theirs.id, ours), 422)).toMatchObject({ errors: [{ code: 'successorMustFollow' }] });
    await expectAnswer(test.http.patch(`/api/v1/letterheads/${ours}`).set(admin.bearer).send({ validFrom: '2025-07-01' }), 200);
    expect(await expectAnswer(change(theirs.id, ours), 200)).toMatchObject({ successorId: ours });
    expect(await expectAnswer(change(ours, theirs.id), 422)).toMatchObject({ errors: [{ field: 'successorId', code: 'notAChoice' }] });
  });
});
