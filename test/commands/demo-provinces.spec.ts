import exceljs from 'exceljs';
import type { TargetProgress } from '../../src/modules/reporting/index.js';
import { ShowDashboard } from '../../src/modules/reporting/show-dashboard.js';
import { ShowReport } from '../../src/modules/reports/show-report.js';
import { promisedPlans, promisedWords } from '../support/demo-promises.js';
import { DemoDesk, reader } from '../support/demo-desk.js';
import { wordXml } from '../support/report-desk.js';

const LATER = '2026-11-20';

/** The words of each line of the tables of a document. */
const tableLines = (docx: Buffer): string[][] =>
  wordXml(docx)
    .split('<w:tr>')
    .slice(1)
    .map((line) => line.split('</w:tc>').map((cell) => cell.replace(/<[^>]+>/g, '')));

const inVietnamese = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

async function firstSheet(xlsx: Buffer): Promise<unknown[][]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(xlsx.buffer.slice(xlsx.byteOffset, xlsx.byteOffset + xlsx.byteLength) as ArrayBuffer);
  const lines: unknown[][] = [];
  book.worksheets[0]?.eachRow((row) => lines.push((row.values as unknown[]).slice(1)));
  return lines;
}

const byKey = (targets: readonly TargetProgress[]): Record<string, TargetProgress> =>
  Object.fromEntries(targets.map((target) => [target.key, target]));

describe('the plans of every province in the demonstration', () => {
  let demo: DemoDesk;

  beforeAll(async () => {
    demo = await DemoDesk.play('--province', 'all');
  }, 240_000);

  afterAll(() => demo.close());

  it.each(promisedPlans)('$number: what was done, and what became of each target a year later', async ({ number, targets }) => {
    const shown = await demo.progress(number, LATER);
    expect(shown.map(({ key, official, provisional, status }) => [key, official, provisional, status])).toEqual(
      targets.map(({ key, later }) => [key, ...later]),
    );
  });

  it.each(promisedPlans)('$number: the dashboard holds each target against time', async ({ number, asOf, targets }) => {
    const { targets: paced } = await demo.program.get(ShowDashboard).execute(reader, await demo.planId(number), asOf);
    expect(paced.map(({ key, official, pace }) => [key, official, pace?.status ?? null])).toEqual(
      targets.map(({ key, soFar, pace }) => [key, soFar, pace]),
    );
  });

  it.each(promisedPlans)(
    '$number: a draft of the annual report waits, and its document and workbook have the numbers',
    async (promised) => {
      const id = await demo.reportId(promised.number);
      const { report, numbers } = await demo.program.get(ShowReport).execute(reader, id);
      expect([report.state, report.asOf]).toEqual(['draft', promised.asOf]);
      const labels = numbers.targets.map(({ label }) => label);
      expect(labels).toHaveLength(promised.targets.length);

      const lines = tableLines(await demo.download(id, 'docx'));
      const printed = labels.map((label) => lines.find(([, name]) => name === label) ?? []);
      // TT · chỉ tiêu · kế hoạch · thực hiện · ước cả năm · lũy kế · tỷ lệ · đánh giá
      expect(printed.map((line) => [line[3], line[5], line[7]])).toEqual(
        promised.targets.map(({ key, inYear, soFar, word }) => [
          ...(promisedWords[`${promised.number} ${key}`]?.document ?? [inVietnamese(inYear), inVietnamese(soFar)]),
          word,
        ]),
      );

      const sheet = await firstSheet(await demo.download(id, 'xlsx'));
      const rows = numbers.targets.map(({ quote }) => sheet.find((row) => row[1] === quote) ?? []);
      // TT · chỉ tiêu · ĐVT · mục tiêu · thực hiện trong kỳ · lũy kế · tỷ lệ · đánh giá
      expect(rows.map((row) => [row[4] ?? null, row[5] ?? null, row[7]])).toEqual(
        promised.targets.map(({ key, inYear, soFar, word }) => [
          ...(promisedWords[`${promised.number} ${key}`]?.workbook ?? [inYear, soFar]),
          word,
        ]),
      );
    },
  );

  it('a class counts in the plan of its province and in no other: Tuyên Quang keeps its 500, 540, 10 and 21', async () => {
    const turns = async (asOf: string): Promise<(number | null | undefined)[]> => {
      const {
        training_attendee_turns: counted,
        experts_trained: experts,
        enterprises_supported: helped,
      } = byKey(await demo.progress('60/KH-UBND', asOf));
      return [counted?.official, experts?.official, helped?.official];
    };
    expect(await turns('2024-11-04')).toEqual([500, 10, 20]);
    expect(await turns(LATER)).toEqual([540, 10, 21]);
    const held = await demo.query<{ number: string; classes: number | string }>(
      'SELECT plan.number AS number, COUNT(*) AS classes FROM class_plan linked INNER JOIN plan ON plan.id = linked.plan_id GROUP BY plan.number ORDER BY plan.number',
    );
    const expected = [['60/KH-UBND', 12], ...promisedPlans.map(({ number, classes }) => [number, classes])];
    expect(held.map(({ number, classes }) => [number, Number(classes)])).toEqual(expected.sort());
  });

  it.each([
    ['Hưng Yên 2021-2025', 'UBND TỈNH HƯNG YÊN'],
    ['Sóc Trăng 2026-2030', 'UBND THÀNH PHỐ CẦN THƠ'],
    ['Bạc Liêu 2021-2025', 'UBND TỈNH CÀ MAU'],
  ])('the report on %s is headed by %s, as the provinces are since 2025', async (number, parent) => {
    expect(tableLines(await demo.download(await demo.reportId(number), 'docx'))[0]?.[0]).toContain(parent);
  });

  it('the draft of Hưng Yên tells its event once, and beside the shares of its classes who did not say', async () => {
    const words = wordXml(await demo.download(await demo.reportId('Hưng Yên 2021-2025'), 'docx')).replace(/<[^>]+>/g, '');
    expect(words).toContain('đã tổ chức 01 đợt tuyên truyền với 14 lượt đại biểu tham dự.');
    expect(words).toContain('đã tổ chức 02 lớp đào tạo, tập huấn với 24 lượt người tham dự, trong đó nữ 10 lượt (41,7%)');
    expect(words).toContain('người dân tộc thiểu số 0 lượt (0,0%) (không khai dân tộc 02 lượt).');
  });

  it('of the years of Bạc Liêu 2023 has failed, and nothing of eleven enterprises makes up for it', async () => {
    const { enterprises_supported_per_year: yearly } = byKey(await demo.progress('Bạc Liêu 2021-2025', LATER));
    expect(yearly?.failedYears).toEqual([2023]);
    expect(yearly?.years.map(({ year, official }) => [year, official])).toEqual([
      ...[
        [2021, 2],
        [2022, 2],
        [2023, 1],
        [2024, 4],
        [2025, 3],
      ],
    ]);
  });

  it('of fifteen experts whom Sóc Trăng wanted fourteen are there, one of a co-operative, which that period names', async () => {
    const { experts_trained: experts } = byKey(await demo.progress('Sóc Trăng 2021-2025', LATER));
    const counted = Object.fromEntries(experts?.byGroup.map(({ group, value }) => [group, value]) ?? []);
    expect(counted).toMatchObject({ SO_BAN_NGANH: 4, DOANH_NGHIEP: 4, HOP_TAC_XA: 1, OPENING: 5 });
    expect(experts?.outsideAudience).toEqual([]);
  });

  it('what is scheduled in Sóc Trăng is expected, and the expert of a co-operative stands outside', async () => {
    const id = await demo.planId('Sóc Trăng 2026-2030');
    const { forecasts } = await demo.program.get(ShowDashboard).execute(reader, id, '2026-11-15');
    expect(forecasts.map(({ targetKey, classes }) => [targetKey, classes.map(({ code, closesOn }) => `${code} ${closesOn}`)])).toEqual([
      ['seminar_rounds', ['ST-HT3 2027-04-22']],
      ['training_courses', ['ST-K5 2027-03-17']],
      ['experts_trained', []],
    ]);
    const { experts_trained: experts } = byKey(await demo.progress('Sóc Trăng 2026-2030', LATER));
    expect(experts?.outsideAudience).toEqual([{ group: 'HOP_TAC_XA', value: 1 }]);
  });
});

