import exceljs from 'exceljs';
import { knownPlans } from '../../src/modules/plans/domain/known-plans.js';
import type { PlanResponse } from '../../src/modules/plans/plans.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectFile, expectPage } from '../support/expect-answer.js';
import { attach } from '../support/list-desk.js';
import { makePlan } from '../support/make-plan.js';
import { type Browser, makeStaff, signInBrowser, type Staff } from '../support/make-staff.js';

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

describe('a plan as a workbook', () => {
  let test: TestApp;
  let official: Staff;
  let browser: Browser;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await makeStaff(test, 'official');
    browser = await signInBrowser(test, official);
  });
  afterAll(() => test.close());

  const bytesOf = (id: string): Promise<Buffer> => expectFile(test.http.get(`/api/v1/plans/${id}/workbook`).set(official.bearer));
  const send = async (bytes: Buffer, staff = official, name = 'ke-hoach.xlsx') => {
    const answer = await test.http.post('/api/v1/plans/workbook').set(staff.bearer).attach('file', bytes, name);
    return { status: answer.status, plan: answer.body as PlanResponse, problem: answer.body as Problem };
  };
  const plans = async (): Promise<PlanResponse[]> => (await test.http.get('/api/v1/plans').set(official.bearer)).body as PlanResponse[];
  const numbers = async (): Promise<string[]> => (await plans()).map(({ number }) => number);
  /** A plan that the program knows, added where no test has done so. */
  const known = async (wanted: string): Promise<PlanResponse> => {
    await test.http.post('/api/v1/plans/known').set(official.bearer).send({ number: wanted });
    const { id } = (await plans()).find(({ number }) => number === wanted) ?? { id: 'none' };
    return expectAnswer<PlanResponse>(test.http.get(`/api/v1/plans/${id}`).set(official.bearer), 200);
  };

  /** The workbook of a plan after somebody worked on it. */
  async function changed(id: string, change: (plan: exceljs.Worksheet, targets: exceljs.Worksheet) => void): Promise<Buffer> {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await bytesOf(id)) as never);
    const [plan, targets] = book.worksheets;
    if (!plan || !targets) throw new Error('a plan has two sheets');
    change(plan, targets);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  const columnOf = (sheet: exceljs.Worksheet, header: string): number => {
    let found = 0;
    sheet.getRow(1).eachCell((cell, column) => {
      if (cell.text === header) found = column;
    });
    return found;
  };

  it('has a sample for whoever has no plan yet: a whole plan to be written over, and the words that may be chosen', async () => {
    const page = await expectPage(browser.get('/staff/plans/workbook'), 200);
    expect(page).toContain('href="/staff/plans/workbook/sample.xlsx"');
    await browser.get('/staff/plans/workbook/sample.xlsx').expect(200);
    const auditor = await makeStaff(test, 'auditor');
    await test.http.get('/api/v1/plans/workbook/sample').set(auditor.bearer).expect(403);
    const book = new exceljs.Workbook();
    await book.xlsx.load((await expectFile(test.http.get('/api/v1/plans/workbook/sample').set(official.bearer))) as never);
    const [plan, targets, choices] = book.worksheets;
    if (!plan || !targets || !choices) throw new Error('a sample has three sheets');
    const ways = choices.getColumn(columnOf(choices, 'Cách tính')).values.slice(2).map(String);
    expect(ways).toContain('Lượt người, từ các lớp đã chốt');
    const columns = ['Kế hoạch yêu cầu', 'Nhóm đối tượng', 'Lĩnh vực được tính', 'Hồ sơ được tính'];
    expect(columns.filter((header) => columnOf(choices, header) === 0)).toEqual([]);
    plan.getCell('B2').value = '01/KH-UBND-MAU';
    targets.getCell(2, columnOf(targets, 'Lĩnh vực được tính')).value = choices.getCell(3, columnOf(choices, 'Lĩnh vực được tính')).value;
    const { status, plan: made } = await send(Buffer.from(await book.xlsx.writeBuffer()));
    expect(status).toBe(201);
    expect(made.targets).toHaveLength(9);
    expect(made.targets[0]?.countedTopics).toHaveLength(1);
  });

  it.each(knownPlans.map(({ number }) => number))('comes back identical: %s', async (number) => {
    const plan = await known(number);
    const copy = await send(await changed(plan.id, (sheet) => (sheet.getCell('B2').value = `${number} bản sao`)));
    expect(copy.status).toBe(201);
    expect(Object.assign(copy.plan, { id: plan.id, number })).toEqual(plan);
  });

  it('is refused whole where the number is there already', async () => {
    const { id } = await makePlan(test);
    expect(await send(await bytesOf(id))).toMatchObject({ status: 409, problem: { errors: [{ field: 'file', code: 'planNumberTaken' }] } });
    const page = await attach(browser, '/staff/plans/workbook', await bytesOf(id), 'ke-hoach.xlsx');
    expect(page.status).toBe(409);
    expect(page.text).toContain('href="#file"');
    expect(page.text).toMatch(/id="file-error"[^]*?Kế hoạch số này đã có trong hệ thống/);
  });

  it('names every wrong cell by its sheet, line and column, and saves nothing', async () => {
    const { id } = await known('Bạc Liêu 2021-2025');
    const wrong = await changed(id, (facts, targets) => {
      facts.getCell('B2').value = 'Bị từ chối';
      facts.getCell('B7').value = '31/02/2021';
      targets.getRow(3).getCell(columnOf(targets, 'Số')).value = 'hai';
      targets.getRow(4).getCell(columnOf(targets, 'Kế hoạch yêu cầu')).value = 'gần bằng';
      targets.getRow(6).getCell(columnOf(targets, 'Trong đó, thuộc chỉ tiêu (mã)')).value = 'khong_co';
      targets.getRow(7).getCell(columnOf(targets, 'Lời văn của kế hoạch')).value = null;
    });
    const answer = await send(wrong);
    expect(answer.status).toBe(422);
    const messages = answer.problem.errors?.map(({ message }) => message) ?? [];
    expect(messages.map((message) => message.split(':')[0])).toEqual([
      'Sheet Kế hoạch, mục "Giai đoạn từ ngày"',
      'Dòng 3, cột "Số (Chỉ tiêu)"',
      'Dòng 4, cột "Kế hoạch yêu cầu (Chỉ tiêu)"',
      'Dòng 7, cột "Lời văn của kế hoạch (Chỉ tiêu)"',
      'Dòng 6, cột "Trong đó, thuộc chỉ tiêu (mã) (Chỉ tiêu)"',
    ]);
    expect(await numbers()).not.toContain('Bị từ chối');
    const page = await attach(browser, '/staff/plans/workbook', wrong, 'ke-hoach.xlsx');
    expect(page.status).toBe(422);
    for (const message of messages) expect(page.text).toContain(message.split(':')[0]?.replaceAll('"', '&quot;'));
  });

  it('refuses a key twice, a missing column, and what is no workbook of a plan', async () => {
    const { id } = await makePlan(test);
    const target = { label: 'Ít nhất 2', quote: 'Ít nhất 02.', comparator: 'GTE', wanted: 2, unit: 'enterprise', basis: 'REPORTED_COUNT' };
    for (const key of ['first', 'second']) {
      await test.http
        .post(`/api/v1/plans/${id}/targets`)
        .set(official.bearer)
        .send({ ...target, key })
        .expect(201);
    }
    const twice = await changed(id, (facts, targets) => {
      facts.getCell('B2').value = 'Trùng mã';
      targets.getCell('A3').value = 'first';
    });
    expect((await send(twice)).problem.errors?.map(({ message }) => message.split(':')[0])).toEqual([
      'Dòng 2, cột "Mã (Chỉ tiêu)"',
      'Dòng 3, cột "Mã (Chỉ tiêu)"',
    ]);
    const narrow = await changed(id, (_, targets) => {
      targets.getRow(1).getCell(columnOf(targets, 'Cách tính')).value = 'Cột khác';
    });
    expect((await send(narrow)).problem.errors).toMatchObject([{ code: 'columnMissing' }]);
    const other = new exceljs.Workbook();
    other.addWorksheet('Danh sách').addRow(['Họ và tên', 'Đơn vị']);
    expect((await send(Buffer.from(await other.xlsx.writeBuffer()))).problem.errors).toMatchObject([{ code: 'notAPlanWorkbook' }]);
    expect((await send(Buffer.from('%PDF-1.7'))).status).toBe(422);
    expect((await send(Buffer.alloc(0))).status).toBe(422);
    expect((await test.http.post('/api/v1/plans/workbook').set(official.bearer).send({})).status).toBe(422);
    expect(await numbers()).not.toContain('Trùng mã');
  });

  it('writes what somebody typed as text, never as a formula', async () => {
    const { id } = await makePlan(test, { title: '=HYPERLINK("http://example.test")' });
    const book = new exceljs.Workbook();
    await book.xlsx.load((await bytesOf(id)) as never);
    expect(book.worksheets[0]?.getCell('B3')).toMatchObject({ type: exceljs.ValueType.String, value: '=HYPERLINK("http://example.test")' });
  });

  it('is read by everybody who reads plans, and made by officials and organisers', async () => {
    const { id } = await makePlan(test);
    const auditor = await makeStaff(test, 'auditor');
    expect((await test.http.get(`/api/v1/plans/${id}/workbook`).set(auditor.bearer)).status).toBe(200);
    expect((await send(await bytesOf(id), auditor)).status).toBe(403);
    expect((await test.http.get('/api/v1/plans/khong-co/workbook').set(official.bearer)).status).toBe(404);
    const reader = await signInBrowser(test, auditor);
    await reader.get('/staff/plans/workbook').expect(403);
  });

  it('comes from the page of a plan, in the language of the reader, and goes in by a form', async () => {
    const { id, number } = await makePlan(test);
    expect((await browser.get(`/staff/plans/${id}/targets`)).text).toContain(`/staff/plans/${id}/workbook`);
    expect((await browser.get('/staff/plans')).text).toContain('/staff/plans/workbook');
    const copy = await changed(id, (facts) => (facts.getCell('B2').value = `${number} từ file`));
    const added = await attach(browser, '/staff/plans/workbook', copy, 'ke-hoach.xlsx');
    expect(added.status).toBe(303);
    expect((await browser.get(String(added.headers.location))).text).toContain(`${number} từ file`);
  });
});
