/** Seconds before the next try, by the number of tries made; after the last one the message is parked for a person to look at. */
const DELAYS_S = [10, 30, 60, 300, 900, 3600];

export function afterFailure(attempts: number, now: Date): { state: 'queued' | 'parked'; dueAt: Date } {
  const delay = DELAYS_S[attempts - 1];
  if (delay === undefined) return { state: 'parked', dueAt: now };
  return { state: 'queued', dueAt: new Date(now.getTime() + delay * 1000) };
}

/** More tries than the table allows can only come from workers that died holding the message. */
export function isWornOut(attempts: number): boolean {
  return attempts > DELAYS_S.length + 1;
}
