import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { Passwords } from '../../src/modules/identity/passwords.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker.js';
import { readSettings } from '../../src/platform/settings/settings.js';
import { furnish, httpAdapter } from '../../src/platform/web/web-app.js';
import { FixedClock } from './fixed-clock.js';
import { migratedDatabase } from './migrated-database.js';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly clock: FixedClock;
  readonly unitOfWork: UnitOfWork;
  /** Supertest on the real server. */
  readonly http: ReturnType<typeof supertest.agent>;
  readonly folder: string;
  /** Settings with which a second program works on the same data. */
  readonly sameData: Record<string, string>;
  /** A use case or service of the running program, by its class. */
  get<T>(type: abstract new (...parameters: never[]) => T): T;
  /** Carries out everything that is due in the outbox. */
  drainOutbox(): Promise<void>;
  close(): Promise<void>;
}

/** As safe as a test needs: every person of staff that a test makes would take 160 ms of all its processors. */
class QuickPasswords extends Passwords {
  protected override readonly cost = { N: 2, r: 8, p: 1 };
}

/** Starts the real program on an empty database of the kind this run tests, with a clock that stands still; `controllers` and settings are added to it. */
export async function startApp(
  at = '2024-10-01T02:00:00Z',
  controllers: Type[] = [],
  environment: Record<string, string> = {},
): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-test-'));
  const database = await migratedDatabase(folder);
  const settings = readSettings({
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    RATE_LIMIT: '0',
    BACKGROUND_WORK: 'false',
    BASE_URL: 'http://localhost:3000',
    ...environment,
  });
  const clock = new FixedClock(at);
  const module = await Test.createTestingModule({ imports: [AppModule.with(settings)], controllers })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(Passwords)
    .useClass(QuickPasswords)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter(settings), { logger: ['error'] });
  await furnish(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    clock,
    folder,
    sameData: { DATA_DIR: folder, DATABASE_URL: database.url },
    unitOfWork: app.get(UnitOfWork),
    http: supertest.agent(app.getHttpServer()),
    get: (type) => app.get(type),
    drainOutbox: () => app.get(OutboxWorker).drain(),
    close: async () => {
      await app.close();
      database.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** For what a database shows in which nobody has entered anything yet. */
export async function inEmptyProgram(work: (app: TestApp) => Promise<void>): Promise<void> {
  const app = await startApp();
  try {
    await work(app);
  } finally {
    await app.close();
  }
}
