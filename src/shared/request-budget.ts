const HOUR_MS = 3_600_000;
const MOST_KEPT = 10_000;

/** So many requests an hour for each key; kept in memory, and forgotten as a whole before it could grow without bound. */
export class RequestBudget {
  private readonly times = new Map<string, number[]>();

  constructor(private readonly allowed: number) {}

  /** False when the budget of the last hour is used up; a request that was refused does not count. */
  spend(key: string, now: Date): boolean {
    if (this.times.size >= MOST_KEPT) this.times.clear();
    const recent = (this.times.get(key) ?? []).filter((time) => time > now.getTime() - HOUR_MS);
    if (recent.length >= this.allowed) return false;
    this.times.set(key, [...recent, now.getTime()]);
    return true;
  }
}
