import { bacLieu } from './bac-lieu.js';
import { hungYen } from './hung-yen.js';
import type { DemoProvince } from './plan-history.js';
import { socTrang } from './soc-trang.js';

const others: readonly DemoProvince[] = [hungYen, socTrang, bacLieu];

/** A program is one province's; `all` puts the plans of all of them side by side, as nobody would at work. */
export const demoChoices = ['tuyen-quang', 'hung-yen', 'soc-trang', 'bac-lieu', 'all'] as const;
export type DemoChoice = (typeof demoChoices)[number];

/** Besides Tuyên Quang, whose year is told by itself. */
export function provincesOf(choice: DemoChoice): readonly DemoProvince[] {
  return choice === 'all' ? others : others.filter(({ key }) => key === choice);
}
