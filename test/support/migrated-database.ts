import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDataSources, openDataSources } from '../../src/platform/database/data-sources.js';
import { readSettings } from '../../src/platform/settings/settings.js';
import { freshDatabase } from './fresh-database.js';

export interface MigratedDatabase {
  readonly url: string;
  /** Once, when nothing uses it any more. */
  release(): void;
}

let sqliteFile: Promise<Buffer> | undefined;
const emptied: MigratedDatabase[] = [];

/**
 * The schema of today and no row, of the kind that this Jest project tests. Migrating takes longer than most tests: a worker does it
 * once for SQLite and copies the file; on MariaDB, where making and dropping tables is what takes long, it empties and uses them again.
 */
export async function migratedDatabase(folder: string): Promise<MigratedDatabase> {
  if (process.env.TEST_DATABASE === 'mariadb') return emptied.pop() ?? migratedMariadb(folder);
  const file = join(folder, 'test.db');
  sqliteFile ??= migratedSqlite();
  writeFileSync(file, await sqliteFile);
  return { url: `sqlite:${file}`, release: () => undefined };
}

async function migratedSqlite(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-schema-'));
  await migrate(freshDatabase(folder).url, folder);
  const file = readFileSync(join(folder, 'test.db'));
  rmSync(folder, { recursive: true });
  return file;
}

async function migratedMariadb(folder: string): Promise<MigratedDatabase> {
  const { url, run, dropAtTheEnd } = freshDatabase(folder);
  await migrate(url, folder);
  dropAtTheEnd();
  const tables = run("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migration'");
  const database = {
    url,
    release: () => {
      run(['SET foreign_key_checks = 0', ...tables.map((table) => `DELETE FROM \`${table}\``)].join(';'));
      emptied.push(database);
    },
  };
  return database;
}

async function migrate(url: string, folder: string): Promise<void> {
  const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: url });
  await closeDataSources(await openDataSources(settings.database, []));
}
