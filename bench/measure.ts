/** One line of the table. */
export interface BenchResult {
  name: string;
  ours: number;
  /** The same work done by the bare libraries; null where there is nothing to compare with. */
  raw: number | null;
  /** Ours in relation to raw, so that 1 is as good and more is better; null where there is nothing to compare with. */
  ratio: number | null;
  unit: string;
  /** What we want to reach, in words. */
  aim: string;
  met: boolean;
  note: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const next = sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN;
  return (middle + next) / 2;
}

/** What 99 of 100 values do not exceed. */
export function ninetyNinth(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}

interface Contest {
  name: string;
  unit: string;
  /** Smallest ratio to be content with. */
  atLeast: number;
  note: string;
  rounds: number;
}

export interface SpeedContest extends Contest {
  /** Does one round and answers its speed in pieces per second. */
  ours: () => Promise<number>;
  raw: () => Promise<number>;
}

export interface Comparison extends Contest {
  /** Pieces of work that one call of `ours` or `raw` does. */
  pieces: number;
  ours: () => Promise<void>;
  raw: () => Promise<void>;
}

/**
 * Pieces per second of both, as medians over rounds that take turns: a machine that becomes slower for a while slows both. The first
 * round warms up and does not count; who begins changes from round to round.
 */
export async function compareSpeeds(contest: SpeedContest): Promise<BenchResult> {
  const { name, unit, atLeast, note, rounds } = contest;
  const speeds: Record<'ours' | 'raw', number[]> = { ours: [], raw: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of round % 2 === 0 ? (['ours', 'raw'] as const) : (['raw', 'ours'] as const)) {
      const speed = await contest[side]();
      if (round > 0) speeds[side].push(speed);
    }
  }
  const ours = median(speeds.ours);
  const raw = median(speeds.raw);
  const ratio = ours / raw;
  return { name, ours, raw, ratio, unit, aim: `ratio >= ${atLeast}`, met: ratio >= atLeast, note };
}

/** `compareSpeeds` for work in this process, which is timed from its call to its end. */
export async function compare({ pieces, ours, raw, ...contest }: Comparison): Promise<BenchResult> {
  return compareSpeeds({ ...contest, ours: () => speedOf(pieces, ours), raw: () => speedOf(pieces, raw) });
}

/** Pieces per second. */
export async function speedOf(pieces: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (pieces * 1000) / (performance.now() - start);
}

/** A figure that must stay under a limit. */
export function limit(name: string, ours: number, most: number, unit: string, note: string): BenchResult {
  return { name, ours, raw: null, ratio: null, unit, aim: `< ${most}`, met: ours < most, note };
}

/** A figure that must be above a threshold. */
export function above(name: string, ours: number, least: number, unit: string, note: string): BenchResult {
  return { name, ours, raw: null, ratio: null, unit, aim: `> ${least}`, met: ours > least, note };
}

/** A module of the built program: what is measured is what runs, not what a test compiler makes of it. */
export async function compiled<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../dist/${path}`, import.meta.url).href)) as Module;
}
