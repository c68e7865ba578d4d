import type { Mark } from 'vega';
import type { ColumnsChart } from './chart.js';
import { type Drawing, Links, numberAxis, words } from './drawing-parts.js';

const WIDTH = 340;
const HEIGHT = 140;
/** A figure needs about so much of the width of a column. */
const SIGN = 6.2;

/** Columns with their number above them; what is 0 stands without one. */
export function columnsDrawing({ columns, top, language }: ColumnsChart): Drawing {
  const links = new Links(language);
  const highest = top ?? Math.max(0, ...columns.map(({ value }) => value));
  const roomy = String(highest).length * SIGN <= WIDTH / columns.length;
  const values = columns.map(({ label, name, value, href }, position) => {
    return { label, value, position, link: links.of(href, name, value) };
  });
  const spec: Drawing['spec'] = {
    ...{ width: WIDTH, height: HEIGHT, autosize: 'none', padding: { left: 36, right: 4, top: 22, bottom: 22 } },
    data: [
      { name: 'labels', values },
      { name: 'columns', values: values.filter(({ value }) => value !== 0) },
      { name: 'numbers', values: values.filter(({ value }) => roomy && value !== 0) },
    ],
    scales: [
      { name: 'x', type: 'band', domain: values.map(({ position }) => position), range: 'width', padding: 0.3 },
      { name: 'y', type: 'linear', domain: [0, Math.max(4, highest)], nice: 4, range: 'height' },
    ],
    axes: [numberAxis('y', 4)],
    marks,
  };
  return { spec, links: links.list };
}

const marks: Mark[] = [
  {
    type: 'rect',
    from: { data: 'columns' },
    encode: {
      enter: {
        ...{ x: { scale: 'x', field: 'position' }, width: { scale: 'x', band: 1 } },
        ...{ y: { scale: 'y', field: 'value' }, y2: { scale: 'y', value: 0 } },
        ...{ fill: { value: 'main' }, description: { field: 'link' } },
      },
    },
  },
  words('numbers', {
    ...{ x: { scale: 'x', field: 'position', band: 0.5 }, y: { scale: 'y', field: 'value', offset: -5 } },
    ...{ text: { signal: "format(datum.value, ',d')" }, align: { value: 'center' } },
  }),
  words('labels', {
    ...{ x: { scale: 'x', field: 'position', band: 0.5 }, y: { value: HEIGHT + 16 }, align: { value: 'center' } },
    ...{ text: { field: 'label' }, fill: { value: 'words' } },
  }),
];
