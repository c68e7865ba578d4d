import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { leaveSql, runSql } from './database-server.js';

export interface FreshDatabase {
  readonly url: string;
  /** The lines that the statements print; none on SQLite. */
  readonly run: (sql: string) => string[];
  readonly drop: () => void;
  /** Drops it when this process ends. */
  readonly dropAtTheEnd: () => void;
}

const nothing = (): void => undefined;

/** An empty database without a schema, of the kind that this Jest project tests (`TEST_DATABASE` is set by jest.config.mjs). */
export function freshDatabase(folder: string): FreshDatabase {
  if (process.env.TEST_DATABASE !== 'mariadb') {
    return { url: `sqlite:${join(folder, 'test.db')}`, run: () => [], drop: nothing, dropAtTheEnd: nothing };
  }
  const socket = process.env.TEST_MARIADB_SOCKET;
  if (!socket) throw new Error('No test MariaDB is running: start the tests with npm test');
  const name = `t_${randomBytes(6).toString('hex')}`;
  runSql(socket, `CREATE DATABASE ${name}`);
  return {
    url: `mariadb://root@localhost/${name}?socketPath=${encodeURIComponent(socket)}`,
    run: (sql) => runSql(socket, `USE ${name}; ${sql}`),
    drop: () => {
      runSql(socket, `DROP DATABASE ${name}`);
    },
    dropAtTheEnd: () => {
      // Jest kills a worker that takes half a second to end.
      process.once('exit', () => {
        leaveSql(socket, `DROP DATABASE ${name}`);
      });
    },
  };
}
