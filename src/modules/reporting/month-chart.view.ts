import type { Column } from '../../platform/charts/chart.js';
import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';
import { type ChartFigure, chartFigure, noFigure } from './chart-figure.view.js';
import { turnsHref } from './number-links.view.js';
import type { ProgressResponse } from './reporting.dto.js';

interface YearOfMonths {
  readonly year: number;
  /** January first. */
  readonly months: readonly number[];
  readonly heading: string;
  /** What the number of a month ('2024-05') opens. */
  readonly hrefOf: (month: string) => string | null;
  /** The top of the scale, where years stand side by side. */
  readonly top?: number;
}

/** Turns of one year by the month in which their class closed; null for a plan that counts no turns. */
export async function monthChart({ plan, asOf, breakdown }: ProgressResponse, t: Translate): Promise<ChartFigure | null> {
  if (breakdown === null) return null;
  const { months, year, targetKey: target } = breakdown;
  const heading = t('reporting:progress.byMonth', { year });
  return monthFigure({ year, months, heading, hrefOf: (month) => turnsHref(plan.id, { target, month, asOf }) }, t);
}

/** The months of a year as columns, with their table. */
export async function monthFigure({ year, months, heading, hrefOf, top }: YearOfMonths, t: Translate): Promise<ChartFigure> {
  const id = `months-${year}`;
  if (months.every((value) => value === 0)) return noFigure(id, heading, t('reporting:progress.nothingInYear', { year }));
  const columns = months.map((value, index): Column => {
    const href = value === 0 ? null : hrefOf(`${year}-${String(index + 1).padStart(2, '0')}`);
    return { label: String(index + 1), name: t('reporting:progress.month', { month: index + 1 }), value, href };
  });
  const description = t('reporting:progress.byMonthDescription', { year });
  const told = { id, title: heading, description, language: t.language };
  return chartFigure(
    { ...told, kind: 'columns', columns, ...(top === undefined ? {} : { top }) },
    {
      heading,
      table: {
        columns: [t('reporting:progress.monthHead'), t('reporting:progress.turnsHead')],
        rows: columns.map(({ name, value, href }) => ({ label: name, cells: [{ value: showNumber(value, t), href }] })),
      },
    },
  );
}
