import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { planInWords } from '../plans/index.js';
import { territorySides } from '../territories/index.js';
import { placeName, sideLead } from './places.view.js';
import type { ReportTable } from './report-tables.js';
import type { PlacesOfPlan } from './show-places.js';

/** Turns by place as a sheet; the last row adds it up. */
export function placeSheet({ asked, table }: PlacesOfPlan, t: Translate): ReportTable {
  const column = (name: string, width: number, kind: 'text' | 'number' = 'text'): ReportTable['columns'][number] => ({
    header: t(`places:column.${name}`),
    width,
    kind,
  });
  const { total } = table;
  const byClasses = asked.by === 'classes';
  const classes = (count: number | null): (number | null)[] => (byClasses ? [count] : []);
  return {
    key: 'places',
    name: t(`places:${byClasses ? 'sheetHeld' : 'sheet'}.${asked.reading}`),
    columns: [
      ...[column('ordinal', 6, 'number'), column('place', 44), column('code', 10)],
      ...(byClasses ? [column('classes', 10, 'number')] : []),
      ...[column('turns', 12, 'number'), column('women', 14, 'number'), column('minority', 14, 'number')],
    ],
    rows: table.rows.map((row, index) => [
      ...[index + 1, row.label ?? placeName(row, t), row.code, ...classes(row.classes)],
      ...[row.turns, row.women, row.minority],
    ]),
    totals: [[null, t('places:total'), null, ...classes(table.classes ?? 0), total.turns, total.women, total.minority]],
  };
}

/** All turns of these days on each side of the border of the plan's territory; none while it names none. */
export function splitSheets({ table: { split } }: PlacesOfPlan, t: Translate): ReportTable[] {
  if (split === null) return [];
  const column = (name: string, width: number, kind: 'text' | 'number' = 'number'): ReportTable['columns'][number] => ({
    header: t(name),
    width,
    kind,
  });
  const numbers = ['turns', 'women', 'minority'] as const;
  const sum = (of: (typeof numbers)[number]): number => territorySides.reduce((all, side) => all + split.sides[side][of], 0);
  return [
    {
      key: 'places',
      name: t('places:sheet.split'),
      columns: [column('places:split.side', 44, 'text'), ...numbers.map((each) => column(`places:column.${each}`, 14))],
      rows: territorySides.map((side) => [t(`places:side.${side}`), ...numbers.map((each) => split.sides[side][each])]),
      totals: [[t('places:total'), ...numbers.map(sum)]],
    },
  ];
}

export function placesTitle({ plan, asked }: PlacesOfPlan, t: Translate): string[] {
  const days = { from: showDate(asked.from), to: showDate(asked.to), asOf: showDate(asked.asOf) };
  const side = sideLead(asked.side, t);
  const title = [t('reporting:title.plan', { plan: planInWords(plan, t), issuer: plan.issuer }), t('reporting:title.days', days)];
  const by = asked.by === 'classes' ? [t('places:by.classes')] : [];
  return [...title, ...by, ...(side === '' ? [] : [side])];
}
