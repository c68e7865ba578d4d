import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A private MariaDB: its own data folder, socket and tmpdir (one shared tmpdir crashed a server), no network. */
export interface DatabaseServer {
  readonly socket: string;
  stop(): Promise<void>;
}

const SERVER_PATHS = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/usr/bin/mariadbd'];

export function mariadbProgram(): string | undefined {
  return SERVER_PATHS.find((path) => existsSync(path));
}

/** @throws Error when the server does not answer within a minute; its log is in the message. */
export async function startMariadb(): Promise<DatabaseServer> {
  const program = mariadbProgram();
  if (!program) throw new Error('MariaDB is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-mariadb-'));
  const data = join(folder, 'data');
  const temporary = join(folder, 'tmp');
  const socket = join(folder, 'mysql.sock');
  mkdirSync(temporary);
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...asRoot],
    // Piped, so that what it complains of is in the error's message.
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = join(folder, 'error.log');
  const child = spawn(
    program,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--tmpdir=${temporary}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--log-error=${log}`,
      '--skip-networking',
      '--innodb-buffer-pool-size=256M',
      // Its data ends with the run: nothing has to survive a power cut.
      '--innodb-flush-method=nosync',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-doublewrite=0',
      '--skip-log-bin',
      '--max-connections=400',
      ...asRoot,
    ],
    { stdio: 'ignore' },
  );
  try {
    await untilAnswering(socket, child);
  } catch (error) {
    const told = existsSync(log) ? readFileSync(log, 'utf8').slice(-4000) : 'It wrote no log.';
    await stop(child, folder);
    throw new Error(told, { cause: error });
  }
  return { socket, stop: () => stop(child, folder) };
}

async function untilAnswering(socket: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (hasEnded(child)) throw new Error(`mariadbd ended with ${child.exitCode ?? child.signalCode}`);
    try {
      execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'SELECT 1'], { stdio: 'ignore' });
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Error('mariadbd did not answer within a minute');
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (!hasEnded(child)) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}

const client = (socket: string, sql: string): string[] => [
  '--no-defaults',
  `--socket=${socket}`,
  '-uroot',
  '--batch',
  '--skip-column-names',
  '-e',
  sql,
];

/** The lines that the statements print, without the names of columns. */
export function runSql(socket: string, sql: string): string[] {
  return execFileSync('mariadb', client(socket, sql), { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');
}

/** Begins the statements and does not wait: for a process that ends. */
export function leaveSql(socket: string, sql: string): void {
  spawn('mariadb', client(socket, sql), { detached: true, stdio: 'ignore' }).unref();
}
