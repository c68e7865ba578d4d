import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type * as Program from '../src/app.module.js';
import type * as Attendance from '../src/modules/attendance/index.js';
import type * as Identity from '../src/modules/identity/index.js';
import type * as UnitOfWorkModule from '../src/platform/database/unit-of-work.js';
import type * as SettingsModule from '../src/platform/settings/settings.js';
import { idOf, type Manager, progress } from './bulk-rows.js';
import { compiled } from './measure.js';
import type { BenchDatabase } from './program.js';
import { writeFramework } from './scale-framework.js';
import { writeClasses, writeHelpers } from './scale-classes.js';
import { classesOf, CLASSES_A_YEAR, FIRST_YEAR } from './scale-shape.js';

const bench = { kind: 'system', name: 'bench' } as const;
const CLASSES_AT_ONCE = 500;
export const account = { email: 'bench@example.com', password: 'mật khẩu của phép đo' };

export interface SeededPlan {
  readonly id: string;
  readonly province: number;
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** Opens the built program on a database without serving anybody. */
async function openProgram({ folder, url }: BenchDatabase): Promise<INestApplicationContext> {
  const { AppModule } = await compiled<typeof Program>('app.module.js');
  const { readSettings } = await compiled<typeof SettingsModule>('platform/settings/settings.js');
  const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: url, BACKGROUND_WORK: 'false' });
  return NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error'], abortOnError: false });
}

/** An officer, ten plans, all courses, people and units; no class yet. */
export async function seedFramework(database: BenchDatabase): Promise<SeededPlan[]> {
  const program = await openProgram(database);
  const { AcceptInvitation, CreateInvitation } = await compiled<typeof Identity>('modules/identity/index.js');
  const { token } = await program.get(CreateInvitation).execute(bench, { role: 'official' });
  await program.get(AcceptInvitation).execute(token, { name: 'Ma Thị Duyên', ...account });
  const plans = await inBulk(program, database, (manager) => writeFramework(program, manager));
  await inBulk(program, database, writeHelpers);
  await program.close();
  return plans;
}

/** The classes of some years with their people, turns and certificates, year after year. */
export async function seedYears(database: BenchDatabase, plans: readonly SeededPlan[], from: number, to: number): Promise<void> {
  const program = await openProgram(database);
  const { TurnSheets } = await compiled<typeof Attendance>('modules/attendance/index.js');
  const sheets = program.get(TurnSheets);
  for (let year = from; year <= to; year += 1) {
    const classes = [...classesOf(year)];
    for (let start = 0; start < classes.length; start += CLASSES_AT_ONCE) {
      const done = ((year - FIRST_YEAR) * CLASSES_A_YEAR + start) / (10 * CLASSES_A_YEAR);
      progress(`classes (${database.kind}, ${year})`, done);
      const some = classes.slice(start, start + CLASSES_AT_ONCE);
      await inBulk(program, database, async (manager) => {
        await writeClasses(manager, some, plans);
        for (const { no } of some) await sheets.renew(idOf('6', no));
      });
    }
  }
  await inBulk(program, database, (manager) => manager.query(database.kind === 'SQLite' ? 'ANALYZE' : ANALYZED));
  process.stderr.write('\n');
  await program.close();
}

const ANALYZED = 'ANALYZE TABLE attendee_turn, class_plan, training_class, registration, certificate';

/** One big transaction, without what protects it from a power cut and from mistakes in the data: its rows are made, not entered. */
async function inBulk<T>(program: INestApplicationContext, { kind }: BenchDatabase, work: (manager: Manager) => Promise<T>): Promise<T> {
  const { UnitOfWork } = await compiled<typeof UnitOfWorkModule>('platform/database/unit-of-work.js');
  const unitOfWork = program.get(UnitOfWork);
  const relaxed = kind === 'SQLite' ? [] : ['SET SESSION foreign_key_checks = 0', 'SET SESSION unique_checks = 0'];
  return unitOfWork.write(async () => {
    for (const statement of relaxed) await unitOfWork.manager.query(statement);
    return work(unitOfWork.manager);
  });
}

/** How many turns stand in the ledger. */
export async function seededTurns(database: BenchDatabase): Promise<number> {
  const { UnitOfWork } = await compiled<typeof UnitOfWorkModule>('platform/database/unit-of-work.js');
  const program = await openProgram(database);
  const unitOfWork = program.get(UnitOfWork);
  const sum = 'SELECT SUM(quantity) AS turns FROM attendee_turn';
  const [row] = await unitOfWork.read(() => unitOfWork.manager.query<{ turns: number | string }[]>(sum));
  await program.close();
  return Number(row?.turns ?? 0);
}
