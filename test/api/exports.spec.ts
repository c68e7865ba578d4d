import { Readable } from 'node:stream';
import exceljs from 'exceljs';
import { Audit } from '../../src/platform/audit/audit.js';
import { Ids } from '../../src/platform/ids/ids.js';
import { makeFigure } from '../support/make-figure.js';
import { startApp, type TestApp } from '../support/app.js';
import { asBytes } from '../support/expect-answer.js';
import { makePlan60 } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { csvRows, withDecimalCommas } from '../support/read-csv.js';

interface Numbered {
  readonly number: number;
  readonly register: string;
  readonly year: number;
}

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
    await makeFigure(test, official, { planId, key: 'training_attendee_turns' }, opening);
    const both = { planIds: [planId], women: 5, minority: 3 };
    await makeTurns(test, { ...both, closesOn: '2023-04-17', groups: { DOANH_NGHIEP: 12 } });
    await makeTurns(test, { ...both, closesOn: '2024-03-27', groups: { SO_BAN_NGANH: 24, TO_CHUC: 7 }, certificates: 'COMPLETION' });
    await makeTurns(test, { ...both, closesOn: '2024-05-09', groups: { HOP_TAC_XA: 19, HO_KINH_DOANH: 9 } });
    await makeTurns(test, { ...both, closesOn: '2024-06-12', groups: { DOANH_NGHIEP: 30 }, type: 'HOI_NGHI' });
    await makeTurns(test, { ...both, closesOn: '2024-11-05', groups: { DOANH_NGHIEP: 6 }, state: 'open' });
    await makeTurns(test, { ...both, closesOn: '2024-11-20', groups: { DOANH_NGHIEP: 8 } });
  });
  afterAll(() => test.close());

  interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly bytes: Buffer;
  }

  const file = async (query: object, bearer: Record<string, string> = auditor.bearer): Promise<Answer> => {
    const response = await asBytes(test.http.get(`/api/v1/plans/${planId}/export`).query(query).set(bearer));
    return { status: response.status, headers: response.headers, bytes: response.body as Buffer };
  };

  const opened = async (query: object): Promise<exceljs.Workbook> => {
    const book = new exceljs.Workbook();
    await book.xlsx.read(Readable.from((await file(query)).bytes));
    return book;
  };

  const lines = async (query: object): Promise<string[]> =>
    String((await file({ ...query, format: 'csv' })).bytes)
      .split('\r\n')
      .filter(Boolean);

  const table = (sheet: exceljs.Worksheet | undefined): unknown[][] => {
    const rows: unknown[][] = [];
    sheet?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return rows;
  };

  it('is a workbook whose sheets agree with each other and with the page', async () => {
    const { headers } = await file({ year: 2024, asOf: '2024-11-15' });
    expect(headers['content-disposition']).toContain('filename="ke-hoach-60-kh-ubnd-2024.xlsx"');
    const book = await opened({ year: 2024, asOf: '2024-11-15' });
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
    const rows = await lines({ year: 2024, asOf: '2024-11-15', table: 'classes' });
    expect(rows).toHaveLength(5);
    expect(rows.find((row) => row.includes('"Hội nghị"'))).toContain('"30","30","0"');
    expect(rows.filter((row) => row.includes('"Chưa chốt"'))).toHaveLength(1);
  });

  it('says of a target without a figure what the page says', async () => {
    const rows = await lines({ year: 2024, asOf: '2024-11-15', table: 'targets' });
    expect(rows.find((row) => row.includes('Có 30 doanh nghiệp trở lên'))).toContain('"Chưa có số liệu"');
  });

  it('names every document behind a number, by year, and none from after the cut-off day', async () => {
    const official = await makeStaff(test, 'official');
    for (const [year, value] of [
      [2022, 4],
      [2023, 6],
    ] as const) {
      const figure = { kind: 'reported', countedOn: `${year}-12-15`, value, evidence: `Báo cáo số ${value}/BC-SKHCN (mô phỏng)` };
      await makeFigure(test, official, { planId, key: 'enterprises_supported' }, figure);
    }
    const rowOn = async (asOf: string): Promise<string | undefined> =>
      (await lines({ asOf, table: 'targets' })).find((row) => row.includes('Có 30 doanh nghiệp trở lên'));
    const both = '"Năm 2022: Báo cáo số 4/BC-SKHCN (mô phỏng); Năm 2023: Báo cáo số 6/BC-SKHCN (mô phỏng)"';
    expect(await rowOn('2024-11-15')).toContain(both);
    expect(await rowOn('2023-06-30')).toContain('"Năm 2022: Báo cáo số 4/BC-SKHCN (mô phỏng)"');
    const turns = (await lines({ asOf: '2024-11-15', table: 'targets' })).find((row) => row.includes('trên 500 lượt người'));
    expect(turns).toContain('; Năm 2022: Báo cáo các năm 2022, 2023 (mô phỏng)"');
  });

  it('has of a share what was found in these days, and of how many, as the document has', async () => {
    const official = await makeStaff(test, 'official');
    const figure = {
      kind: 'reported',
      countedOn: '2023-12-20',
      value: 150,
      denominator: 240,
      evidence: 'Danh sách sản phẩm OCOP (mô phỏng)',
    };
    await makeFigure(test, official, { planId, key: 'ocop_trademark_pct' }, figure);
    const rowOf = async (year: number): Promise<string | undefined> =>
      (await lines({ year, asOf: '2024-11-15', table: 'targets' })).find((row) => row.includes('được đăng ký bảo hộ nhãn hiệu'));
    expect(await rowOf(2023)).toContain('"trên 70%","150/240","150/240","0.625"');
    expect(await rowOf(2024)).toContain('"trên 70%","","150/240","0.625"');
  });

  it('as CSV begins with the mark that Excel needs, and has one row for each turn', async () => {
    const question = { year: 2024, asOf: '2024-11-15', format: 'csv', table: 'turns' };
    const { bytes, headers } = await file(question);
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(headers['content-type']).toContain('text/csv');
    expect(await lines(question)).toHaveLength(60);
  });

  it.each(['classes', 'groups', 'targets', 'turns'])('as CSV for an Excel set to Vietnamese has the same rows: %s', async (each) => {
    const asked = { year: 2024, asOf: '2024-11-15', table: each };
    const { headers, bytes } = await file({ ...asked, separator: 'semicolon' });
    expect(headers['content-type']).toContain('text/csv');
    const rows = csvRows(bytes, 'semicolon');
    expect(rows).toEqual(withDecimalCommas(csvRows((await file({ ...asked, format: 'csv', separator: 'comma' })).bytes)));
    expect(rows.length).toBeGreaterThan(2);
  });

  it('refuses a separator that nobody knows, in the language of the reader', async () => {
    const { status, bytes } = await file({ separator: ';' });
    expect(status).toBe(422);
    expect(JSON.parse(String(bytes))).toMatchObject({ errors: [{ field: 'separator', code: 'notAChoice' }] });
  });

  it('names the tax codes of the units beside their people', async () => {
    await test.unitOfWork.write(async () => {
      await test.unitOfWork.manager.update('Registration', { unitGroup: 'HOP_TAC_XA' }, { taxCode: '9900000016-001' });
    });
    const [header, ...rows] = await lines({ year: 2024, asOf: '2024-11-15', table: 'turns' });
    expect(header).toContain('"Đơn vị công tác","Mã số thuế","Nhóm đối tượng"');
    expect(rows.filter((row) => row.includes('"9900000016-001","Hợp tác xã"'))).toHaveLength(19);
    expect(rows.filter((row) => row.includes('9900000016-001'))).toHaveLength(19);
  });

  it('shows a discrepancy in the workbook instead of hiding it', async () => {
    await test.unitOfWork.write(async () => {
      const { register, year } = await test.unitOfWork.manager.findOneByOrFail<Numbered>('Certificate', { number: 31 });
      await test.unitOfWork.manager.update('Certificate', { number: 31 }, { number: 9999 });
      await test.unitOfWork.manager.insert('CertificateCounter', { id: test.get(Ids).next(), register, year, lastNumber: 9999 });
    });
    const checks = table((await opened({ asOf: '2024-11-15' })).getWorksheet('Đối chiếu')).flat();
    expect(checks).toContain('Sổ cấp giấy chứng nhận không nhảy số');
    expect(checks).toContain(9999);
  });

  it('leaves a trace in the history of the plan', async () => {
    await file({ year: 2023, format: 'csv', table: 'groups' });
    const entries = await test.unitOfWork.read(() => test.get(Audit).historyOf({ type: 'plan', id: planId }));
    expect(entries[0]).toMatchObject({
      action: 'report.exported',
      actorName: auditor.actor.name,
      detail: { from: '2023-01-01', format: 'csv' },
    });
  });

  it('is refused to door staff and for days that make no sense', async () => {
    const door = await makeStaff(test, 'checkin');
    expect((await file({}, door.bearer)).status).toBe(403);
    expect((await file({}, {})).status).toBe(401);
    for (const question of [{ from: '2024-06-01', to: '2024-05-01' }, { year: 2026 }, { format: 'pdf' }, { table: 'people' }]) {
      expect((await file(question)).status).toBe(422);
    }
  });

  it('says over each table which groups do not count, and how many of them came', async () => {
    const counted = ['SO_BAN_NGANH', 'UBND_HUYEN', 'UBND_XA', 'TO_CHUC', 'DVSN', 'DOANH_NGHIEP', 'HOP_TAC_XA'];
    const official = await makeStaff(test, 'official');
    const target = test.http.patch(`/api/v1/plans/${planId}/targets/training_attendee_turns`).set(official.bearer);
    await target.send({ audience: counted, countedTypes: ['TAP_HUAN'] }).expect(200);
    const book = await opened({ year: 2024, asOf: '2024-11-15' });
    const rule = 'Loại hình: Tập huấn. Nhóm không tính vào chỉ tiêu (9 lượt trong kỳ): Hộ kinh doanh; Trường, cơ sở đào tạo; Cá nhân, khác';
    for (const sheet of book.worksheets) expect(table(sheet).flat()).toContain(rule);
  });
});
