import { join } from 'node:path';

export type DatabaseSettings =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'mariadb';
      readonly host: string | undefined;
      readonly port: number | undefined;
      readonly socketPath: string | undefined;
      readonly user: string;
      readonly password: string;
      readonly name: string;
    };

/**
 * Reads `DATABASE_URL`: nothing or `sqlite:<file>` for the embedded database, `mysql://` or `mariadb://` for a server
 * (`?socketPath=/run/mysqld/mysqld.sock` for a local socket, which TypeORM's own URL parser ignores).
 * @throws Error naming the variable when the address cannot be understood; the password is never part of the message.
 */
export function parseDatabaseUrl(address: string | undefined, dataFolder: string): DatabaseSettings {
  if (address === undefined || address === '') return { kind: 'sqlite', file: join(dataFolder, 'tap-huan.db') };
  if (address.startsWith('sqlite:')) return { kind: 'sqlite', file: address.slice('sqlite:'.length) };
  if (!/^(mysql|mariadb):\/\//.test(address) || !URL.canParse(address)) {
    throw new Error('DATABASE_URL must look like mysql://user:password@host:3306/database or sqlite:/path/to/file.db');
  }
  const url = new URL(address);
  const name = url.pathname.slice(1);
  if (name === '') throw new Error('DATABASE_URL names no database: mysql://user:password@host:3306/database');
  return {
    kind: 'mariadb',
    ...wayIn(url),
    user: decodeURIComponent(url.username) || 'root',
    password: decodeURIComponent(url.password),
    name: decodeURIComponent(name),
  };
}

function wayIn(url: URL): { host: string | undefined; port: number | undefined; socketPath: string | undefined } {
  const socketPath = url.searchParams.get('socketPath');
  if (socketPath !== null) return { host: undefined, port: undefined, socketPath };
  return { host: url.hostname || 'localhost', port: url.port === '' ? undefined : Number(url.port), socketPath: undefined };
}
