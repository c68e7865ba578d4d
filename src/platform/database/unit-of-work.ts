import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DataSource, type EntityManager, type ObjectLiteral, QueryFailedError } from 'typeorm';
import {
  attempt,
  type Attempt,
  type CrowdScope,
  Crowds,
  insertAll,
  type LaterRows,
  type Member,
  NeedsUnitOfItsOwn,
  readingOnly,
  takeLastSteps,
} from './crowd.js';
import { insertRows } from './direct-rows.js';
import { isLostRace, retryLostRaces } from './lost-races.js';
import { WriteQueue } from './write-queue.js';

interface Scope {
  readonly manager: EntityManager;
  readonly kind: 'read' | 'write';
  readonly afterCommit: (() => void)[];
  /** Rows that `insertLater` was given and that are not in the database yet. */
  readonly later: LaterRows;
  /** Null where the unit has its transaction for itself. */
  readonly crowd: CrowdScope | null;
}

/** What a unit answered, and what it asked to be done once it is committed. */
interface Written<T> {
  readonly result: T;
  readonly afterCommit: readonly (() => void)[];
}

type CrowdUnit = Scope & { readonly crowd: CrowdScope };

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
  private readonly queue: WriteQueue;
  private readonly crowds = new Crowds((members) => this.writeCrowd(members));
  private lastRead = Promise.resolve<unknown>(undefined);

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    this.queue = new WriteQueue(writer);
  }

  /** @throws Error outside a unit: nothing may touch the database without saying whether it reads or writes. */
  get manager(): EntityManager {
    return this.current().manager;
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

  /**
   * A write that many want in the same second, all of the same thing (`crowd` names it). Whoever arrives while others are served goes
   * together with everyone who waits: one transaction, in which the units only look, and what they want to write goes in at its end,
   * one statement for each kind. So a unit that is refused leaves nothing behind, for it had written nothing. A unit that must write or
   * lock at once is run again in a unit of its own; and so are all of them when the database refuses their rows (a key that is there,
   * the last seats), so that each is told what concerns itself. Nobody waits for a crowd to gather: who comes alone is served alone.
   */
  async writeTogether<T>(crowd: string, work: () => Promise<T>): Promise<T> {
    return this.scope.getStore() ? this.write(work) : this.crowds.join(crowd, work);
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
    const { later } = this.current();
    later.set(entity, [...(later.get(entity) ?? []), ...rows]);
  }

  /** Inserts rows of which a key may be there already: at once, so that the caller hears of it; in a crowd together with all others. */
  async insert<Row extends ObjectLiteral>(entity: new () => Row, rows: readonly Row[]): Promise<void> {
    if (this.current().crowd) this.insertLater(entity, rows);
    else await insertRows(this.manager, entity, rows);
  }

  /** Inserts what `insertLater` was given so far: before a lock that others wait for, or before it is read. */
  async insertNow(): Promise<void> {
    const { later } = this.scope.getStore() ?? {};
    for (const [entity, rows] of later ?? []) {
      later?.delete(entity);
      await insertRows(this.manager, entity, rows);
    }
  }

  /**
   * The last statement of a unit, on a row that others wait for, when its own rows are in: now, or in a crowd once for all units that ask
   * for it by this name.
   */
  async lastly(name: string, step: (times: number) => Promise<void>): Promise<void> {
    const { crowd } = this.current();
    if (crowd) {
      crowd.lastSteps.set(name, { step, times: 1 + (crowd.lastSteps.get(name)?.times ?? 0) });
      return;
    }
    await this.insertNow();
    await step(1);
  }

  get isInCrowd(): boolean {
    return this.current().crowd !== null;
  }

  /** Says that this unit cannot go with a crowd, before it asks the database in vain; it is then run again alone. */
  leaveCrowd(): void {
    if (this.isInCrowd) throw new NeedsUnitOfItsOwn();
  }

  /** What every unit of a crowd asks, asked once for all of them. The answer is shared: nobody may change it. */
  async sameForAll<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const answers = this.current().crowd?.answers;
    const answer = answers?.get(question) ?? ask();
    answers?.set(question, answer);
    return answer as Promise<T>;
  }

  private current(): Scope {
    const scope = this.scope.getStore();
    if (!scope) throw new Error('No unit of work is open: wrap the use case in UnitOfWork.read or .write');
    return scope;
  }

  private transactRead<T>(work: () => Promise<T>): Promise<T> {
    const within = (manager: EntityManager): Promise<T> => this.scope.run({ ...ownScope(manager), kind: 'read' }, work);
    return isSqlite(this.reader) ? this.reader.transaction(within) : this.reader.transaction('REPEATABLE READ', within);
  }

  /** Inside `shared` it is a savepoint, which may still be undone together with its neighbours; alone it is committed here. */
  private async transactWrite<T>(work: () => Promise<T>, shared?: EntityManager): Promise<Written<T>> {
    return (shared ?? this.writer).transaction((manager) => {
      const scope = ownScope(manager);
      return this.scope.run(scope, async () => {
        const result = await work();
        await this.insertNow();
        return { result, afterCommit: scope.afterCommit };
      });
    });
  }

  /** Settles every member: together as far as that goes, the others in units of their own. */
  private async writeCrowd(members: readonly Member[]): Promise<void> {
    const alone = members.length === 1 ? members : await this.transactCrowd(members);
    await Promise.all(alone.map(({ work, resolve, reject }) => this.write(work).then(resolve, reject)));
  }

  /**
   * Answers who needs a unit of their own: those who asked for it, or everybody, where the database refused the rows of them all and
   * nothing is written. Where nobody can say whether the commit happened, all are told that it failed: run again, they might find themselves.
   */
  private async transactCrowd(members: readonly Member[]): Promise<readonly Member[]> {
    const progress = { isWritten: false };
    try {
      const attempts = await this.inTurn('write', (shared) =>
        (shared ?? this.writer).transaction(async (manager) => {
          const all = await this.attemptAll(members, readingOnly(manager));
          const written = all.flatMap((each) => each.written ?? []);
          await insertAll(manager, written);
          await this.scope.run(ownScope(manager), () => takeLastSteps(written));
          progress.isWritten = true;
          return all;
        }),
      );
      for (const { tell } of attempts) tell?.();
      return members.filter((_, index) => attempts[index]?.tell === null);
    } catch (error) {
      if (!progress.isWritten || isLostRace(error)) return members;
      for (const { reject } of members) reject(error);
      return [];
    }
  }

  private async attemptAll(members: readonly Member[], looking: EntityManager): Promise<Attempt<CrowdUnit>[]> {
    const answers = new Map<string, Promise<unknown>>();
    const begun: Promise<Attempt<CrowdUnit>>[] = [];
    for (const member of members) {
      const unit = { ...ownScope(looking), crowd: { answers, lastSteps: new Map() } };
      begun.push(attempt(member, unit, (work) => this.scope.run(unit, work)));
      // SQLite answers synchronously; newcomers are let in between (see `WriteQueue`).
      await nextTurn();
    }
    return Promise.all(begun);
  }

  private inTurn<T>(kind: 'read' | 'write', task: (shared?: EntityManager) => Promise<T>): Promise<T> {
    if (!isSqlite(this.writer)) return task();
    return kind === 'read' ? this.readNext(task) : this.queue.run(task);
  }

  private readNext<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.lastRead.then(() => task());
    this.lastRead = turn.catch(() => undefined);
    return turn;
  }
}

function ownScope(manager: EntityManager): Scope {
  return { manager, kind: 'write', afterCommit: [], later: new Map(), crowd: null };
}

function isSqlite(source: DataSource): boolean {
  return source.options.type === 'better-sqlite3';
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
