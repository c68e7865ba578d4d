import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';
import { type ChartFigure, chartFigure, noFigure } from './chart-figure.view.js';
import type { DashboardResponse, PlaceNumbers } from './dashboard.dto.js';
import { placeName } from './places.view.js';

/** More bars than a reader compares; the table has the others. */
const MOST_BARS = 12;

/** Turns by place, ranked; each leads to the turns of the place. */
export async function placeFigure(
  { plan, asOf, places }: Pick<DashboardResponse, 'plan' | 'asOf' | 'places'>,
  t: Translate,
): Promise<ChartFigure> {
  const heading = t('reporting:dashboard.places');
  const rows = (places ?? []).map((place) => {
    const { kind, turns } = place;
    return { kind, turns, label: placeName(place, t), href: hrefOf(plan.id, place, asOf) };
  });
  if (rows.length === 0) return noFigure('places', heading, t('reporting:dashboard.noTurns'));
  const bars = rows.slice(0, MOST_BARS).map(({ label, turns, href, kind }) => {
    return { label, value: turns, href, ink: kind === 'unit' ? ('main' as const) : ('soft' as const) };
  });
  const description = t('reporting:dashboard.placesDescription');
  return chartFigure(
    { kind: 'ranked', id: 'places-drawn', title: heading, description, language: t.language, bars },
    {
      heading,
      note: noteOf(bars.length, rows.length, t),
      table: {
        columns: [t('reporting:dashboard.placeHead'), t('reporting:progress.turnsHead')],
        rows: rows.map(({ label, turns, href }) => ({ label, cells: [{ value: showNumber(turns, t), href }] })),
      },
    },
  );
}

function noteOf(shown: number, all: number, t: Translate): string {
  const reading = t('reporting:dashboard.placesNote');
  return shown === all
    ? reading
    : `${reading} ${t('reporting:dashboard.placesMore', { shown: showNumber(shown, t), all: showNumber(all, t) })}`;
}

function hrefOf(planId: string, { kind, unitId }: PlaceNumbers, asOf: string): string {
  return `/staff/plans/${planId}/places/turns?${new URLSearchParams({ asOf, place: unitId ?? kind }).toString()}`;
}
