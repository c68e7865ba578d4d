import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { NestFactory } from '@nestjs/core';
import exceljs from 'exceljs';
import { AppModule } from '../../src/app.module.js';
import { missingItems } from '../../src/modules/evidence/domain/class-file.js';
import { ListClassFiles } from '../../src/modules/evidence/list-class-files.js';
import { ImportKnownPlan } from '../../src/modules/plans/index.js';
import { knownPlans } from '../../src/modules/plans/domain/known-plans.js';
import { ExportPlan, ShowProgress } from '../../src/modules/reporting/index.js';
import { CompareReports } from '../../src/modules/reports/compare-reports.js';
import { DownloadReport } from '../../src/modules/reports/download-report.js';
import { StartReport } from '../../src/modules/reports/index.js';
import { ListReports } from '../../src/modules/reports/list-reports.js';
import { ShowReport } from '../../src/modules/reports/show-report.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Ids } from '../../src/platform/ids/ids.js';
import { readSettings } from '../../src/platform/settings/settings.js';
import type { StreamedFile } from '../../src/platform/web/send-file.js';
import { freshDatabase } from '../support/fresh-database.js';
import { pdfText } from '../support/read-pdf.js';
import { wordXml } from '../support/report-desk.js';

const clerk = { kind: 'system', name: 'test' } as const;
const numbers = knownPlans.map(({ number }) => number);

/** The built program plays the year; its reports are read in this process. */
describe('reports on the demonstration year', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-demo-'));
  const database = freshDatabase(folder);
  const environment = { DATA_DIR: folder, DATABASE_URL: database.url };
  let program: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;
  const planIds = new Map<string, string>();

  beforeAll(async () => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'demo', '--no-start'], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const settings = { ...readSettings(environment), backgroundWork: false };
    program = await NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error'] });
    await linkEveryClassToEveryPlan();
  }, 180_000);

  afterAll(async () => {
    await program.close();
    database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** One class may count in two plans: here the year of Tuyên Quang serves every plan that the program knows. */
  async function linkEveryClassToEveryPlan(): Promise<void> {
    const unitOfWork = program.get(UnitOfWork);
    const ids = program.get(Ids);
    const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => unitOfWork.manager.query<Row[]>(sql, values);
    for (const number of numbers.slice(1)) await program.get(ImportKnownPlan).execute(clerk, { number });
    await unitOfWork.write(async () => {
      const links = await query<{ classId: string }>('SELECT class_id AS classId FROM class_plan');
      for (const { id, number } of await query<{ id: string; number: string }>('SELECT id, number FROM plan')) {
        planIds.set(number, id);
        if (number === numbers[0]) continue;
        for (const { classId } of links)
          await query('INSERT INTO class_plan (id, class_id, plan_id) VALUES (?, ?, ?)', [ids.next(), classId, id]);
      }
    });
  }

  const idOf = (number: string): string => planIds.get(number) ?? '';
  async function bytesOf({ writeTo }: StreamedFile): Promise<Buffer> {
    const pipe = new PassThrough();
    const pieces: Buffer[] = [];
    pipe.on('data', (piece: Buffer) => pieces.push(piece));
    await writeTo(pipe);
    return Buffer.concat(pieces);
  }

  it.each(knownPlans)('the table of $number can be produced: progress, workbook, and the report of a year', async ({ number, targets }) => {
    const { targets: shown } = await program.get(ShowProgress).execute(clerk, { planNumber: number, asOf: '2026-11-20' });
    expect(shown.map(({ label }) => label)).toEqual(targets.map(({ label }) => label));

    const book = new exceljs.Workbook();
    const exported = await program.get(ExportPlan).execute(clerk, idOf(number), { format: 'xlsx' });
    const bytes = await bytesOf(exported);
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const sheet = JSON.stringify(book.worksheets[0]?.getSheetValues());
    for (const { quote } of targets) expect(sheet).toContain(JSON.stringify(quote).slice(1, -1));

    const year = number.includes('2026') ? 2026 : 2024;
    const { id } = await program.get(StartReport).execute(clerk, idOf(number), { part: 'year', year });
    const download = async (kind: string): Promise<Buffer> => bytesOf(await program.get(DownloadReport).execute(clerk, id, kind));
    const words = wordXml(await download('docx')).replace(/<[^>]+>/g, '');
    for (const { quote } of targets) expect(words).toContain(quote.replaceAll('&', '&amp;'));
    expect(pdfText(await download('pdf'))).toContain('Phụ lục V');
  });

  it('each plan counts what its own words count: turns, classes, events, courses, experts', async () => {
    const done = async (number: string): Promise<Record<string, number | null>> => {
      const { targets } = await program.get(ShowProgress).execute(clerk, { planNumber: number, asOf: '2026-11-20' });
      return Object.fromEntries(targets.map(({ key, official }) => [key, official]));
    };
    const [tuyenQuang = '', hungYen = '', socTrang = '', socTrangNext = ''] = numbers;
    expect(await done(tuyenQuang)).toMatchObject({ training_attendee_turns: 540, experts_trained: 10, enterprises_supported: 21 });
    expect(await done(hungYen)).toMatchObject({ training_classes: 6, institutions_trained: 2 });
    expect(await done(socTrang)).toMatchObject({ seminar_rounds: 2, training_courses: 3 });
    expect(await done(socTrangNext)).toMatchObject({ seminar_rounds: 0, training_courses: 0 });
  });

  it('the files of classes lack what an audit finds: nothing, a paper or two, or all that comes after the class', async () => {
    const { classes, all, complete } = await program.get(ListClassFiles).execute(clerk, idOf('60/KH-UBND'), {});
    const lacking = new Map(classes.map(({ code, items }) => [code, missingItems(items)]));
    expect([all, complete]).toEqual([12, 1]);
    expect(['L06', 'HN05', 'L01', 'L04'].map((code) => lacking.get(code))).toEqual([[], ['TEST'], ['PHOTO'], ['TEST', 'PAYMENT']]);
    expect(lacking.get('L12')).toEqual(['HANDOUT', 'CONTRACT', 'PHOTO', 'TEST', 'CERTIFICATES', 'REPORT', 'PAYMENT', 'NEWS']);
  });

  it('the report of 2024 that was sent says 20 enterprises; the one verified later is a difference with its cause', async () => {
    const { reports } = await program.get(ListReports).execute(clerk, idOf('60/KH-UBND'));
    const sent = reports.find(({ state }) => state === 'sent');
    expect(sent).toMatchObject({ from: '2024-01-01', to: '2024-12-31', asOf: '2024-11-15' });
    const { numbers: kept, files } = await program.get(ShowReport).execute(clerk, sent?.id ?? '');
    expect(files).toHaveLength(6);
    expect(kept.targets.find(({ key }) => key === 'enterprises_supported')).toMatchObject({ cumulative: 20, inDays: 7 });
    expect(kept.targets.find(({ key }) => key === 'training_attendee_turns')).toMatchObject({ cumulative: 540, inDays: 350 });
    const { differences } = await program.get(CompareReports).execute(clerk, sent?.id ?? '');
    const record = differences.find(({ about }) => about === 'record');
    expect(record).toMatchObject({ name: 'Công ty TNHH MTV Cơ khí Phù Hương Demo', then: null, now: 1 });
    expect(record?.causes).toMatchObject([{ entry: { action: 'evidence.verified', actorName: 'Quản trị viên trình diễn' } }]);
  });
});
