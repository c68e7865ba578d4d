import type { RankedChart } from '../../platform/charts/chart.js';
import type { Translate } from '../../platform/web/translations.js';
import { showNumber, showPercent } from '../../shared/number-signs.js';
import { cell, type ChartFigure, type ChartTable, chartFigure, noFigure } from './chart-figure.view.js';
import type { DashboardResponse, PlaceNumbers } from './dashboard.dto.js';
import { namesOfPlaces, rankPlaces } from './domain/ranked-places.js';
import { turnsHref } from './number-links.view.js';
import { placeName } from './places.view.js';

/** More bars than a reader compares; the table has every place. */
const MOST_BARS = 12;

interface Place extends PlaceNumbers {
  readonly shown: string;
  readonly href: string;
}

/** Turns by place, ranked; each leads to the turns of the place. */
export async function placeFigure(
  { plan, asOf, places, turns }: Pick<DashboardResponse, 'plan' | 'asOf' | 'places' | 'turns'>,
  t: Translate,
): Promise<ChartFigure> {
  const heading = t('reporting:dashboard.places');
  const given = places ?? [];
  const names = namesOfPlaces(given, plan.province);
  const rows = given.map((place, index): Place => {
    const { kind, unitId, name, label, turns } = place;
    const shown = placeName({ kind, name: names[index] ?? null }, t);
    return { kind, unitId, name, label, turns, shown, href: hrefOf(plan.id, place, asOf) };
  });
  if (rows.length === 0) return noFigure('places', heading, t('reporting:dashboard.noTurns'));
  const { first, rest, unclear } = rankPlaces(rows, MOST_BARS);
  const barOf = ({ shown: label, turns: value, href, kind }: Place): RankedChart['bars'][number] => {
    return { label, value, href, ink: kind === 'unit' ? 'main' : 'soft' };
  };
  const others = rest === null ? [] : [restBar(rest, t)];
  const description = t('reporting:dashboard.placesDescription');
  const bars = [...first.map(barOf), ...others, ...unclear.map(barOf)];
  return chartFigure(
    { kind: 'ranked', id: 'places-drawn', title: heading, description, language: t.language, bars },
    {
      heading,
      note: noteOf(first.length, rest?.places ?? 0, t),
      table: tableOf(rows, turns === null ? null : turnsHref(plan.id, { target: turns.targetKey, asOf }), t),
    },
  );
}

/** Many small places together would be longer than every bar and say nothing: a number without one. */
function restBar({ places, turns }: { places: number; turns: number }, t: Translate): RankedChart['bars'][number] {
  return { label: t('reporting:dashboard.placesRest', { places: showNumber(places, t) }), value: turns, href: null, drawn: false };
}

/** `allHref` leads to the turns of all places. */
function tableOf(rows: readonly Place[], allHref: string | null, t: Translate): ChartTable {
  const total = rows.reduce((sum, { turns }) => sum + turns, 0);
  const share = (turns: number): { value: string; href: null } => ({
    value: total === 0 ? '–' : showPercent(turns / total, t),
    href: null,
  });
  return {
    columns: [t('reporting:dashboard.placeHead'), t('reporting:progress.turnsHead'), t('reporting:dashboard.shareHead')],
    rows: rows.map(({ shown, turns, href }) => ({ label: shown, cells: [{ value: showNumber(turns, t), href }, share(turns)] })),
    total: { label: t('interface:total'), cells: [cell(total, allHref, { t }), share(total)] },
  };
}

function noteOf(shown: number, rest: number, t: Translate): string {
  const reading = t('reporting:dashboard.placesNote');
  if (rest === 0) return reading;
  return `${reading} ${t('reporting:dashboard.placesMore', { shown: showNumber(shown, t), all: showNumber(shown + rest, t) })}`;
}

function hrefOf(planId: string, { kind, unitId }: PlaceNumbers, asOf: string): string {
  return `/staff/plans/${planId}/places/turns?${new URLSearchParams({ asOf, place: unitId ?? kind }).toString()}`;
}
