import type { CalendarDate } from '../../shared/calendar-date.js';

/** What a mark means; the style sheet gives it its colour (`.chart` in _charts.scss), in light, dark and print. */
export const inks = ['main', 'soft', 'faint', 'line', 'ink', 'words', 'ok', 'warn', 'bad', 'on-main'] as const;
export type Ink = (typeof inks)[number];

/** What every drawing says of itself to those who do not see it, and in whose signs its numbers are. */
interface Told {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  /** What the drawing shows, in a sentence or two. */
  readonly description: string;
  readonly language: 'vi' | 'en';
}

/** A column; with `href` it leads to what it counts, and `name` says so in words. */
export interface Column {
  readonly label: string;
  readonly name: string;
  readonly value: number;
  readonly href: string | null;
}

export interface ColumnsChart extends Told {
  readonly kind: 'columns';
  readonly columns: readonly Column[];
  /** The top of the scale, where several drawings stand side by side. */
  readonly top?: number;
}

/** Bars under their names, the longest first as given. */
export interface RankedChart extends Told {
  readonly kind: 'ranked';
  /** One that is not `drawn` is a name with its number: what has no place on the scale of the others. */
  readonly bars: readonly (Omit<Column, 'name'> & { readonly ink?: Ink; readonly drawn?: boolean })[];
}

/** Parts of a whole, one line for each whole. */
export interface SharesChart extends Told {
  readonly kind: 'shares';
  readonly wholes: readonly {
    readonly label: string;
    readonly parts: readonly { readonly name: string; readonly value: number; readonly ink: Ink; readonly href: string | null }[];
  }[];
}

interface DayValue {
  readonly day: CalendarDate;
  readonly value: number;
}

/** A number that grows over the days of a period, against what the plan wants. */
export interface CourseChart extends Told {
  readonly kind: 'course';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** In the order of the days; it stays at its value until the next. */
  readonly done: readonly DayValue[];
  /** The straight way to the number wanted. */
  readonly pace: readonly DayValue[];
  /** From the last known value to the forecast one; empty without a forecast. */
  readonly forecast: readonly DayValue[];
  /** With `steps` where it was changed: what was wanted from each day on, and on the last day; its words are of the last. */
  readonly wanted: { readonly value: number; readonly label: string; readonly steps?: readonly DayValue[] } | null;
  /** The cut-off day, with its words; null when it is outside the period. */
  readonly now: { readonly day: CalendarDate; readonly label: string } | null;
  /** A phone needs a narrower drawing of the same, or its words become unreadable. */
  readonly narrow: boolean;
}

export type Chart = ColumnsChart | RankedChart | SharesChart | CourseChart;
