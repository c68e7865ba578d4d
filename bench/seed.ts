import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type * as Program from '../src/app.module.js';
import type * as Catalogue from '../src/modules/catalogue/index.js';
import type * as Classes from '../src/modules/classes/index.js';
import type * as SettingsModule from '../src/platform/settings/settings.js';
import { compiled } from './measure.js';
import type { BenchDatabase } from './program.js';

const bench = { kind: 'system', name: 'bench' } as const;
const DAY_MS = 86_400_000;

/**
 * Opens `count` classes of `capacity` seats that take registrations now, through the use cases of the built program, and answers their
 * ids. More seats than a form would allow: the class must not fill up while it is measured.
 */
export async function openClasses({ folder, url }: BenchDatabase, count: number, capacity: number): Promise<string[]> {
  const { AppModule } = await compiled<typeof Program>('app.module.js');
  const { CreateCourse } = await compiled<typeof Catalogue>('modules/catalogue/index.js');
  const { AddSession, CreateClass, OpenClass } = await compiled<typeof Classes>('modules/classes/index.js');
  const { readSettings } = await compiled<typeof SettingsModule>('platform/settings/settings.js');
  const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: url, BACKGROUND_WORK: 'false' });
  const program = await NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error'], abortOnError: false });
  const course = await program.get(CreateCourse).execute(bench, { code: 'TXNG', name: 'Truy xuất nguồn gốc, tem QR', type: 'TAP_HUAN' });
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await program.get(CreateClass).execute(bench, { courseId: course.id, capacity, ...facts(index) });
    for (const halfDay of ['MORNING', 'AFTERNOON'] as const)
      await program.get(AddSession).execute(bench, id, { heldOn: day(40 + index), halfDay });
    await program.get(OpenClass).execute(bench, id);
    ids.push(id);
  }
  await program.close();
  return ids;
}

function facts(index: number): Pick<Classes.TrainingClass, 'registrationOpensAt' | 'registrationClosesAt' | 'place' | 'lecturer' | 'name'> {
  return {
    name: `Truy xuất nguồn gốc, tem QR cho sản phẩm OCOP, đợt ${index + 1}`,
    registrationOpensAt: new Date(Date.now() - DAY_MS),
    registrationClosesAt: new Date(Date.now() + 30 * DAY_MS),
    place: 'Hội trường UBND huyện Yên Sơn',
    lecturer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
  };
}

function day(fromNow: number): string {
  return new Date(Date.now() + fromNow * DAY_MS).toISOString().slice(0, 10);
}
