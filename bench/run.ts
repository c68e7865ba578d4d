import { availableParallelism } from 'node:os';
import type { BenchResult } from './measure.js';

const BENCHES = ['certificates', 'export', 'class-list', 'registrations', 'people-search', 'import', 'scale'];

/** Runs the measurements named on the command line, or all, against the built program in dist/. */
async function main(wanted: readonly string[]): Promise<void> {
  console.log(`Node ${process.version}, ${availableParallelism()} cores\n`);
  const results: BenchResult[] = [];
  for (const bench of BENCHES.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    const { run } = (await import(`./${bench}.bench.js`)) as { run: () => Promise<BenchResult[]> };
    results.push(...(await run()));
  }
  print(results);
}

function print(results: readonly BenchResult[]): void {
  const head = ['name', 'ours', 'raw', 'ratio', 'aim', '', 'note'];
  const rows = results.map((result) => [
    result.name,
    `${show(result.ours)} ${result.unit}`,
    result.raw === null ? '' : show(result.raw),
    result.ratio === null ? '' : result.ratio.toFixed(2),
    result.aim,
    result.met ? 'met' : 'MISSED',
    result.note,
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(' | ')
        .trimEnd(),
    );
  }
}

function show(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
}

await main(process.argv.slice(2));
