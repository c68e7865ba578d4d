import 'reflect-metadata';
import { Command } from 'commander';
import { readSettings } from './platform/settings/settings.js';
import { createServer } from './server.js';

/** The command line: every command is the same program with another way in. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const program = new Command('tap-huan').description('Tập Huấn: quản lý đào tạo, tập huấn về năng suất chất lượng');
  program.command('start').description('start the server').action(start);
  await program.parseAsync([...words], { from: 'user' });
}

async function start(): Promise<void> {
  const settings = readSettings();
  const app = await createServer(settings);
  await app.listen(settings.port, settings.host);
  console.log(`Tập Huấn: ${settings.baseUrl}`);
}
