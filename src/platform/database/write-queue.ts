import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';

/** A write unit of SQLite that waits for its turn. */
interface WaitingWrite {
  readonly task: (shared: EntityManager) => Promise<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Tells the caller how its unit ended; called only when the commit has happened. */
type Announcement = () => void;

/** So many queued units share one commit: it bounds how long a second process finds the file locked. */
const MOST_TOGETHER = 25;

/**
 * The line in which SQLite's write units wait, for all of them have one connection (why: `UnitOfWork`). Units that queued behind each
 * other share one commit, for the commit is what takes long: the disk must confirm it. Each unit has a savepoint of its own, so a refused
 * one leaves nothing behind and does not touch its neighbours; nobody is told anything before the commit, so nothing is confirmed that a
 * power cut could take back.
 */
export class WriteQueue {
  private readonly waiting: WaitingWrite[] = [];
  private writing = false;

  constructor(private readonly writer: DataSource) {}

  run<T>(task: (shared: EntityManager) => Promise<T>): Promise<T> {
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
