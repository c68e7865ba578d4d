import type { CalendarDate } from '../../../shared/calendar-date.js';

/** What an estimate of a year is made of. */
export interface EstimateBasis {
  /** Turns of finalised classes up to the cut-off day. */
  readonly done: number;
  /** Turns that classes which have ended and are not finalised would add. */
  readonly pending: number;
  /** Finalised classes of the same days: who registered and who came. */
  readonly held: readonly { readonly registered: number; readonly turns: number }[];
  /** Classes with a fixed day after the cut-off day. */
  readonly scheduled: readonly {
    readonly code: string;
    readonly name: string;
    readonly closesOn: CalendarDate;
    readonly capacity: number;
    readonly registered: number;
  }[];
}

export interface YearEstimate {
  readonly turns: number;
  readonly done: number;
  readonly pending: number;
  readonly classes: readonly { readonly code: string; readonly name: string; readonly closesOn: CalendarDate; readonly expected: number }[];
  /** Of those who registered for finalised classes, so many came; null while no class says anything. */
  readonly showUp: { readonly came: number; readonly registered: number } | null;
  /** People who usually register for a class; null while no class says anything. */
  readonly usualRegistrations: number | null;
}

/**
 * Ước cả năm: what was done, what ended classes will add, and of each scheduled class as many as usually come.
 *
 * - Usual show-up: everybody who came to the finalised classes of these days against everybody who had registered, at most all of them.
 * - A scheduled class is expected to have at least its registrations of today, otherwise as many as usual, and never more than its seats.
 * - Before any class was finalised nobody knows a usual share: those who have registered are expected to come.
 */
export function estimateYear({ done, pending, held, scheduled }: EstimateBasis): YearEstimate {
  const known = held.filter(({ registered }) => registered > 0);
  const registered = known.reduce((sum, each) => sum + each.registered, 0);
  const came = Math.min(
    registered,
    known.reduce((sum, { turns }) => sum + turns, 0),
  );
  const usual = known.length === 0 ? null : Math.round(registered / known.length);
  const classes = scheduled.map(({ code, name, closesOn, capacity, registered: today }) => {
    const people = Math.min(capacity, Math.max(today, usual ?? 0));
    return { code, name, closesOn, expected: registered === 0 ? people : Math.round((people * came) / registered) };
  });
  return {
    turns: done + pending + classes.reduce((sum, { expected }) => sum + expected, 0),
    done,
    pending,
    classes,
    showUp: known.length === 0 ? null : { came, registered },
    usualRegistrations: usual,
  };
}
