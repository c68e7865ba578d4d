const MINUTE_MS = 60_000;

interface Begins {
  readonly state: string;
  /** When the first session begins; null while none is planned. */
  readonly startsAt: Date | null;
  readonly answerMinutes: number;
}

/**
 * Until when a freed seat is held for the next person in the line; null when none is offered any more. Whoever is offered a seat
 * must know before the class begins whether they come: the time to answer ends then at the latest, and from then on a freed seat
 * belongs to whoever stands at the door.
 */
export function answerByOf({ state, startsAt, answerMinutes }: Begins, now: Date): Date | null {
  if (state !== 'open') return null;
  const usual = new Date(now.getTime() + answerMinutes * MINUTE_MS);
  if (startsAt === null) return usual;
  if (now >= startsAt) return null;
  return usual < startsAt ? usual : startsAt;
}
