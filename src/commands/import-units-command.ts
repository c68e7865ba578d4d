import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { RunUnitImport, ShowUnitImport, StartUnitImport } from '../modules/territories/index.js';
import { Translations } from '../platform/web/translations.js';
import { calendarDateOption } from './options.js';
import { commandLine, withProgram } from './with-program.js';

interface Options {
  readonly legalBasis?: string;
  readonly endsOn?: string;
}

/** Official lists of administrative units, as the page "Nhập danh mục" enters them: units first, then what they came from. */
export function importUnitsCommand(): Command {
  return new Command('import-units')
    .description('enter official lists of administrative units: the units first, then the successions, older units last')
    .argument('<files...>', 'CSV or Excel files, entered in this order; each of them whole or not at all')
    .option('--legal-basis <text>', 'what the successions rest on, for example a resolution')
    .option('--ends-on <date>', 'last day (YYYY-MM-DD) of units whose line says none; for lists of old units', calendarDateOption)
    .action(importUnits);
}

async function importUnits(files: readonly string[], { legalBasis, endsOn }: Options): Promise<void> {
  const lists = await Promise.all(files.map(async (file) => ({ fileName: basename(file), bytes: await readFile(file) })));
  await withProgram(async (program) => {
    for (const list of lists) {
      const { id } = await program
        .get(StartUnitImport)
        .execute(commandLine, { ...list, ...(legalBasis && { legalBasis }), ...(endsOn && { endsOn }) });
      await sayBadLines(program, id);
      const { added, changed, successions, unchanged } = await program.get(RunUnitImport).execute(commandLine, id);
      console.log(
        `${list.fileName}: ${added.length} added, ${changed.length} completed, ${successions.length} successions, ${unchanged} unchanged`,
      );
    }
  });
}

/** Entering refuses the list for them, all at once. */
async function sayBadLines(program: INestApplicationContext, id: string): Promise<void> {
  const { outcome } = await program.get(ShowUnitImport).execute(commandLine, id);
  const t = program.get(Translations).in('en');
  for (const { line, code, params } of outcome.bad) console.error(`line ${line}: ${t(`territories:bad.${code}`, params ?? {})}`);
}
