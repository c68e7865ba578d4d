import type { Mark } from 'vega';
import { yearsBetween } from '../../shared/calendar-date.js';
import type { CourseChart } from './chart.js';
import { type Drawing, numberAxis, words } from './drawing-parts.js';

const WIDE = { width: 860, height: 240 };
const NARROW = { width: 340, height: 220 };
/** Words at the right of a line end before this part of the width. */
const RIGHT_HALF = 0.55;

const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Steps of what was done, the straight way to the target, and the way to the forecast. */
export function courseDrawing(chart: CourseChart): Drawing {
  const { from, to, done, pace, forecast, wanted, now } = chart;
  const size = chart.narrow ? NARROW : WIDE;
  const rows = (points: CourseChart['done']): object[] => points.map(({ day, value }) => ({ at: instant(day), value }));
  const highest = Math.max(4, wanted?.value ?? 0, ...[done, pace, forecast].flat().map(({ value }) => value));
  const spec: Drawing['spec'] = {
    ...{ ...size, autosize: 'none', padding: { left: 44, right: 8, top: 22, bottom: 24 } },
    data: [
      { name: 'done', values: rows(done) },
      { name: 'pace', values: rows(pace) },
      { name: 'forecast', values: rows(forecast) },
      { name: 'end', values: rows(forecast.slice(-1)) },
      { name: 'years', values: yearStrips(from, to) },
      { name: 'wanted', values: wanted === null ? [] : [{ value: wanted.value, label: wanted.label }] },
      { name: 'steps', values: rows(wanted?.steps ?? []) },
      { name: 'now', values: now === null ? [] : [{ ...now, at: instant(now.day), ...besides(now.day, from, to) }] },
    ],
    scales: [
      { name: 'x', type: 'linear', domain: [instant(from), instant(to)], range: 'width', zero: false },
      { name: 'y', type: 'linear', domain: [0, highest * 1.08], nice: 4, range: 'height' },
    ],
    axes: [numberAxis('y', 4)],
    marks: [
      {
        type: 'area',
        aria: false,
        from: { data: 'done' },
        encode: { enter: { ...along('step-after'), y2: { scale: 'y', value: 0 }, fill: { value: 'faint' } } },
      },
      line('pace', { stroke: 'words', dash: [5, 4], width: 1.5 }),
      line('forecast', { stroke: 'main', dash: [2, 4], width: 2.5 }),
      line('done', { stroke: 'main', dash: [], width: 2.5, steps: true }),
      { type: 'symbol', aria: false, from: { data: 'end' }, encode: { enter: { ...at, size: { value: 50 }, fill: { value: 'main' } } } },
      ...yearMarks(size.height),
      ...wantedMarks(size.width, wanted?.steps !== undefined),
      ...nowMarks(size.height),
    ],
  };
  return { spec, links: [] };
}

const at = { x: { scale: 'x', field: 'at' }, y: { scale: 'y', field: 'value' } };

const along = (interpolate: string): object => ({ ...at, interpolate: { value: interpolate } });

interface Pen {
  readonly stroke: string;
  readonly dash: readonly number[];
  readonly width: number;
  readonly steps?: boolean;
}

function line(data: string, { stroke, dash, width, steps = false }: Pen): Mark {
  const pen = { stroke: { value: stroke }, strokeWidth: { value: width }, strokeDash: { value: [...dash] } };
  return { type: 'line', aria: false, from: { data }, encode: { enter: { ...along(steps ? 'step-after' : 'linear'), ...pen } } };
}

function yearMarks(height: number): Mark[] {
  const tick = { x: { scale: 'x', field: 'at' }, y: { value: height }, y2: { value: height + 5 }, stroke: { value: 'words' } };
  return [
    { type: 'rule', aria: false, from: { data: 'years' }, encode: { enter: tick } },
    words('years', {
      x: { scale: 'x', field: 'middle' },
      y: { value: height + 17 },
      text: { field: 'year' },
      align: { value: 'center' },
      fill: { value: 'words' },
    }),
  ];
}

/** The words of a goal that was changed stand at the right, where it holds. */
function wantedMarks(width: number, changed: boolean): Mark[] {
  const y = { scale: 'y', field: 'value' };
  const rule = { x: { value: 0 }, x2: { value: width }, y, stroke: { value: 'ink' }, strokeWidth: { value: 1.5 } };
  const place = changed ? { x: { value: width - 4 }, align: { value: 'right' } } : { x: { value: 4 } };
  return [
    changed
      ? line('steps', { stroke: 'ink', dash: [], width: 1.5, steps: true })
      : { type: 'rule', aria: false, from: { data: 'wanted' }, encode: { enter: rule } },
    words('wanted', { ...place, y: { ...y, offset: -6 }, text: { field: 'label' }, fontWeight: { value: 600 } }),
  ];
}

function nowMarks(height: number): Mark[] {
  const x = { scale: 'x', field: 'at' };
  const rule = { x, y: { value: -6 }, y2: { value: height }, stroke: { value: 'words' }, strokeDash: { value: [1, 3] } };
  return [
    { type: 'rule', aria: false, from: { data: 'now' }, encode: { enter: rule } },
    words('now', {
      x: { ...x, offset: { field: 'away' } },
      y: { value: -10 },
      text: { field: 'label' },
      align: { field: 'align' },
      fill: { value: 'words' },
    }),
  ];
}

/** The words of a day stand on the side that has room. */
function besides(day: string, from: string, to: string): object {
  const share = (instant(day) - instant(from)) / Math.max(1, instant(to) - instant(from));
  return share > RIGHT_HALF ? { align: 'right', away: 0 } : { align: 'left', away: 0 };
}

function yearStrips(from: string, to: string): object[] {
  const [start, end] = [instant(from), instant(to)];
  return yearsBetween(from, to).map((year) => {
    const begin = Math.max(start, instant(`${year}-01-01`));
    const finish = Math.min(end, instant(`${year}-12-31`));
    return { year: String(year), at: begin, middle: (begin + finish) / 2 };
  });
}
