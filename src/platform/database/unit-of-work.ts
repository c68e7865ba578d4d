import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { type DataSource, type EntityManager, type ObjectLiteral, QueryFailedError } from 'typeorm';
import { insertRows } from './direct-rows.js';

interface Scope {
  readonly manager: EntityManager;
  readonly kind: 'read' | 'write';
  readonly afterCommit: (() => void)[];
  /** Rows that `insertLater` was given and that are not in the database yet. */
  readonly later: Map<new () => ObjectLiteral, ObjectLiteral[]>;
}

/** A write unit of SQLite that waits for its turn. */
interface WaitingWrite {
  readonly task: (shared: EntityManager) => Promise<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Tells the caller how its unit ended; called only when the commit has happened. */
type Announcement = () => void;

/** What a unit answered, and what it asked to be done once it is committed. */
interface Written<T> {
  readonly result: T;
  readonly afterCommit: readonly (() => void)[];
}

/** So many queued units share one commit: it bounds how long a second process finds the file locked. */
const MOST_TOGETHER = 25;

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
  private lastRead = Promise.resolve<unknown>(undefined);
  private readonly waiting: WaitingWrite[] = [];
  private writing = false;

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
    const { result, afterCommit } = await retryLostRaces(() => this.inTurn('write', (shared) => this.transactWrite(work, shared)));
    for (const nudge of afterCommit) nudge();
    return result;
  }

  /** Runs once the current write is committed; for in-process nudges only, a crash before it must lose nothing. */
  afterCommit(nudge: () => void): void {
    this.scope.getStore()?.afterCommit.push(nudge);
  }

  /**
   * Inserts rows that nobody reads in this unit, at the end of it or at `insertNow`, all of one kind in one statement: each statement
   * of its own is one more answer of the database to wait for. The kinds go in the order in which they were first named.
   */
  insertLater<Row extends ObjectLiteral>(entity: new () => Row, rows: readonly Row[]): void {
    const later = this.scope.getStore()?.later;
    if (!later) throw new Error('No unit of work is open: wrap the use case in UnitOfWork.write');
    later.set(entity, [...(later.get(entity) ?? []), ...rows]);
  }

  /** Inserts what `insertLater` was given so far: before a lock that others wait for, or before it is read. */
  async insertNow(): Promise<void> {
    const { later } = this.scope.getStore() ?? {};
    for (const [entity, rows] of later ?? []) {
      later?.delete(entity);
      await insertRows(this.manager, entity, rows);
    }
  }

  private transactRead<T>(work: () => Promise<T>): Promise<T> {
    const within = (manager: EntityManager): Promise<T> =>
      this.scope.run({ manager, kind: 'read', afterCommit: [], later: new Map() }, work);
    return isSqlite(this.reader) ? this.reader.transaction(within) : this.reader.transaction('REPEATABLE READ', within);
  }

  /** Inside `shared` it is a savepoint, which may still be undone together with its neighbours; alone it is committed here. */
  private async transactWrite<T>(work: () => Promise<T>, shared?: EntityManager): Promise<Written<T>> {
    const afterCommit: (() => void)[] = [];
    const within = (manager: EntityManager): Promise<T> =>
      this.scope.run({ manager, kind: 'write', afterCommit, later: new Map() }, async () => {
        const result = await work();
        await this.insertNow();
        return result;
      });
    return { result: await (shared ?? this.writer).transaction(within), afterCommit };
  }

  private inTurn<T>(kind: 'read' | 'write', task: (shared?: EntityManager) => Promise<T>): Promise<T> {
    if (!isSqlite(this.writer)) return task();
    return kind === 'read' ? this.readNext(task) : this.writeNext(task);
  }

  private readNext<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.lastRead.then(() => task());
    this.lastRead = turn.catch(() => undefined);
    return turn;
  }

  private writeNext<T>(task: (shared: EntityManager) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      if (!this.writing) void this.writeAllWaiting();
    });
  }

  private async writeAllWaiting(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const units = this.waiting.splice(0, MOST_TOGETHER);
      try {
        for (const announce of await this.commitTogether(units)) announce();
      } catch (error) {
        forgetBrokenTransaction(this.writer);
        for (const { reject } of units) reject(error);
      }
      // SQLite answers synchronously: without this the requests that arrived meanwhile would not be read before the queue is empty.
      await nextTurn();
    }
    this.writing = false;
  }

  /**
   * Units that queued behind each other share one commit, for the commit is what takes long: the disk must confirm it. Each unit has
   * a savepoint of its own, so a refused one leaves nothing behind and does not touch its neighbours; nobody is told anything before
   * the commit, so nothing is confirmed that a power cut could take back.
   */
  private async commitTogether(units: readonly WaitingWrite[]): Promise<Announcement[]> {
    return this.writer.transaction(async (shared) => {
      await takeWriteLock(shared);
      const announcements: Announcement[] = [];
      for (const unit of units) {
        announcements.push(await outcomeOf(unit, shared));
        // In every round of its event loop Node accepts one connection: in rounds of 25 units a crowd of newcomers would stand outside.
        await nextTurn();
      }
      return announcements;
    });
  }
}

/** @throws whatever the unit threw when SQLite answered it by rolling back everything, the neighbours' work too (a full disk). */
async function outcomeOf({ task, resolve, reject }: WaitingWrite, shared: EntityManager): Promise<Announcement> {
  try {
    const written = await task(shared);
    return () => {
      resolve(written as never);
    };
  } catch (error) {
    if (!(await isInTransaction(shared))) throw error;
    return () => {
      reject(error);
    };
  }
}

/**
 * TypeORM only sends a deferred BEGIN; a unit that reads first and writes later would then meet SQLITE_BUSY_SNAPSHOT when a
 * second process (the command line beside the server) wrote in between. A write that changes nothing takes the lock at once.
 */
async function takeWriteLock(manager: EntityManager): Promise<void> {
  await manager.query('UPDATE migration SET id = id WHERE 0');
}

/**
 * When SQLite itself has rolled back (a full disk), TypeORM's own ROLLBACK fails and its query runner goes on believing in a
 * transaction: the next ones would be savepoints of nothing, without a lock. The driver keeps one runner for ever, so it must be
 * made to forget it.
 */
function forgetBrokenTransaction(source: DataSource): void {
  const driver = source.driver as { queryRunner?: { isTransactionActive: boolean } | undefined };
  if (driver.queryRunner?.isTransactionActive === true) driver.queryRunner = undefined;
}

async function isInTransaction(manager: EntityManager): Promise<boolean> {
  const connection = (await manager.queryRunner?.connect()) as { inTransaction: boolean } | undefined;
  return connection?.inTransaction === true;
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

/** True when a row could not go because another one points at it. */
export function isStillReferenced(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code === 'ER_ROW_IS_REFERENCED_2' || code === 'ER_ROW_IS_REFERENCED' || code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}
