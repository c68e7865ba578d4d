import { Table, type QueryRunner, type TableColumnOptions, type TableForeignKeyOptions, type TableOptions } from 'typeorm';

type Extra = Partial<TableColumnOptions>;

/** The same column vocabulary as `columns.ts`, for migrations. */
export const column = {
  id: (): TableColumnOptions => ({ name: 'id', type: 'varchar', length: '36', isPrimary: true }),
  ref: (name: string, options: Extra = {}): TableColumnOptions => ({ ...options, name, type: 'varchar', length: '36' }),
  text: (name: string, length: number, options: Extra = {}): TableColumnOptions => ({
    ...options,
    name,
    type: 'varchar',
    length: String(length),
  }),
  longText: (name: string, options: Extra = {}): TableColumnOptions => ({ ...options, name, type: 'text' }),
  int: (name: string, options: Extra = {}): TableColumnOptions => ({ ...options, name, type: 'int' }),
  decimal: (name: string, options: Extra = {}): TableColumnOptions => ({ ...options, name, type: 'varchar', length: '20' }),
  flag: (name: string, options: Extra = {}): TableColumnOptions => ({ ...options, name, type: 'boolean' }),
  instant: (name: string, options: Extra = {}): TableColumnOptions => ({ ...options, name, type: 'datetime', precision: 3 }),
  day: (name: string, options: Extra = {}): TableColumnOptions => ({ ...options, name, type: 'varchar', length: '10' }),
  json: (name: string, options: Extra = {}): TableColumnOptions => ({ ...options, name, type: 'json' }),
};

export const optional: Extra = { isNullable: true };
export const primary: Extra = { isPrimary: true };

/** A foreign key that never cascades: rows go only when a use case says so. MariaDB needs the explicit ON UPDATE. */
export function foreignKey(table: string, columnName: string, target: string): TableForeignKeyOptions {
  return {
    name: `fk_${table}_${columnName}`,
    columnNames: [columnName],
    referencedTableName: target,
    referencedColumnNames: ['id'],
    onDelete: 'NO ACTION',
    onUpdate: 'NO ACTION',
  };
}

export const unique = (name: string, ...columnNames: string[]): { name: string; columnNames: string[] } => ({ name, columnNames });
export const index = (name: string, ...columnNames: string[]): { name: string; columnNames: string[] } => ({ name, columnNames });

type Rest = Pick<TableOptions, 'uniques' | 'indices' | 'foreignKeys'>;

/** One table for both dialects: `int` must be `integer` on SQLite, booleans are `tinyint` and tables InnoDB on MySQL/MariaDB. */
export async function createTable(runner: QueryRunner, name: string, columns: TableColumnOptions[], rest: Rest = {}): Promise<void> {
  const mysql = ['mysql', 'mariadb'].includes(runner.dataSource.options.type);
  const typed = columns.map((each) => ({
    ...each,
    ...(mysql && each.type === 'boolean' ? { type: 'tinyint' } : {}),
    ...(!mysql && each.type === 'int' ? { type: 'integer' } : {}),
  }));
  await runner.createTable(new Table({ ...rest, name, columns: typed, ...(mysql ? { engine: 'InnoDB' } : {}) }));
}

/** Drops in the order given: children first. */
export async function dropTables(runner: QueryRunner, ...names: string[]): Promise<void> {
  for (const name of names) await runner.dropTable(name);
}

/**
 * Text is compared byte by byte on every database: other collations make Lê Hà, Lê Hạ and Lê Há one person under UNIQUE and
 * GROUP BY (measured on MariaDB 10.11). SQLite already compares bytes.
 */
export async function useBytewiseText(runner: QueryRunner): Promise<void> {
  if (!['mysql', 'mariadb'].includes(runner.dataSource.options.type)) return;
  await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
}
