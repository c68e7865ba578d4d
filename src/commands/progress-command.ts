import { Command } from 'commander';
import { progressLines, ShowProgress } from '../modules/reporting/index.js';
import { Translations } from '../platform/web/translations.js';
import { calendarDateOption } from './options.js';
import { commandLine, withProgram } from './with-program.js';

interface Options {
  readonly plan: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Where a plan stands: a table for people, in the language of the plan; with `--json` everything for programs. */
export function progressCommand(): Command {
  return new Command('progress')
    .description('show how far the targets of a plan are')
    .requiredOption('--plan <number>', 'number of the plan, for example 60/KH-UBND')
    .option('--as-of <date>', 'count classes that closed by this day (YYYY-MM-DD); today when left out', calendarDateOption)
    .option('--json', 'print everything as JSON')
    .action(show);
}

async function show({ plan, asOf, json }: Options): Promise<void> {
  const lines = await withProgram(async (program) => {
    const question = { planNumber: plan, ...(asOf === undefined ? {} : { asOf }) };
    const progress = await program.get(ShowProgress).execute(commandLine, question);
    return json ? [JSON.stringify(progress, null, 2)] : progressLines(progress, program.get(Translations).in('vi'));
  });
  console.log(lines.join('\n'));
}
