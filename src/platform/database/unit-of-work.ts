import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';

interface Scope {
  readonly manager: EntityManager;
  readonly kind: 'read' | 'write';
  readonly afterCommit: (() => void)[];
}

/** A busy SQLite file frees itself within milliseconds, but a long export of another program may hold it for seconds. */
const MAX_ATTEMPTS = { busy: 100, lostRace: 8 };

/** Lost races that the database asks us to run again; ER_CHECKREAD (1020) is MariaDB's snapshot conflict. */
const LOST_RACE = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD']);
const BUSY = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);

/**
 * The only way to the database: `write` is one transaction, `read` is one read-only transaction that sees one state.
 * A unit may be run again after a lost race, so it must do nothing but database work; effects go through the outbox.
 *
 * Why SQLite's units queue: TypeORM hands every user of a SQLite data source the same connection (typeorm#1884). Without
 * the queue two open transactions become one: a save made while a neighbour's transaction is open is rolled back with
 * that neighbour, after its caller was told "saved". Reads have a connection of their own (WAL lets them run beside a
 * writer) and a queue of their own. On MySQL/MariaDB each unit has a pooled connection and nothing queues here.
 */
export class UnitOfWork {
  private readonly scope = new AsyncLocalStorage<Scope>();
  private readonly turns = { read: Promise.resolve<unknown>(undefined), write: Promise.resolve<unknown>(undefined) };

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  /** @throws Error outside a unit: nothing may touch the database without saying whether it reads or writes. */
  get manager(): EntityManager {
    const scope = this.scope.getStore();
    if (!scope) throw new Error('No unit of work is open: wrap the use case in UnitOfWork.read or .write');
    return scope.manager;
  }

  async read<T>(work: () => Promise<T>): Promise<T> {
    if (this.scope.getStore()) return work();
    return retryLostRaces(() => this.inTurn('read', () => this.transactRead(work)));
  }

  /** @throws Error when called inside a read: a read that turned into a write would have decided on an unlocked state. */
  async write<T>(work: () => Promise<T>): Promise<T> {
    const outer = this.scope.getStore();
    if (outer?.kind === 'write') return work();
    if (outer) throw new Error('A read cannot turn into a write: open the write first');
    return retryLostRaces(() => this.inTurn('write', () => this.transactWrite(work)));
  }

  /** Runs once the current write is committed; for in-process nudges only, a crash before it must lose nothing. */
  afterCommit(nudge: () => void): void {
    this.scope.getStore()?.afterCommit.push(nudge);
  }

  private transactRead<T>(work: () => Promise<T>): Promise<T> {
    const within = (manager: EntityManager): Promise<T> => this.scope.run({ manager, kind: 'read', afterCommit: [] }, work);
    return isSqlite(this.reader) ? this.reader.transaction(within) : this.reader.transaction('REPEATABLE READ', within);
  }

  private async transactWrite<T>(work: () => Promise<T>): Promise<T> {
    const afterCommit: (() => void)[] = [];
    const result = await this.writer.transaction(async (manager) => {
      if (isSqlite(this.writer)) await takeWriteLock(manager);
      return this.scope.run({ manager, kind: 'write', afterCommit }, work);
    });
    for (const nudge of afterCommit) nudge();
    return result;
  }

  private inTurn<T>(kind: 'read' | 'write', task: () => Promise<T>): Promise<T> {
    if (!isSqlite(this.writer)) return task();
    const turn = this.turns[kind].then(task);
    this.turns[kind] = turn.catch(() => undefined);
    return turn;
  }
}

/**
 * TypeORM only sends a deferred BEGIN; a unit that reads first and writes later would then meet SQLITE_BUSY_SNAPSHOT when a
 * second process (the command line beside the server) wrote in between. A write that changes nothing takes the lock at once.
 */
async function takeWriteLock(manager: EntityManager): Promise<void> {
  await manager.query('UPDATE migration SET id = id WHERE 0');
}

function isSqlite(source: DataSource): boolean {
  return source.options.type === 'better-sqlite3';
}

async function retryLostRaces<T>(task: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (attempt >= attemptsAllowed(error)) throw error;
    await pause(Math.min(10 * attempt, 100));
    return retryLostRaces(task, attempt + 1);
  }
}

function attemptsAllowed(error: unknown): number {
  const { code } = (error instanceof QueryFailedError ? error.driverError : error) as { code?: string };
  if (code === undefined) return 1;
  if (BUSY.has(code)) return MAX_ATTEMPTS.busy;
  return LOST_RACE.has(code) ? MAX_ATTEMPTS.lostRace : 1;
}

/** True when an insert met a unique key. */
export function isDuplicateKey(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
