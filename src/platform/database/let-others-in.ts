import { setImmediate as nextTurn } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';

/** Some ten milliseconds: most pages read less. */
const ROWS_OF_A_TURN = 500;
/** What a statement costs beside its rows. */
const STATEMENT = 10;

/**
 * SQLite answers synchronously, so a report of a hundred statements would be one turn of Node's event loop, in which nobody else is
 * answered. Safe for reads alone: they go one after the other, in transactions of a connection of their own.
 */
export function letOthersIn(runner: QueryRunner): void {
  const query = runner.query.bind(runner) as (...words: unknown[]) => Promise<unknown>;
  let read = 0;
  const inTurns = async (...words: unknown[]): Promise<unknown> => {
    if (read > ROWS_OF_A_TURN) {
      read = 0;
      await nextTurn();
    }
    const answer = await query(...words);
    read += STATEMENT + (Array.isArray(answer) ? answer.length : 0);
    return answer;
  };
  runner.query = inTurns as QueryRunner['query'];
}
