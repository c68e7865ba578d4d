import { DataSource } from 'typeorm';
import { moduleEntities } from '../../src/app.module.js';
import { writerOptions } from '../../src/platform/database/data-sources.js';
import { platformEntities } from '../../src/platform/platform.module.js';
import { readSettings } from '../../src/platform/settings/settings.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../support/fresh-database.js';

describe('the schema', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-schema-'));
  const database = freshDatabase(folder);
  let source: DataSource;

  beforeAll(async () => {
    const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: database.url });
    source = await new DataSource(writerOptions(settings.database, [...platformEntities, ...moduleEntities])).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const drift = async (): Promise<string[]> => (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

  it('is after the migrations what the entities say', async () => {
    await source.runMigrations({ transaction: 'each' });
    expect(await drift()).toEqual([]);
  });

  it('goes down to nothing and up again to the same', async () => {
    await source.runMigrations({ transaction: 'each' });
    for (let left = source.migrations.length; left > 0; left--) await source.undoLastMigration({ transaction: 'each' });
    expect((await drift()).length).toBeGreaterThan(20);
    await source.runMigrations({ transaction: 'each' });
    expect(await drift()).toEqual([]);
  });
});
