import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { runSql } from './database-server.js';

/** An empty database of the kind that this Jest project tests (`TEST_DATABASE` is set by jest.config.mjs). */
export function freshDatabase(folder: string): { readonly url: string; drop(): void } {
  if (process.env.TEST_DATABASE !== 'mariadb') return { url: `sqlite:${join(folder, 'test.db')}`, drop: () => undefined };
  const socket = process.env.TEST_MARIADB_SOCKET;
  if (!socket) throw new Error('No test MariaDB is running: start the tests with npm test');
  const name = `t_${randomBytes(6).toString('hex')}`;
  runSql(socket, `CREATE DATABASE ${name}`);
  return {
    url: `mariadb://root@localhost/${name}?socketPath=${encodeURIComponent(socket)}`,
    drop: () => {
      runSql(socket, `DROP DATABASE ${name}`);
    },
  };
}