describe('the demonstration of one other province', () => {
  let demo: DemoDesk;

  beforeAll(async () => {
    demo = await DemoDesk.play('--province', 'hung-yen');
  }, 120_000);

  afterAll(() => demo.close());

  it('has its plan, its classes and its Sở, and nothing of Tuyên Quang', async () => {
    expect(await demo.planNumbers()).toEqual(['Hưng Yên 2021-2025']);
    const codes = await demo.query<{ code: string }>('SELECT code FROM training_class ORDER BY code');
    expect(codes.map(({ code }) => code)).toEqual([
      ...['HY-CG1', 'HY-L01', 'HY-L02', 'HY-L03', 'HY-L04', 'HY-L05', 'HY-L06', 'HY-TT1', 'HY-TT2'],
    ]);
    const words = wordXml(await demo.download(await demo.reportId('Hưng Yên 2021-2025'), 'docx')).replace(/<[^>]+>/g, '');
    expect(words).toContain('UBND TỈNH HƯNG YÊN');
    expect(words.toLowerCase()).not.toContain('tuyên quang');
  });

  it('counts what its plan promises there', async () => {
    const targets = promisedPlans.find(({ number }) => number === 'Hưng Yên 2021-2025')?.targets ?? [];
    const shown = await demo.progress('Hưng Yên 2021-2025', LATER);
    expect(shown.map(({ key, official }) => [key, official])).toEqual(targets.map(({ key, later: [official] }) => [key, official]));
  });
});

describe('the demonstration of a province that was merged', () => {
  let demo: DemoDesk;

  beforeAll(async () => {
    demo = await DemoDesk.play('--province', 'soc-trang');
  }, 120_000);

  afterAll(() => demo.close());

  it.each(['Sóc Trăng 2021-2025', 'Sóc Trăng 2026-2030'])('reports on %s as the Sở of Cần Thơ', async (number) => {
    const words = wordXml(await demo.download(await demo.reportId(number), 'docx')).replace(/<[^>]+>/g, '');
    expect(words).toContain('UBND THÀNH PHỐ CẦN THƠ');
    expect(words.toLowerCase()).not.toContain('tuyên quang');
  });
});

describe('a province that the demonstration does not know', () => {
  it('is refused with the names that it knows', async () => {
    await expect(DemoDesk.play('--province', 'ha-noi')).rejects.toThrow(
      /'ha-noi' is invalid. Allowed choices are tuyen-quang, hung-yen, soc-trang, bac-lieu, all/,
    );
  });
});
