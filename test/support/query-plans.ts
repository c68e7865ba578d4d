import { AbstractLogger, type DataSource } from 'typeorm';
import type { TestApp } from './app.js';

/** A statement that the program sent to its database. */
export interface SentStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** How a statement reads one table; `table` is its name or alias. */
export interface TableAccess {
  readonly table: string;
  /** Every row of the table, or every entry of one of its indexes. */
  readonly isWhole: boolean;
}

class Recorder extends AbstractLogger {
  readonly sent: SentStatement[] = [];

  override logQuery(sql: string, values: unknown[] = []): void {
    this.sent.push({ sql, values });
  }

  protected writeLog(): void {
    // Nothing but the statements is wanted.
  }
}

/** The selects that the program sends while it does something. */
export async function statementsOf(testApp: TestApp, work: () => Promise<unknown>): Promise<SentStatement[]> {
  const sources = Object.values(testApp.unitOfWork as unknown as Record<'writer' | 'reader', DataSource>).filter(
    (each) => 'logger' in each,
  );
  const recorder = new Recorder();
  const loggers = sources.map(({ logger }) => logger);
  for (const source of sources) source.logger = recorder;
  try {
    await work();
  } finally {
    for (const [index, source] of sources.entries()) source.logger = loggers[index] ?? recorder;
  }
  const different = new Map(recorder.sent.map((statement) => [statement.sql, statement]));
  return [...different.values()].filter(({ sql }) => /^\s*SELECT/i.test(sql));
}

/** The one place that knows how each database explains itself. */
export async function accessesOf(testApp: TestApp, { sql, values }: SentStatement): Promise<TableAccess[]> {
  const isMariadb = process.env.TEST_DATABASE === 'mariadb';
  const explain = isMariadb ? `EXPLAIN FORMAT=JSON ${sql}` : `EXPLAIN QUERY PLAN ${sql}`;
  const rows = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.query<Record<string, string>[]>(explain, [...values]));
  if (isMariadb) return rows.flatMap((row) => tablesIn(JSON.parse(row.EXPLAIN ?? '{}')));
  return rows.flatMap(({ detail = '' }) => {
    const [, way, table] = /^(SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
    return table === undefined ? [] : [{ table, isWhole: way === 'SCAN' && !isFirstFew(detail, sql) }];
  });
}

/** The beginning of an index in the order that is asked for, until the page is full. */
function isFirstFew(detail: string, sql: string): boolean {
  return / USING (COVERING )?INDEX /.test(detail) && /ORDER BY[^()]*LIMIT \d+\s*$/.test(sql);
}

interface Explained {
  readonly table_name: string;
  readonly access_type: string;
}

function tablesIn(plan: unknown): TableAccess[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const { table_name: table, access_type: way } = plan as Partial<Explained>;
  const inner = Object.values(plan).flatMap(tablesIn);
  return table === undefined ? inner : [{ table, isWhole: way === 'ALL' || way === 'index' }, ...inner];
}

/** So that the database knows how many rows there are. */
export async function analyse(testApp: TestApp, tables: readonly string[]): Promise<void> {
  const statements = process.env.TEST_DATABASE === 'mariadb' ? [`ANALYZE TABLE ${tables.join(', ')}`] : ['ANALYZE'];
  for (const statement of statements) await testApp.unitOfWork.write(() => testApp.unitOfWork.manager.query(statement));
}
