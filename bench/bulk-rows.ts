import type { UnitOfWork } from '../src/platform/database/unit-of-work.js';

export type Manager = UnitOfWork['manager'];
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** SQLite takes at most 32,766 values in a statement. */
const VALUES_AT_ONCE = 20_000;

/** Ids in the order of their numbers, so that each tree grows at its end; `table` is one hexadecimal digit. */
export function idOf(table: string, no: number): string {
  return `01a0000${table}-0000-7000-8000-${String(no).padStart(12, '0')}`;
}

/** The same in SQL, on every database. */
export function idIn(table: string, no: string): string {
  return `CONCAT('01a0000${table}-0000-7000-8000-', ${digitsIn(12, no)})`;
}

export function digitsIn(count: number, no: string): string {
  return `SUBSTR(CONCAT('${'0'.repeat(count)}', ${no}), -${count})`;
}

/** All rows have the columns of the first one. */
export async function insertAll(manager: Manager, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const step = Math.floor(VALUES_AT_ONCE / Math.max(1, columns.length));
  const marks = `(${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += step) {
    const some = rows.slice(from, from + step);
    const values = some.flatMap((row) => columns.map((column) => row[column] ?? null));
    await manager.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(() => marks).join(', ')}`, values);
  }
}

export function progress(what: string, done: number): void {
  process.stderr.write(`\r  ${Math.floor(done * 100)} % of the ${what}          `);
}
