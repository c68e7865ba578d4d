import exceljs from 'exceljs';
import type { PlanResponse, TargetVersionResponse } from '../../src/modules/plans/plans.dto.js';
import { verifyFigures } from '../support/make-figure.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectFile } from '../support/expect-answer.js';
import { makePlan60, makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { PlaceDesk } from '../support/place-desk.js';
import { enterTerritory } from '../support/territory-lists.js';
import { makeTurns } from '../support/make-turns.js';
import { planDesk } from '../support/plan-desk.js';

let testApp: TestApp;
let official: Staff;
let plan: PlanResponse;

beforeAll(async () => {
  testApp = await startApp('2024-11-15T02:00:00Z');
  official = await makeStaff(testApp, 'official');
  plan = await livedIn();
});
afterAll(() => testApp.close());

const { figure, progress } = planDesk(
  () => testApp,
  () => official,
);

const bytesOf = (id: string): Promise<Buffer> => expectFile(testApp.http.get(`/api/v1/plans/${id}/workbook`).set(official.bearer));

async function bookOf(bytes: Buffer): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as never);
  return book;
}

/** Every cell of every sheet, without the number of the plan. */
async function cellsOf(bytes: Buffer): Promise<unknown> {
  const sheets = (await bookOf(bytes)).worksheets.map((sheet) => ({ name: sheet.name, rows: sheet.getSheetValues() }));
  return JSON.parse(JSON.stringify(sheets).replaceAll(/"60\/KH-UBND( bản sao)?"/g, '"…"')) as unknown;
}

async function changed(id: string, change: (book: exceljs.Workbook) => void): Promise<Buffer> {
  const book = await bookOf(await bytesOf(id));
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const rename =
  (number: string) =>
  (book: exceljs.Workbook): void => {
    const [facts] = book.worksheets;
    if (facts) facts.getCell('B2').value = number;
  };
const send = (bytes: Buffer) => testApp.http.post('/api/v1/plans/workbook').set(official.bearer).attach('file', bytes, 'ke-hoach.xlsx');

/** The plan with an amended target, opening and reported figures, a share, a statistic with decimals and an expert who is known. */
async function livedIn(): Promise<PlanResponse> {
  const made = await makePlan60(testApp);
  const { id } = made.plan;
  const found = made.plan.targets.find(({ key }) => key === 'training_attendee_turns');
  const { label, quote, comparator, unit, basis, audience, countedTypes } = found ?? {};
  const words = { label, quote, comparator, unit, basis, audience, countedTypes };
  const amend = (body: object) =>
    expectAnswer(
      testApp.http
        .put(`/api/v1/plans/${id}/targets/training_attendee_turns`)
        .set(official.bearer)
        .send({ ...words, ...body }),
      200,
    );
  await amend({ wanted: 600, validFrom: '2023-01-01', reason: 'Quyết định 15/QĐ-UBND (mô phỏng)' });
  await amend({ wanted: 650, validFrom: '2024-06-01', reason: 'Quyết định 20/QĐ-UBND (mô phỏng)' });
  await figure(id, 'training_attendee_turns', { kind: 'opening', countedOn: '2023-12-31', value: 190 });
  await figure(id, 'enterprises_supported', { kind: 'reported', countedOn: '2024-11-10', value: 8 });
  await figure(id, 'ocop_trademark_pct', { kind: 'reported', countedOn: '2024-06-30', value: 168, denominator: 240 });
  await makeTarget(testApp, id, { key: 'growth', basis: 'EXTERNAL_STAT', unit: 'percent', wanted: 7.25, audience: [], countedTypes: [] });
  await figure(id, 'growth', { kind: 'reported', countedOn: '2024-06-30', value: 7.2 });
  await enterTerritory(testApp);
  const places = new PlaceDesk(testApp, official);
  const name = async (part: string, code: string, on: string, reason?: string) =>
    expectAnswer(
      testApp.http
        .post(`/api/v1/plans/${id}/territory`)
        .set(official.bearer)
        .send({ adminUnitIds: [(await places.unit(code, on)).id], part, reason }),
      200,
    );
  await name('issued', '08', '2022-04-19');
  await name('outside', '02221', '2026-01-01', 'Trụ sở ở tỉnh khác');
  const wider = { extent: 'today', reason: 'Công văn 12 (mô phỏng)' };
  await expectAnswer(testApp.http.put(`/api/v1/plans/${id}/territory/extent`).set(official.bearer).send(wider), 200);
  const elsewhere = await makePlan(testApp);
  const { personIds } = await makeTurns(testApp, { planIds: [elsewhere.id], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 1 } });
  const expert = { kind: 'opening', countedOn: '2023-12-31', value: 1, personId: personIds[0] } as const;
  await figure(id, 'experts_trained', expert);
  return expectAnswer<PlanResponse>(testApp.http.get(`/api/v1/plans/${id}`).set(official.bearer), 200);
}

