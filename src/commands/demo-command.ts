import { Command, Option } from 'commander';
import { DemoClock } from '../demo/demo-clock.js';
import { playDemo } from '../demo/play-demo.js';
import { type DemoChoice, demoChoices } from '../demo/provinces/demo-choice.js';
import { readSettings } from '../platform/settings/settings.js';
import { start } from './start-command.js';
import { withProgram } from './with-program.js';

/** Fills an empty database with the demonstration and starts the server. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('fill an empty database with the demonstration (invented people), then start')
    .addOption(
      new Option('--province <name>', 'whose: the year 2024 of Tuyên Quang, the plans of another province, or all of them side by side')
        .choices(demoChoices)
        .default('tuyen-quang'),
    )
    .option('--no-start', 'only fill')
    .action(demo);
}

async function demo({ start: startsAfter, province }: { start: boolean; province: DemoChoice }): Promise<void> {
  const clock = new DemoClock();
  const whose = province === 'tuyen-quang' ? 'year 2024' : `of ${province}`;
  console.log(`The demonstration ${whose} for ${readSettings().dataFolder}`);
  const account = await withProgram((program) => playDemo(program, clock, province, showProgress), clock);
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
