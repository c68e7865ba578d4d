import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';

export interface Load {
  readonly url: string;
  readonly connections: number;
  /** How many requests in all. */
  readonly amount: number;
  /** With it every request registers another person, counted from this number; without it they are GETs. */
  readonly firstPerson?: number;
}

export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds that 99 of 100 requests did not exceed. */
  readonly p99: number;
  /** Answers other than 2xx, and requests without an answer. */
  readonly refused: number;
}

const program = fileURLToPath(new URL('./load.ts', import.meta.url));

/** @throws Error when a request was refused: the speed of refusals is not what is measured. */
export async function sendLoad(load: Load): Promise<LoadResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, program, JSON.stringify(load)]);
  const result = JSON.parse(stdout) as LoadResult;
  if (result.refused > 0) throw new Error(`${result.refused} of ${load.amount} requests to ${load.url} were refused`);
  return result;
}
