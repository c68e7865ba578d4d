import type { INestApplication } from '@nestjs/common';
import { Command } from 'commander';
import { FirstAdministrator } from '../modules/identity/index.js';
import { Clock } from '../platform/clock/clock.js';
import { readSettings } from '../platform/settings/settings.js';
import { createServer } from '../server.js';
import { withProgram } from './with-program.js';

export function startCommand(): Command {
  return new Command('start').description('migrate the database and start the server').action(() => start());
}

export function migrateCommand(): Command {
  return new Command('migrate').description('bring the database up to date and stop').action(async () => {
    // Opening the program migrates.
    await withProgram(() => Promise.resolve());
    console.log('The database is up to date.');
  });
}

/** Serves until it is told to stop; prints the address, and on an empty system the one-time link for the first administrator. */
export async function start(clock = new Clock()): Promise<void> {
  const settings = readSettings();
  const app = await createServer(settings, clock);
  try {
    await app.init();
    // Not app.listen, which prints a failure before we can say it in one line.
    await app.getHttpAdapter().getInstance().listen({ port: settings.port, host: settings.host });
  } catch (error) {
    await app.close();
    throw (error as { code?: string }).code === 'EADDRINUSE'
      ? new Error(`Port ${settings.port} is in use. Choose another: PORT=3001 npm start`)
      : error;
  }
  stopOnSignal(app);
  console.log(`\n  Tập Huấn đang chạy tại / is running at   ${settings.baseUrl}`);
  console.log(`  Dữ liệu / data                           ${settings.dataFolder}`);
  const invitation = await app.get(FirstAdministrator).inviteIfNone();
  if (invitation !== null) {
    console.log('\n  Chưa có tài khoản. Mở liên kết dùng một lần này để tạo quản trị viên đầu tiên:');
    console.log('  No account exists yet. Open this one-time link to create the first administrator:');
    console.log(`  ${settings.baseUrl}${invitation}\n`);
  }
}

/** Lets running requests and the outbox end, closes the database, and ends with success: being told to stop is no failure. */
function stopOnSignal(app: INestApplication): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void app.close().finally(() => process.exit(0));
    });
  }
}
