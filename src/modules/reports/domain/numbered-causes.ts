/** A cause that stands beside several numbers, told once. */
export interface NumberedCause<Cause> {
  /** From 1, in the order in which the numbers first name them. */
  readonly number: number;
  readonly cause: Cause;
  /** How many numbers it stands beside. */
  readonly rows: number;
}

/** Each cause once, however many numbers it changed; `keyOf` tells two apart, null of what is no cause of its own. */
export function numberedCauses<Cause>(
  rows: readonly { readonly causes: readonly Cause[] }[],
  keyOf: (cause: Cause) => string | null,
): ReadonlyMap<string, NumberedCause<Cause>> {
  const found = new Map<string, NumberedCause<Cause>>();
  for (const { causes } of rows) {
    for (const cause of causes) {
      const key = keyOf(cause);
      if (key === null) continue;
      const { number, rows: known } = found.get(key) ?? { number: found.size + 1, rows: 0 };
      found.set(key, { number, cause, rows: known + 1 });
    }
  }
  return found;
}

/** 1, 2, 3, 7 as '1–3' and '7'. */
export function inRuns(numbers: readonly number[]): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.flatMap(({ first, last }) =>
    last - first === 1 ? [first, last].map((each) => ({ first: each, last: each })) : [{ first, last }],
  );
}
