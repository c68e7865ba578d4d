import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { mariadbProgram, runSql, startMariadb } from '../test/support/database-server.js';

/** A folder of its own and a database in it or beside it; `url` is what DATABASE_URL takes. */
export interface BenchDatabase {
  readonly kind: 'SQLite' | 'MariaDB';
  readonly folder: string;
  readonly url: string;
  /** Only MariaDB has one. */
  readonly socket: string;
  remove(): Promise<void>;
}

/** What the process takes of the machine, as `footprint.mjs` sees it from within. */
export interface Footprint {
  /** Of the process now, all of it: Node's own text too. */
  readonly megabytes: number;
  /** The most it ever was. */
  readonly peakMegabytes: number;
  /** The same without what is a file's: the text of Node and of libraries, which is in memory once for all programs. */
  readonly peakOwnMegabytes: number;
  /** Milliseconds for which nobody was answered at a stretch, since the last question. */
  readonly longestDelay: number;
}

export interface Listener {
  /** Without a trailing slash. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface RunningProgram extends Listener {
  /** What the program needed since it was asked last, or since it started. */
  footprint(): Promise<Footprint>;
}

export function newSqlite(): BenchDatabase {
  const folder = newFolder();
  const remove = (): Promise<void> => {
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  };
  return { kind: 'SQLite', folder, url: `sqlite:${join(folder, 'tap-huan.db')}`, socket: '', remove };
}

/** A MariaDB server that nobody else uses; null where MariaDB is not installed. */
export async function newMariadb(): Promise<BenchDatabase | null> {
  if (!mariadbProgram()) return null;
  const server = await startMariadb();
  const { socket } = server;
  runSql(socket, 'CREATE DATABASE bench CHARACTER SET utf8mb4; CREATE DATABASE bare CHARACTER SET utf8mb4');
  const folder = newFolder();
  const remove = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { kind: 'MariaDB', folder, url: `mariadb://root@localhost/bench?socketPath=${encodeURIComponent(socket)}`, socket, remove };
}

/** The built program, as `npm start` starts it, without the limit on requests from one address. */
export async function startProgram({ folder, url }: BenchDatabase): Promise<RunningProgram> {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: folder,
    DATABASE_URL: url,
    RATE_LIMIT: '0',
  };
  const watched = ['--import', pathOf('./footprint.mjs'), ...startWords()];
  const child = spawn(process.execPath, watched, { env, cwd: pathOf('..'), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const listener = await listening(port, '/health', child);
  const footprint = async (): Promise<Footprint> => {
    child.send('footprint');
    const [answer] = (await once(child, 'message')) as [Footprint];
    return answer;
  };
  return { ...listener, footprint };
}

/** What stands behind `node` in the words of `npm start`. */
function startWords(): string[] {
  const { scripts } = JSON.parse(readFileSync(pathOf('../package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

/** A script of this folder that listens on PORT of 127.0.0.1. */
export async function startScript(file: string): Promise<Listener> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', PORT: String(port) };
  return listening(
    port,
    '/',
    spawn(process.execPath, [...process.execArgv, pathOf(file)], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tap-huan-bench-'));
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

async function listening(port: number, path: string, child: ChildProcess): Promise<Listener> {
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    const answer = await fetch(`${url}${path}`).catch(() => null);
    if (answer?.ok) return { url, stop: () => stop(child) };
    await pause(100);
  }
  await stop(child);
  throw new Error('The server did not answer within 30 s');
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  child.kill('SIGTERM');
  await ended;
}
