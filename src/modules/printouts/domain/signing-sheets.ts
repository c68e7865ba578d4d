interface Slot {
  readonly heldOn: string;
}

/** More columns to sign in than this are too narrow for a signature on A4, landscape. */
const MOST_SIGNED = 6;

/** From so many half-days on, a sheet is laid across. */
const ACROSS_FROM = 3;

export function isAcross(sessions: readonly unknown[]): boolean {
  return sessions.length >= ACROSS_FROM;
}

/** The sessions of each sheet, in their order: a day is not parted unless it has more sessions than a sheet. */
export function signingSheets<S extends Slot>(sessions: readonly S[]): S[][] {
  const sheets: S[][] = [];
  for (const day of daysOf(sessions)) {
    const sheet = sheets.at(-1);
    if (sheet && sheet.length + day.length <= MOST_SIGNED) sheet.push(...day);
    else sheets.push([...day]);
  }
  return sheets;
}

/** Sessions of one day, in their order. */
export function daysOf<S extends Slot>(sessions: readonly S[]): S[][] {
  const days: S[][] = [];
  for (const session of sessions) {
    const day = days.at(-1);
    if (day?.[0]?.heldOn === session.heldOn) day.push(session);
    else days.push([session]);
  }
  return days;
}
