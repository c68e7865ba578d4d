import type { RankedChart } from './chart.js';
import { type Drawing, Links, words } from './drawing-parts.js';

const WIDTH = 376;
/** A line of words and its bar. */
const ROW = 38;
const BAR = 10;
/** A name longer than this would run into its number. */
const LONGEST = 46;

/** Each name stands above its bar, so that long names need no column of their own on a phone. */
export function rankedDrawing({ bars, language }: RankedChart): Drawing {
  const links = new Links(language);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const values = bars.map(({ label, value, href, ink = 'main' }, row) => {
    return { label: short(label), value, ink, top: row * ROW, link: links.of(href, label, value) };
  });
  const spec: Drawing['spec'] = {
    ...{ width: WIDTH, height: bars.length * ROW, autosize: 'none', padding: { left: 2, right: 2, top: 2, bottom: 2 } },
    data: [{ name: 'bars', values }],
    scales: [{ name: 'x', type: 'linear', domain: [0, most], range: 'width' }],
    marks: [
      words('bars', { x: { value: 0 }, y: { field: 'top', offset: 14 }, text: { field: 'label' } }),
      words('bars', {
        ...{ x: { value: WIDTH }, y: { field: 'top', offset: 14 }, align: { value: 'right' }, fontWeight: { value: 600 } },
        text: { signal: "format(datum.value, ',d')" },
      }),
      {
        type: 'rect',
        from: { data: 'bars' },
        encode: {
          enter: {
            ...{ x: { value: 0 }, y: { field: 'top', offset: 19 }, height: { value: BAR }, x2: { scale: 'x', field: 'value' } },
            ...{ fill: { field: 'ink' }, description: { field: 'link' } },
          },
        },
      },
    ],
  };
  return { spec, links: links.list };
}

const short = (label: string): string => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label);
