import { DataSource } from 'typeorm';
import { moduleEntities } from './src/app.module.js';
import { writerOptions } from './src/platform/database/data-sources.js';
import { platformEntities } from './src/platform/platform.module.js';
import { readSettings } from './src/platform/settings/settings.js';

/** For TypeORM's own command line (`npm run typeorm -- migration:show`), on the database that the settings name. */
const source = new DataSource(writerOptions(readSettings().database, [...platformEntities, ...moduleEntities]));

export { source as default };
