import { setTimeout as pause } from 'node:timers/promises';
import { QueryFailedError } from 'typeorm';

/** A busy SQLite file frees itself within milliseconds, but a long export of another program may hold it for seconds. */
const MAX_ATTEMPTS = { busy: 100, lostRace: 8 };

/** Lost races that the database asks us to run again; ER_CHECKREAD (1020) is MariaDB's snapshot conflict. */
const LOST_RACE = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD']);
const BUSY = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);

/** Runs the task again while the database says that it lost a race, a little later each time. */
export async function retryLostRaces<T>(task: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (attempt >= attemptsAllowed(error)) throw error;
    await pause(Math.min(10 * attempt, 100));
    return retryLostRaces(task, attempt + 1);
  }
}

/** True when the database undid everything and asks for it once more. */
export function isLostRace(error: unknown): boolean {
  return attemptsAllowed(error) > 1;
}

function attemptsAllowed(error: unknown): number {
  const { code } = (error instanceof QueryFailedError ? error.driverError : error) as { code?: string };
  if (code === undefined) return 1;
  if (BUSY.has(code)) return MAX_ATTEMPTS.busy;
  return LOST_RACE.has(code) ? MAX_ATTEMPTS.lostRace : 1;
}
