import { showPercent } from '../../shared/number-signs.js';
import type { SharesChart } from './chart.js';
import { type Drawing, Links, words } from './drawing-parts.js';

const WIDTH = 300;
const ROW = 34;
const BAR = 22;
/** A part narrower than this has no room for its share. */
const ROOM = 0.16;

/** Bars of the same length, cut into the parts of each whole; wide parts say their share. */
export function sharesDrawing(chart: SharesChart): Drawing {
  const { wholes, language } = chart;
  const links = new Links(language);
  const spec: Drawing['spec'] = {
    ...{ width: WIDTH, height: wholes.length * ROW, autosize: 'none', padding: { left: 76, right: 4, top: 2, bottom: 0 } },
    data: [
      { name: 'wholes', values: wholes.map(({ label }, row) => ({ label, top: row * ROW })) },
      { name: 'parts', values: partsOf(chart, links) },
    ],
    scales: [{ name: 'x', type: 'linear', domain: [0, 1], range: 'width' }],
    marks: [
      words('wholes', { x: { value: -10 }, y: { field: 'top', offset: 16 }, text: { field: 'label' }, align: { value: 'right' } }),
      {
        type: 'rect',
        from: { data: 'parts' },
        encode: {
          enter: {
            ...{ x: { scale: 'x', field: 'from' }, x2: { scale: 'x', field: 'to' }, y: { field: 'top' }, height: { value: BAR } },
            ...{ fill: { field: 'ink' }, description: { field: 'link' } },
          },
        },
      },
      words('parts', {
        ...{ x: { scale: 'x', signal: '(datum.from + datum.to) / 2' }, y: { field: 'top', offset: 15 }, align: { value: 'center' } },
        ...{ text: { field: 'told' }, fill: { field: 'on' } },
      }),
    ],
  };
  return { spec, links: links.list };
}

function partsOf({ wholes, language }: SharesChart, links: Links): object[] {
  return wholes.flatMap(({ label, parts }, row) => {
    const whole = parts.reduce((sum, { value }) => sum + value, 0);
    let end = 0;
    return parts
      .filter(({ value }) => value > 0)
      .map(({ name, value, ink, href }) => {
        const share = value / whole;
        const from = end;
        end += share;
        const told = share >= ROOM ? showPercent(share, { language }) : '';
        const on = ink === 'main' ? 'on-main' : 'ink';
        return { from, to: end, ink, told, on, top: row * ROW, link: links.of(href, `${label}, ${name}`, value) };
      });
  });
}
