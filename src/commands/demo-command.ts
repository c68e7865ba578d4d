import { Command } from 'commander';
import { DemoClock } from '../demo/demo-clock.js';
import { playDemoYear } from '../demo/play-demo-year.js';
import { readSettings } from '../platform/settings/settings.js';
import { start } from './start-command.js';
import { withProgram } from './with-program.js';

/** Fills an empty database with the demonstration year and starts the server. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('fill an empty database with the demonstration year 2024 (invented people), then start')
    .option('--no-start', 'only fill')
    .action(demo);
}

async function demo({ start: startsAfter }: { start: boolean }): Promise<void> {
  const clock = new DemoClock();
  console.log(`The demonstration year 2024 for ${readSettings().dataFolder}`);
  const account = await withProgram((program) => playDemoYear(program, clock, showProgress), clock);
  console.log(
    `\n  Đăng nhập / sign in:   ${account.email}   ${account.password}\n  (mật khẩu chỉ hiện một lần này / shown only this once)`,
  );
  console.log(`  Giấy chứng nhận in địa chỉ / certificates carry the address:   ${readSettings().baseUrl}`);
  if (startsAfter) await start();
}

/** On a terminal one line that counts; in a log a line for each tenth. */
function showProgress(done: number, total: number): void {
  const tenth = Math.floor((done * 10) / total);
  if (process.stdout.isTTY) process.stdout.write(`\r  ${done} / ${total}${done === total ? '\n' : ''}`);
  else if (Math.floor(((done - 1) * 10) / total) !== tenth) console.log(`  ${tenth * 10} %`);
}
