import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { ListPlans } from '../../src/modules/plans/index.js';
import { ShowProgress, type TargetProgress } from '../../src/modules/reporting/index.js';
import { DownloadReport } from '../../src/modules/reports/download-report.js';
import { ListReports } from '../../src/modules/reports/list-reports.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { readSettings } from '../../src/platform/settings/settings.js';
import { ByteCollector } from './collect-bytes.js';
import { freshDatabase } from './fresh-database.js';

export const reader = { kind: 'system', name: 'test' } as const;

/** The built program plays the demonstration into a database of its own; what it holds is read in this process. */
export class DemoDesk {
  private constructor(
    readonly program: INestApplicationContext,
    private readonly forget: () => void,
  ) {}

  /** @throws Error with what the command complained of. */
  static async play(...words: string[]): Promise<DemoDesk> {
    const folder = mkdtempSync(join(tmpdir(), 'tap-huan-demo-'));
    const database = freshDatabase(folder);
    const environment = { DATA_DIR: folder, DATABASE_URL: database.url };
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'demo', '--no-start', ...words], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    const forget = (): void => {
      database.drop();
      rmSync(folder, { recursive: true, force: true });
    };
    if (status !== 0) {
      forget();
      throw new Error(stderr);
    }
    const settings = { ...readSettings(environment), backgroundWork: false };
    const program = await NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error'] });
    return new DemoDesk(program, forget);
  }

  async close(): Promise<void> {
    await this.program.close();
    this.forget();
  }

  async planNumbers(): Promise<string[]> {
    return (await this.program.get(ListPlans).execute(reader)).map(({ number }) => number).sort();
  }

  async planId(number: string): Promise<string> {
    const plans = await this.program.get(ListPlans).execute(reader);
    return plans.find((each) => each.number === number)?.id ?? '';
  }

  async progress(planNumber: string, asOf: string): Promise<TargetProgress[]> {
    return (await this.program.get(ShowProgress).execute(reader, { planNumber, asOf })).targets;
  }

  /** The only report of a plan. */
  async reportId(number: string): Promise<string> {
    const { reports } = await this.program.get(ListReports).execute(reader, await this.planId(number));
    const [only, another] = reports;
    if (only === undefined || another !== undefined) throw new Error(`${number} has ${reports.length} reports`);
    return only.id;
  }

  async download(reportId: string, kind: string): Promise<Buffer> {
    const file = new ByteCollector();
    await (await this.program.get(DownloadReport).execute(reader, reportId, kind)).writeTo(file);
    return file.bytes;
  }

  async query<Row>(sql: string): Promise<Row[]> {
    const unitOfWork = this.program.get(UnitOfWork);
    return unitOfWork.read(() => unitOfWork.manager.query<Row[]>(sql));
  }
}
