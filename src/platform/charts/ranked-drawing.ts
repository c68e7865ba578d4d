import type { RankedChart } from './chart.js';
import { type Drawing, Links, words } from './drawing-parts.js';

const WIDTH = 376;
/** A line of words. */
const LINE = 16;
/** A bar with the space around it. */
const BAR_ROW = 22;
const BAR = 10;
/** A line longer than this would run into the number beside it. */
const LONGEST = 46;

/** Each name stands above its bar, in two lines where it is long, so that names need no column of their own on a phone. */
export function rankedDrawing({ bars, language }: RankedChart): Drawing {
  const links = new Links(language);
  const most = Math.max(1, ...bars.map(({ value, drawn = true }) => (drawn ? value : 0)));
  let top = 0;
  const rows = bars.map(({ label, value, href, ink = 'main', drawn = true }) => {
    const [first = '', second = ''] = linesOf(label);
    const bar = top + LINE * (second === '' ? 1 : 2) + 3;
    const row = { first, second, value, ink, top, bar, length: drawn ? value : 0, link: links.of(href, label, value) };
    top = bar - 3 + (drawn ? BAR_ROW : LINE / 2);
    return row;
  });
  const spec: Drawing['spec'] = {
    ...{ width: WIDTH, height: top, autosize: 'none', padding: { left: 2, right: 2, top: 2, bottom: 2 } },
    data: [{ name: 'bars', values: rows }],
    scales: [{ name: 'x', type: 'linear', domain: [0, most], range: 'width' }],
    marks: [
      words('bars', { x: { value: 0 }, y: { field: 'top', offset: 14 }, text: { field: 'first' } }),
      words('bars', { x: { value: 0 }, y: { field: 'top', offset: 14 + LINE }, text: { field: 'second' } }),
      words('bars', {
        ...{ x: { value: WIDTH }, y: { field: 'top', offset: 14 }, align: { value: 'right' }, fontWeight: { value: 600 } },
        text: { signal: "format(datum.value, ',d')" },
      }),
      {
        type: 'rect',
        from: { data: 'bars' },
        encode: {
          enter: {
            ...{ x: { value: 0 }, y: { field: 'bar' }, height: { value: BAR }, x2: { scale: 'x', field: 'length' } },
            ...{ fill: { field: 'ink' }, description: { field: 'link' } },
          },
        },
      },
    ],
  };
  return { spec, links: links.list };
}

/** Broken between words; what is longer than two lines ends with a sign that it goes on. */
export function linesOf(label: string): string[] {
  if (label.length <= LONGEST) return [label];
  const space = label.lastIndexOf(' ', LONGEST);
  const end = space > 0 ? space : LONGEST;
  const rest = label.slice(end).trim();
  return [label.slice(0, end), rest.length <= LONGEST ? rest : `${rest.slice(0, LONGEST - 1).trimEnd()}…`];
}
