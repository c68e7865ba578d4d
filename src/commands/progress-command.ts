import { Command } from 'commander';
import { ShowProgress, type TargetProgress } from '../modules/reporting/index.js';
import { calendarDateOption } from './options.js';
import { commandLine, withProgram } from './with-program.js';

interface Options {
  readonly plan: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Where a plan stands: a table for people, with `--json` everything for programs. */
export function progressCommand(): Command {
  return new Command('progress')
    .description('show how far the targets of a plan are')
    .requiredOption('--plan <number>', 'number of the plan, for example 60/KH-UBND')
    .option('--as-of <date>', 'count classes that closed by this day (YYYY-MM-DD); today when left out', calendarDateOption)
    .option('--json', 'print everything as JSON')
    .action(show);
}

async function show({ plan, asOf, json }: Options): Promise<void> {
  const progress = await withProgram((program) =>
    program.get(ShowProgress).execute(commandLine, { planNumber: plan, ...(asOf === undefined ? {} : { asOf }) }),
  );
  if (json) {
    console.log(JSON.stringify(progress, null, 2));
    return;
  }
  console.log(`${progress.plan.number}, ${progress.asOf}\n`);
  for (const target of progress.targets) {
    console.log(`${target.status.padEnd(15)} ${figures(target).padEnd(24)} ${target.label}`);
  }
}

/** "540 (548) / 500": official, provisional where it differs, wanted; a ratio with its per cent. */
function figures({ wanted, official, provisional, denominator, percent }: TargetProgress): string {
  if (official === null || wanted === null) return '–';
  if (denominator !== null) return `${official}/${denominator} = ${(percent ?? 0).toFixed(1)} % / ${wanted} %`;
  return `${official}${provisional === official ? '' : ` (${provisional ?? '–'})`} / ${wanted}`;
}
