import { type CalendarDate, isCalendarDate } from '../../shared/calendar-date.js';
import { dateFromInput } from '../../platform/web/field-input.js';

/** What the page of a year sends: a box `class` for each class that is chosen, and a day for every row, `day.<id>`. */
export interface TypedYear {
  readonly classes: readonly { readonly id: string; readonly firstDay: string }[];
  /** As typed, of rows that are not chosen too. */
  readonly days: ReadonlyMap<string, string>;
  readonly acceptConflicts: boolean;
  readonly onlyLooks: boolean;
}

export function yearFromForm(body: unknown): TypedYear {
  const fields = (body ?? {}) as Readonly<Record<string, unknown>>;
  const days = new Map(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('day.') && typeof value === 'string' ? [[name.slice('day.'.length), value] as const] : [],
    ),
  );
  const chosen = [fields.class ?? []].flat().filter((id) => typeof id === 'string');
  return {
    classes: chosen.map((id) => ({ id, firstDay: days.get(id) ?? '' })),
    days,
    acceptConflicts: fields.acceptConflicts === 'true',
    onlyLooks: fields.step === 'check',
  };
}

/** The days that can be read; a row whose day cannot is shown with the proposal's conflicts. */
export function readableDays(sent: TypedYear | null): Map<string, CalendarDate> {
  return new Map(
    [...(sent?.days ?? [])].flatMap(([id, typed]) => {
      const day = dateFromInput(typed);
      return typeof day === 'string' && isCalendarDate(day) ? [[id, day] as const] : [];
    }),
  );
}
