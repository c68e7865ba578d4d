import type { NewcomerRate } from './newcomers.js';

/** `held`: the middle class of those finalised; `seats`: the middle scheduled class, by its seats. */
export type SizeSource = 'held' | 'seats';

/** One more class as they usually are. */
export interface TypicalClass {
  /** People. */
  readonly size: number;
  readonly sizeFrom: SizeSource;
  /** What it adds to the target. */
  readonly brings: number;
}

export interface MoreClasses {
  readonly classes: number;
  readonly size: number;
  readonly sizeFrom: SizeSource;
}

/**
 * The middle one of the finalised classes, because one large conference does not make classes larger; before any was finalised the middle of
 * the seats that are planned. Where organisations are counted, so many of its people come for one for the first time.
 */
export function typicalClass(
  came: readonly number[],
  scheduled: readonly { readonly capacity: number }[],
  newcomers?: NewcomerRate,
): TypicalClass | null {
  const held = median(came);
  const size = held ?? median(scheduled.map(({ capacity }) => capacity));
  if (size === null) return null;
  const brings = newcomers === undefined ? size : (size * newcomers.newcomers) / Math.max(1, newcomers.arrivals);
  return { size, sizeFrom: held === null ? 'seats' : 'held', brings };
}

/** "Cần thêm 2 lớp, mỗi lớp 35 người": null when nothing is missing, or when nobody knows what one more class brings. */
export function moreClasses(lacking: number, typical: TypicalClass | null): MoreClasses | null {
  if (lacking === 0 || typical === null || typical.brings <= 0) return null;
  return { classes: Math.ceil(lacking / typical.brings), size: typical.size, sizeFrom: typical.sizeFrom };
}

/** The middle of the numbers above 0, rounded down: a promise of size should not be too large. */
function median(values: readonly number[]): number | null {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : Math.floor(((sorted[middle - 1] ?? upper) + upper) / 2);
}
