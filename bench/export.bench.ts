import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { EXPORT_ROWS, exportTurns, TURN_COLUMNS, turnRow } from './export-rows.js';
import { compare, limit, median, type BenchResult } from './measure.js';
import { nowhere } from './nowhere.js';

const ROUNDS = 5;

/** WorkbookStream against the bare streaming writer of exceljs, which neither lets others work nor waits for the receiver. */
export async function run(): Promise<BenchResult[]> {
  const speed = await compare({
    name: 'export, speed',
    unit: 'rows/s',
    atLeast: 0.7,
    pieces: EXPORT_ROWS,
    rounds: ROUNDS,
    note: `raw: bare exceljs WorkbookWriter, strings in place, same columns and values, no styles at all; ${ROUNDS} rounds`,
    ours: exportTurns,
    raw: exportBare,
  });
  const footprints = Array.from({ length: ROUNDS }, footprint);
  const rows = `${EXPORT_ROWS.toLocaleString('en')} rows in a process of its own, median of ${ROUNDS}`;
  return [
    speed,
    limit('export, memory', median(footprints.map(({ megabytes }) => megabytes)), 250, 'MB', `peak RSS, ${rows}`),
    limit('export, longest wait', median(footprints.map(({ longestDelay }) => longestDelay)), 50, 'ms', `event loop delay, ${rows}`),
  ];
}

async function exportBare(): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: nowhere(), useStyles: false, useSharedStrings: false });
  const sheet = book.addWorksheet('Lượt người');
  sheet.columns = TURN_COLUMNS.map(({ header, width }) => ({ header, width }));
  for (let index = 0; index < EXPORT_ROWS; index += 1) {
    const values = turnRow(index).map((value, column) => (TURN_COLUMNS[column]?.kind === 'date' ? new Date(`${value}T00:00:00Z`) : value));
    sheet.addRow(values).commit();
  }
  await book.commit();
}

function footprint(): { megabytes: number; longestDelay: number } {
  const program = fileURLToPath(new URL('./export-footprint.ts', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [...process.execArgv, program], { encoding: 'utf8' })) as {
    megabytes: number;
    longestDelay: number;
  };
}
