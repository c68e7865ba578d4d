import type { Config, Loader } from 'vega';
import type { Chart } from './chart.js';
import { columnsDrawing } from './columns-drawing.js';
import { courseDrawing } from './course-drawing.js';
import type { Drawing } from './drawing-parts.js';
import { plainSvg } from './plain-svg.js';
import { rankedDrawing } from './ranked-drawing.js';
import { sharesDrawing } from './shares-drawing.js';

/** Drawings are of a few numbers each; the latest are kept, because many readers look at the same ones. */
const MOST_KEPT = 200;
const latest = new Map<string, string>();

/** Nothing is fetched for a drawing. */
const closed = { load: refuse, sanitize: refuse } as unknown as Loader;

function refuse(): Promise<never> {
  return Promise.reject(new Error('a drawing fetches nothing'));
}

const signs = {
  vi: numbersWith(',', '.'),
  en: numbersWith('.', ','),
};

function numbersWith(decimal: string, thousands: string): Config {
  return { locale: { number: { decimal, thousands, grouping: [3], currency: ['', ''] } } };
}

/** A drawing as SVG that stands in a page by itself: no script, no style, nothing fetched (decision 0010). */
export async function drawChart(chart: Chart): Promise<string> {
  const key = JSON.stringify(chart);
  const known = latest.get(key);
  if (known !== undefined) return known;
  const { spec, links } = drawingOf(chart);
  const { Error: onlyErrors, parse, View } = await import('vega');
  const view = new View(parse(spec, signs[chart.language]), { renderer: 'none', loader: closed, logLevel: onlyErrors });
  const drawing = plainSvg(await view.toSVG(), chart, links);
  view.finalize();
  if (latest.size >= MOST_KEPT) latest.delete(latest.keys().next().value ?? '');
  latest.set(key, drawing);
  return drawing;
}

function drawingOf(chart: Chart): Drawing {
  switch (chart.kind) {
    case 'columns':
      return columnsDrawing(chart);
    case 'ranked':
      return rankedDrawing(chart);
    case 'shares':
      return sharesDrawing(chart);
    case 'course':
      return courseDrawing(chart);
  }
}
