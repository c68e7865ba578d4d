/** Door staff and organisers give one of these for each person and session. */
export const marks = ['present', 'late', 'left_early', 'excused', 'absent'] as const;
export type Mark = (typeof marks)[number];

/** One entry of the append-only list of marks. */
export interface GivenMark {
  readonly sessionId: string;
  readonly mark: Mark;
  /** Grows with every entry (a number, or an id that sorts by time); the highest of a session is what holds today. */
  readonly sequence: number | string;
}

/** What a class asks of a participant before it counts as one turn (lượt người). */
export type TurnRule = { readonly kind: 'sessions'; readonly minimum: number } | { readonly kind: 'percent'; readonly minimum: number };

export type TestResult = 'pass' | 'fail';

/** Coming late or leaving early is being there; a good excuse is not. */
export function wasThere(mark: Mark): boolean {
  return mark === 'present' || mark === 'late' || mark === 'left_early';
}

/** The mark that holds today for each session: the last one given. */
export function currentMarks(given: readonly GivenMark[]): Map<string, Mark> {
  const last = new Map<string, GivenMark>();
  for (const entry of given) {
    const earlier = last.get(entry.sessionId);
    if (!earlier || entry.sequence >= earlier.sequence) last.set(entry.sessionId, entry);
  }
  return new Map([...last].map(([sessionId, { mark }]) => [sessionId, mark]));
}

/** In how many sessions one person was there. */
export function sessionsAttended(given: readonly GivenMark[]): number {
  return [...currentMarks(given).values()].filter(wasThere).length;
}

/**
 * A class of three days with six sessions is one turn per participant, never six. Default rule: there in at least one session, which is
 * what a signed list shows. Nobody who never came earns a turn, whatever the rule says.
 */
export function earnsTurn(rule: TurnRule, attended: number, total: number): boolean {
  if (attended <= 0) return false;
  return rule.kind === 'sessions' ? attended >= rule.minimum : attended * 100 >= rule.minimum * total;
}

/** What a class asks before it certifies: a share of the sessions in per cent, and a passed test where there is one. */
export interface CertificateRule {
  readonly percent: number;
  readonly needsResult: boolean;
}

/** Whole numbers only: 3 of 4 sessions are 75 % and too few for 80 %, 4 of 5 are exactly enough. */
export function earnsCertificate(rule: CertificateRule, attended: number, total: number, result: TestResult | null): boolean {
  if (attended <= 0 || attended * 100 < rule.percent * total) return false;
  return rule.needsResult ? result === 'pass' : result !== 'fail';
}

/** In how many of `total` sessions somebody must have been for a share of `percent`; never none, as nobody who never came earns anything. */
export function leastSessions(percent: number, total: number): number {
  return Math.max(1, Math.ceil((percent * total) / 100));
}

/**
 * A course that another organisation holds stands as one session of ours: it took the roll, and tells us a result of everyone who took
 * part. Who failed was there; of whom no result came, nothing is known and nothing counts.
 */
export function presenceElsewhere(result: TestResult | null): { readonly attended: number; readonly total: number } {
  return { attended: result === null ? 0 : 1, total: 1 };
}