it('a workbook that goes in again changes nothing: targets, earlier versions and figures come out as they went in', async () => {
  const before = await bytesOf(plan.id);
  const copy = await expectAnswer<PlanResponse>(send(await changed(plan.id, rename('60/KH-UBND bản sao'))), 201);
  expect(await cellsOf(await bytesOf(copy.id))).toEqual(await cellsOf(before));

  const territoryOf = async (id: string) => {
    const found = await expectAnswer<{ extent: string; units: { label: string; part: string; reason: string | null }[] }>(
      testApp.http.get(`/api/v1/plans/${id}/territory`).set(official.bearer),
      200,
    );
    return { extent: found.extent, units: found.units.map(({ label, part, reason }) => [label, part, reason]) };
  };
  expect(await territoryOf(copy.id)).toEqual(await territoryOf(plan.id));
  expect(await territoryOf(copy.id)).toEqual({
    extent: 'today',
    units: [
      ['Tỉnh Tuyên Quang', 'issued', null],
      ['Xã Nà Hang, Tỉnh Tuyên Quang', 'outside', 'Trụ sở ở tỉnh khác'],
    ],
  });

  const figures = ({ targets }: PlanResponse) =>
    targets.map(({ key, figures: entered }) => [
      key,
      entered.map(({ kind, countedOn, value, denominator, personId }) => [kind, countedOn, value, denominator, personId]),
    ]);
  expect(figures(copy)).toEqual(figures(plan));
  const versions = await expectAnswer<TargetVersionResponse[]>(
    testApp.http.get(`/api/v1/plans/${copy.id}/targets/training_attendee_turns/versions`).set(official.bearer),
    200,
  );
  expect(versions.map(({ version, validFrom, wanted }) => [version, validFrom, wanted])).toEqual([
    [3, '2024-06-01', 650],
    [2, '2023-01-01', 600],
    [1, '2021-01-01', 500],
  ]);
  // Papers and the hands that verified do not travel: in the copy nobody has verified a figure yet.
  const states = new Set(copy.targets.flatMap((target) => target.figures.map(({ state, sha256 }) => `${state} ${sha256}`)));
  expect([...states]).toEqual(['entered null']);
  await verifyFigures(testApp, official, copy.id);
  const wantedOn = async (id: string, day: string) =>
    (await progress(id, day)).targets.map(({ key, wanted, official: done }) => [key, wanted, done]);
  for (const day of ['2022-06-30', '2023-06-30', '2024-11-15']) expect(await wantedOn(copy.id, day)).toEqual(await wantedOn(plan.id, day));

  const again = await send(before);
  expect(again.status).toBe(409);
});

it.each([
  [2, 3, '99', 'Không có đơn vị hành chính mang mã này'],
  [2, 4, 'Tỉnh Hà Giang', 'Đơn vị mang mã này tên là Tỉnh Tuyên Quang'],
  [2, 5, '01/01/2026', 'không tồn tại vào ngày này'],
  [2, 5, 'hôm qua', 'Địa bàn'],
  [2, 1, 'Gần đó', 'Địa bàn'],
  [3, 6, '', 'Chưa nhập mục này'],
])('refuses a territory with a wrong cell in line %i, column %i: %s', async (row, column, value, message) => {
  const wrong = await changed(plan.id, (book) => {
    rename('Sai địa bàn')(book);
    const territory = book.getWorksheet('Địa bàn');
    if (territory) territory.getRow(row).getCell(column).value = value;
  });
  const refused = await expectAnswer<{ errors: { message: string }[] }>(send(wrong), 422);
  const messages = refused.errors.map((error) => error.message).join('\n');
  expect(messages).toContain(message);
  expect(messages).toContain('(Địa bàn)');
  const after = await expectAnswer<PlanResponse[]>(testApp.http.get('/api/v1/plans').set(official.bearer), 200);
  expect(after.map(({ number }) => number)).not.toContain('Sai địa bàn');
});

it('names wrong figures and versions by their sheet, line and column, and saves nothing', async () => {
  const wrong = await changed(plan.id, (book) => {
    rename('Bị từ chối')(book);
    const [, , versions, figures] = book.worksheets as [exceljs.Worksheet, exceljs.Worksheet, exceljs.Worksheet, exceljs.Worksheet];
    versions.getRow(3).getCell(2).value = 7;
    figures.getRow(2).getCell(3).value = '01/01/2031';
    figures.getRow(3).getCell(1).value = 'khong_co';
    figures.getRow(4).getCell(4).value = '7,125';
  });
  const refused = await expectAnswer<{ errors: { message: string }[] }>(send(wrong), 422);
  const messages = refused.errors.map(({ message }) => message).join('\n');
  expect(messages).toMatch(/3.*\(Các bản\).*đánh số/);
  expect(messages).toMatch(/2.*\(Số liệu\)/);
  expect(messages).toContain('Sheet Chỉ tiêu không có mã này');
  expect(messages).toContain('Nhiều nhất 2 chữ số');
  const numbers = (await expectAnswer<PlanResponse[]>(testApp.http.get('/api/v1/plans').set(official.bearer), 200)).map(
    ({ number }) => number,
  );
  expect(numbers).not.toContain('Bị từ chối');
});

it('asks for an expert whom nobody knows instead of losing who it was', async () => {
  const unknown = await changed(plan.id, (book) => {
    rename('Chuyên gia lạ')(book);
    book.worksheets[3]?.eachRow((row) => {
      if (row.getCell(1).text === 'experts_trained') row.getCell(6).value = 'Không Ai Biết';
    });
  });
  const refused = await expectAnswer<{ errors: { message: string }[] }>(send(unknown), 422);
  expect(refused.errors).toHaveLength(1);
  expect(refused.errors[0]?.message).toContain('Chuyên gia (Số liệu)');
});
