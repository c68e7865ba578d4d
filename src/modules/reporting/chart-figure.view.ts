import type { Chart, Ink } from '../../platform/charts/chart.js';
import { drawChart } from '../../platform/charts/draw-chart.js';
import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';

/** A finished number in a table, and what it opens. */
export interface ChartCell {
  readonly value: string;
  readonly href: string | null;
}

/** The numbers of a drawing; the first column names the row. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly ChartCell[] }[];
  /** Sums of some rows, which are no part of the total. */
  readonly partSums?: ChartTable['rows'];
  readonly total?: { readonly label: string; readonly cells: readonly ChartCell[] };
}

/** A drawing with its heading and the table behind it (partial `chart`). */
export interface ChartFigure {
  readonly id: string;
  readonly heading: string;
  /** Said instead of the drawing when there is nothing to draw. */
  readonly nothing: string | null;
  readonly drawings: readonly { readonly svg: string; readonly shown: 'always' | 'wide' | 'narrow' }[];
  readonly table: ChartTable;
  readonly note: string | null;
  /** What the inks of the drawing mean, where its marks do not say it. */
  readonly legend: readonly { readonly ink: Ink; readonly name: string }[];
}

interface Told {
  readonly heading: string;
  readonly table: ChartTable;
  readonly note?: string | null;
  readonly legend?: ChartFigure['legend'];
}

/** One drawing, whatever the width of the screen. */
export async function chartFigure(chart: Chart, { heading, table, note = null, legend = [] }: Told): Promise<ChartFigure> {
  return { id: chart.id, heading, nothing: null, drawings: [{ svg: await drawChart(chart), shown: 'always' }], table, note, legend };
}

/** The parts of a whole by their inks, in the order in which they stand in it. */
export function legendOf(parts: readonly { readonly name: string; readonly ink: Ink }[]): ChartFigure['legend'] {
  return parts.map(({ name, ink }) => ({ name, ink }));
}

/** Says why there is no drawing. */
export function noFigure(id: string, heading: string, nothing: string): ChartFigure {
  return { id, heading, nothing, drawings: [], table: { columns: [], rows: [] }, note: null, legend: [] };
}

/** A number and what it opens; nothing stands behind 0. */
export function cell(value: number, href: string | null, { t }: { readonly t: Translate }): ChartCell {
  return { value: showNumber(value, t), href: value === 0 ? null : href };
}
