import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { questionMarks } from './question-marks.js';

type ColumnMetadata = EntityMetadata['columns'][number];

/**
 * Rows in and out without TypeORM's query builder, for the few statements that every registration runs: the builder takes several
 * times as long to write such a statement as SQLite takes to carry it out. Columns, names and the conversion of values come from the
 * same entity metadata, so a row is the same whichever way it took.
 */
export type RowFilter<Row> = { readonly [Name in keyof Row]?: Row[Name] | readonly Row[Name][] };

/** All rows in one statement; every property of the entity must be there. */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  await insert(manager, tableOf(manager, entity), rows, 'INSERT');
}

/** A row that may be there already by one of its unique keys; then nothing happens. */
export function insertUnlessThere<Row extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<Row>, row: Row): Promise<void> {
  return insertMissing(manager, entity, [row]);
}

/** Those of some rows that are not there by one of their unique keys. */
export function insertMissing<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  const ignoring = manager.dataSource.options.type === 'better-sqlite3' ? 'INSERT OR IGNORE' : 'INSERT IGNORE';
  return insert(manager, tableOf(manager, entity), rows, ignoring);
}

/** The rows that have these values (of a list: one of them), in the order of `orderBy`. No relations, no null in the filter. */
export async function findRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => Row,
  filter: RowFilter<Row>,
  orderBy?: keyof Row & string,
): Promise<Row[]> {
  const table = tableOf(manager, entity);
  const { condition, parameters } = conditionOf(manager, table, filter);
  const order = orderBy === undefined ? '' : ` ORDER BY ${table.names.get(orderBy)}`;
  const found = await manager.query<Record<string, unknown>[]>(`${table.select} WHERE ${condition}${order}`, parameters);
  return found.map((raw) => {
    const values = table.columns.map((column): [string, unknown] => [
      column.propertyName,
      manager.dataSource.driver.prepareHydratedValue(raw[column.databaseName], column),
    ]);
    return Object.assign(new entity(), Object.fromEntries(values) as Row);
  });
}

export async function rowExists<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  filter: RowFilter<Row>,
): Promise<boolean> {
  const table = tableOf(manager, entity);
  const { condition, parameters } = conditionOf(manager, table, filter);
  const found = await manager.query<unknown[]>(`SELECT 1 FROM ${table.name} WHERE ${condition} LIMIT 1`, parameters);
  return found.length > 0;
}

/** Carries out an UPDATE or DELETE in dialect-neutral SQL and answers how many rows it met. */
export async function affectedBy(manager: EntityManager, statement: string, parameters: readonly unknown[]): Promise<number> {
  const result = (await manager.queryRunner?.query(statement, [...parameters], true)) as { affected?: number } | undefined;
  return result?.affected ?? 0;
}

async function insert(manager: EntityManager, table: Table, rows: readonly ObjectLiteral[], words: string): Promise<void> {
  if (rows.length === 0) return;
  const parameters = rows.flatMap((row) => table.columns.map((column) => stored(manager, column, row[column.propertyName])));
  await manager.query(`${words} ${table.into} VALUES ${Array(rows.length).fill(table.placeholders).join(', ')}`, parameters);
}

interface Table {
  readonly name: string;
  readonly columns: ColumnMetadata[];
  /** By property, quoted for the database in use. */
  readonly names: ReadonlyMap<string, string>;
  readonly byProperty: ReadonlyMap<string, ColumnMetadata>;
  readonly into: string;
  readonly placeholders: string;
  readonly select: string;
}

const tables = new WeakMap<EntityMetadata, Table>();

function tableOf<Row extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<Row>): Table {
  const metadata = manager.dataSource.getMetadata(entity);
  const known = tables.get(metadata);
  if (known) return known;
  const { driver } = manager.dataSource;
  const { columns } = metadata;
  const name = driver.escape(metadata.tableName);
  const names = columns.map((column) => driver.escape(column.databaseName));
  const table = {
    name,
    columns,
    names: new Map(columns.map((column, index) => [column.propertyName, names[index] ?? ''])),
    byProperty: new Map(columns.map((column) => [column.propertyName, column])),
    into: `INTO ${name} (${names.join(', ')})`,
    placeholders: `(${questionMarks(names)})`,
    select: `SELECT ${names.join(', ')} FROM ${name}`,
  };
  tables.set(metadata, table);
  return table;
}

function conditionOf(manager: EntityManager, table: Table, filter: object): { condition: string; parameters: unknown[] } {
  const parts: string[] = [];
  const parameters: unknown[] = [];
  for (const [property, wanted] of Object.entries(filter) as [string, unknown][]) {
    const column = table.byProperty.get(property);
    if (!column) throw new Error(`${table.name} has no column for ${property}`);
    const values: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    // An empty list is never met, and IN () is no SQL on MariaDB.
    parts.push(values.length === 0 ? '0 = 1' : `${table.names.get(property)} IN (${questionMarks(values)})`);
    parameters.push(...values.map((value) => stored(manager, column, value)));
  }
  return { condition: parts.join(' AND '), parameters };
}

function stored(manager: EntityManager, column: ColumnMetadata, value: unknown): unknown {
  return value === null || value === undefined ? null : manager.dataSource.driver.preparePersistentValue(value, column);
}
