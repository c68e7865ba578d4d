import { Command } from 'commander';
import { CheckSheets } from '../modules/attendance/index.js';
import { withProgram } from './with-program.js';

/** Whether the short form of the ledger, from which plans are counted, says what the ledger says; `--renew` makes it anew where not. */
export function checkSheetsCommand(): Command {
  return new Command('check-sheets')
    .description('compare the sheets that plans are counted from with the ledger of turns')
    .option('--renew', 'make the sheets of a class anew where they differ')
    .action(check);
}

async function check({ renew = false }: { renew?: boolean }): Promise<void> {
  const { classes, wrong } = await withProgram((program) => program.get(CheckSheets).execute({ renew }));
  console.log(`${classes} classes compared, ${wrong.length} differed${renew && wrong.length > 0 ? ' and were made anew' : ''}.`);
  for (const id of wrong) console.log(id);
  if (wrong.length > 0 && !renew) process.exitCode = 1;
}
