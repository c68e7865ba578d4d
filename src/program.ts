import 'reflect-metadata';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { exportCommand } from './commands/export-command.js';
import { importUnitsCommand } from './commands/import-units-command.js';
import { progressCommand } from './commands/progress-command.js';
import { resetPasswordCommand } from './commands/reset-password-command.js';
import { startCommand, migrateCommand } from './commands/start-command.js';
import { checkSheetsCommand } from './commands/check-sheets-command.js';
import { demoCommand } from './commands/demo-command.js';
import { PROGRAM_VERSION, VIEWS_FOLDER } from './platform/web/folders.js';
import { Translations } from './platform/web/translations.js';
import { DomainError } from './shared/domain-error.js';

/** Exit codes as people expect: 0 done, 1 refused or failed, 2 the words were wrong. */
const EXIT = { failed: 1, misused: 2 } as const;

/** The command line: every command calls the same use cases as the pages and the API. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const program = new Command('tap-huan')
    .description('Tập Huấn: training and course management for provincial productivity-and-quality plans')
    .version(PROGRAM_VERSION, '--version')
    .showHelpAfterError()
    .exitOverride();
  const commands = [
    startCommand(),
    migrateCommand(),
    demoCommand(),
    progressCommand(),
    exportCommand(),
    importUnitsCommand(),
    resetPasswordCommand(),
    checkSheetsCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  for (const command of program.commands) command.exitOverride().showHelpAfterError();
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  // Commander has already printed its help or its complaint.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.misused;
  if (error instanceof DomainError) {
    for (const message of messagesOf(error)) console.error(`tap-huan: ${message}`);
    return EXIT.failed;
  }
  console.error(`tap-huan: ${error instanceof Error ? error.message : String(error)}`);
  return EXIT.failed;
}

/** The sentences that a page would show; one for each field when the error names fields. */
function messagesOf(error: DomainError): string[] {
  const translations = new Translations(join(VIEWS_FOLDER, 'locales'));
  const problems = error.problems.length > 0 ? error.problems : [error];
  return problems.map((problem) => translations.problem('en', problem));
}
