import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command, Option } from 'commander';
import { type CsvSeparator, csvSeparators } from '../platform/documents/table-format.js';
import { ExportPlan, exportTables, type ExportTable, ShowProgress } from '../modules/reporting/index.js';
import { calendarDateOption, exportFileOption, yearOption } from './options.js';
import { commandLine, withProgram } from './with-program.js';

interface Options {
  readonly plan: string;
  readonly out: string;
  readonly year?: number;
  readonly asOf?: string;
  readonly table?: ExportTable;
  readonly separator?: CsvSeparator;
}

/** The tables of a plan as a file: a workbook, or one table as CSV, by the ending of the name. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write the attendance totals and the target table of a plan to a file')
    .requiredOption('--plan <number>', 'number of the plan, for example 60/KH-UBND')
    .requiredOption('--out <file>', 'file to write, ending in .xlsx or .csv; replaced when it exists', exportFileOption)
    .option('--year <year>', 'only this year; the whole period when left out', yearOption)
    .option('--as-of <date>', 'count classes that closed by this day (YYYY-MM-DD); today when left out', calendarDateOption)
    .addOption(new Option('--table <table>', 'which table a CSV file holds').choices([...exportTables]))
    .addOption(
      new Option('--separator <separator>', 'of a CSV file: a semicolon, with decimal commas, for an Excel set to Vietnamese').choices([
        ...csvSeparators,
      ]),
    )
    .action(exportPlan);
}

async function exportPlan({ plan: planNumber, out, year, asOf, table, separator }: Options): Promise<void> {
  const format = out.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx';
  const draft = `${out}.part`;
  // Before the work: a folder that does not exist should be said at once, not after the counting.
  await writable(draft);
  try {
    await withProgram(async (program) => {
      const { plan } = await program.get(ShowProgress).execute(commandLine, { planNumber });
      const request = {
        format,
        ...(year && { year }),
        ...(asOf && { asOf }),
        ...(table && { table }),
        ...(separator && { separator }),
      } as const;
      const file = await program.get(ExportPlan).execute(commandLine, plan.id, request);
      await file.writeTo(createWriteStream(draft));
    });
    await rename(draft, out);
  } finally {
    await rm(draft, { force: true });
  }
  console.log(out);
}

/** @throws Error that names the file in words. */
async function writable(path: string): Promise<void> {
  try {
    await (await open(path, 'w')).close();
  } catch {
    throw new Error(`Cannot write to ${dirname(path)}: the folder does not exist or is not writable`);
  }
}
