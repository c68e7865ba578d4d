import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';
import { turnsHref } from './number-links.view.js';
import type { ProgressResponse } from './reporting.dto.js';

/** The drawing is 380 wide and 190 high: bars stand on 160 and reach up to 30. */
const FLOOR = 160;
const HEIGHT = 130;
const FIRST_BAR = 34;
const BAR_STEP = 29;

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly label: string;
  readonly value: number;
  readonly monthName: string;
  readonly href: string | null;
}

export interface MonthChart {
  readonly heading: string;
  /** Said instead of the drawing when the year has no turns. */
  readonly nothing: string | null;
  readonly scale: readonly { readonly y: number; readonly label: string }[];
  readonly bars: readonly Bar[];
}

/** Turns of one year by the month in which their class closed; null for a plan that counts no turns. */
export function monthChart({ plan, asOf, breakdown }: ProgressResponse, t: Translate): MonthChart | null {
  if (breakdown === null) return null;
  const { months, year, targetKey: target } = breakdown;
  const top = roundUp(Math.max(...months));
  const y = (value: number): number => Math.round(FLOOR - (value / top) * HEIGHT);
  const bars = months.map((value, index): Bar => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return {
      x: FIRST_BAR + index * BAR_STEP,
      y: y(value),
      height: FLOOR - y(value),
      label: String(index + 1),
      value,
      monthName: t('reporting:progress.month', { month: index + 1 }),
      href: value === 0 ? null : turnsHref(plan.id, { target, month, asOf }),
    };
  });
  return {
    heading: t('reporting:progress.byMonth', { year }),
    nothing: months.some((value) => value !== 0) ? null : t('reporting:progress.nothingInYear', { year }),
    scale: [0, top / 2, top].map((value) => ({ y: y(value), label: showNumber(value, t) })),
    bars,
  };
}

/** The next even number of a scale that people read easily: 10, 20, 50, 100, 200 … */
function roundUp(value: number): number {
  for (let step = 10; ; step *= 10) {
    const fitting = [step, step * 2, step * 5].find((top) => value <= top);
    if (fitting !== undefined) return fitting;
  }
}
