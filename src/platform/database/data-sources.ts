import { createRequire } from 'node:module';
import type { createPool, Pool, PoolOptions } from 'mysql2';
import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { DatabaseSettings } from '../settings/database-url.js';
import { letOthersIn } from './let-others-in.js';
import { migrations } from './migrations/index.js';
import { SnakeNames } from './snake-names.js';

export type Entities = readonly EntityTarget<ObjectLiteral>[];

/**
 * SQLite's own waiting blocks the whole program, because the driver is synchronous; so it waits only a moment and the unit of
 * work tries again without blocking.
 */
const BUSY_TIMEOUT_MS = 5;

/** SQLite's own 2 MiB do not hold the inner pages of the indexes of one busy class. */
const CACHE_KIB = 64 * 1024;
/** 16 MiB instead of 4: a checkpoint writes changed pages back one by one and waits for the disk, in the middle of somebody's commit. */
const PAGES_BETWEEN_CHECKPOINTS = 4_000;

export interface DataSources {
  readonly writer: DataSource;
  /** On SQLite a second, read-only connection; on MySQL/MariaDB the same pool. */
  readonly reader: DataSource;
}

/** A server that is away, a wrong password, a file that cannot be written: for the person who starts the program, not a defect of it. */
export class DatabaseNotOpened extends Error {}

/** Opens the database, brings its schema up to date, and returns its two faces. @throws DatabaseNotOpened with one clear line */
export async function openDataSources(settings: DatabaseSettings, entities: Entities): Promise<DataSources> {
  const writer = await new DataSource(writerOptions(settings, entities)).initialize().catch((error: unknown) => {
    throw new DatabaseNotOpened(`The database ${nameOf(settings)} cannot be opened: ${messageOf(error)}`, { cause: error });
  });
  await writer.runMigrations({ transaction: 'each' });
  if (settings.kind !== 'sqlite') return { writer, reader: writer };
  const reader = await new DataSource({
    ...(sqliteOptions(settings.file, entities) as object),
    readonly: true,
    enableWAL: false,
    prepareDatabase: (database: SqliteHandle) => database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`),
  } as DataSourceOptions).initialize();
  // The data source has one query runner, which every transaction gets.
  letOthersIn(reader.createQueryRunner());
  return { writer, reader };
}

/** Where it lies, without the password. */
function nameOf(settings: DatabaseSettings): string {
  if (settings.kind === 'sqlite') return settings.file;
  return `${settings.name} at ${settings.socketPath ?? `${settings.host ?? 'localhost'}:${settings.port ?? 3306}`}`;
}

/** The driver joins several attempts (IPv4, IPv6) in one error without a message. */
function messageOf(error: unknown): string {
  const [first = error] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return first instanceof Error ? first.message : String(first);
}

export async function closeDataSources({ writer, reader }: DataSources): Promise<void> {
  if (reader !== writer) await reader.destroy();
  await writer.destroy();
}

export function writerOptions(settings: DatabaseSettings, entities: Entities): DataSourceOptions {
  return settings.kind === 'sqlite' ? sqliteOptions(settings.file, entities) : mariadbOptions(settings, entities);
}

interface SqliteHandle {
  pragma(text: string): unknown;
}

function common(entities: Entities): Pick<DataSourceOptions, 'namingStrategy' | 'synchronize' | 'migrationsTableName'> & object {
  return {
    entities: [...entities],
    migrations,
    namingStrategy: new SnakeNames(),
    synchronize: false,
    migrationsTableName: 'migration',
  } as never;
}

function sqliteOptions(file: string, entities: Entities): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    database: file,
    enableWAL: true,
    // FULL: a confirmed place must survive a power cut.
    prepareDatabase: (database: SqliteHandle) => {
      database.pragma('synchronous = FULL');
      database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
      database.pragma(`cache_size = -${CACHE_KIB}`);
      database.pragma(`wal_autocheckpoint = ${PAGES_BETWEEN_CHECKPOINTS}`);
    },
    ...common(entities),
  };
}

function mariadbOptions(settings: Extract<DatabaseSettings, { kind: 'mariadb' }>, entities: Entities): DataSourceOptions {
  return {
    type: 'mariadb',
    ...(settings.socketPath ? { socketPath: settings.socketPath } : { host: settings.host, port: settings.port ?? 3306 }),
    username: settings.user,
    password: settings.password,
    database: settings.name,
    timezone: 'Z',
    charset: 'utf8mb4',
    driver: { createPool: poolReadingWhatIsCommitted },
    poolSize: 20,
    ...common(entities),
  } as DataSourceOptions;
}

/**
 * Each connection is told once what TypeORM would say before every transaction. READ COMMITTED, because a unit that waited for the row
 * of a class must see what the one before it left there.
 */
const require = createRequire(import.meta.url);

/** Loads the driver with the first pool: a program on SQLite has no use for it (decision 0013). */
function poolReadingWhatIsCommitted(options: PoolOptions): Pool {
  const mysql = require('mysql2') as { createPool: typeof createPool };
  // The driver would walk the stack before every statement, for an error that seldom comes; TypeORM keeps a stack of its own.
  const pool = mysql.createPool({ ...options, trace: false });
  pool.on('connection', (connection) => connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'));
  return pool;
}
