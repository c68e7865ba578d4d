import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import exceljs from 'exceljs';
import type * as Program from '../src/app.module.js';
import type * as Imports from '../src/modules/imports/index.js';
import type * as SettingsModule from '../src/platform/settings/settings.js';
import { above, compiled, type BenchResult } from './measure.js';
import { nameOf } from './participants.js';
import { newMariadb, newSqlite, type BenchDatabase } from './program.js';
import { openClasses } from './seed.js';

const ROWS = 5_000;
const SEATS = 100_000;
const LEAST = 200;
const bench = { kind: 'system', name: 'bench' } as const;

/**
 * A workbook of 5,000 people becomes 5,000 registrations: unpacking, finding the list, reading every cell, and a transaction for each
 * line with its person, unit, claims, consent, history and announcement, through the use cases of the built program.
 */
export async function run(): Promise<BenchResult[]> {
  const workbook = await listOf(ROWS);
  const results = await measure(newSqlite(), workbook);
  const mariadb = await newMariadb();
  return mariadb ? [...results, ...(await measure(mariadb, workbook))] : results;
}

async function measure(database: BenchDatabase, workbook: Buffer): Promise<BenchResult[]> {
  const [classId = ''] = await openClasses(database, 1, SEATS);
  const { AppModule } = await compiled<typeof Program>('app.module.js');
  const { RunImport, ShowImport, StartImport } = await compiled<typeof Imports>('modules/imports/index.js');
  const { readSettings } = await compiled<typeof SettingsModule>('platform/settings/settings.js');
  const settings = readSettings({ DATA_DIR: database.folder, DATABASE_URL: database.url, BACKGROUND_WORK: 'false' });
  const program = await NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error'], abortOnError: false });
  const door = { actor: bench, classId };
  try {
    const begun = performance.now();
    const importId = await program.get(StartImport).execute(door, { source: 'file', fileName: 'ds.xlsx', bytes: workbook });
    const kept = performance.now();
    await program.get(ShowImport).execute(door, importId);
    const shown = performance.now();
    await program.get(RunImport).execute(door, importId);
    const ended = performance.now();
    const { batch } = await program.get(ShowImport).execute(door, importId);
    if (batch.entered !== ROWS) throw new Error(`Only ${batch.entered} of ${ROWS} lines went in`);
    const perSecond = (ROWS * 1000) / (kept - begun + ended - shown);
    const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
    const note = `${ROWS} lines of .xlsx; read and kept ${seconds(begun, kept)} s, preview ${seconds(kept, shown)} s, entered ${seconds(shown, ended)} s`;
    return [above(`import, ${database.kind}`, perSecond, LEAST, 'rows/s', note)];
  } finally {
    await program.close();
    await database.remove();
  }
}

async function listOf(count: number): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  sheet.addRow(['DANH SÁCH CỬ ĐI TẬP HUẤN']);
  sheet.addRow(['TT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Chức vụ', 'Đơn vị công tác', 'Số điện thoại', 'Email']);
  for (let number = 0; number < count; number += 1) {
    const unit = `HTX Chè Tân Lâm Demo ${number % 120}`;
    const phone = `09${String(number).padStart(8, '0')}`;
    sheet.addRow([number + 1, nameOf(number), 1960 + (number % 45), 'Nữ', 'Giám đốc', unit, phone, `hoc-vien-${number}@example.com`]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
