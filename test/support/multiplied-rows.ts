import type { TestApp } from './app.js';

/** SQL for a column of the copy with the number `n.i`, from 1. */
type Columns = Readonly<Record<string, string>>;

/** Databases let a statement call itself some thousand times at most. */
const STEPS = 200;

/** An id of the copy number `no` of a row; `kind` is a hexadecimal digit. */
export function copyId(kind: string, no = 'n.i'): string {
  return `CONCAT('0${kind}000000-0000-7000-8000-', SUBSTR(CONCAT('000000000000', ${no}), -12))`;
}

/** Copies of one row of a table, written by the database: plans of queries are made from what tables hold, and that must be many rows. */
export async function multiply(testApp: TestApp, table: string, count: number, columns: Columns): Promise<void> {
  const { manager } = testApp.unitOfWork;
  const metadata = manager.dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
  if (!metadata) throw new Error(`There is no table ${table}`);
  const names = metadata.columns.map(({ databaseName }) => databaseName);
  const values = names.map((name) => columns[name] ?? `model.${name}`);
  await manager.query(
    `INSERT INTO ${table} (${names.join(', ')}) WITH RECURSIVE step (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM step WHERE i < ${STEPS}), ` +
      `n (i) AS (SELECT (large.i - 1) * ${STEPS} + small.i FROM step large CROSS JOIN step small WHERE (large.i - 1) * ${STEPS} + small.i <= ${count}) ` +
      `SELECT ${values.join(', ')} FROM n CROSS JOIN (SELECT * FROM ${table} LIMIT 1) model`,
  );
}
