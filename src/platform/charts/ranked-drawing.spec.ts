import { drawChart } from './draw-chart.js';
import { linesOf } from './ranked-drawing.js';

const told = { id: 'places', title: 'Địa bàn', description: 'Số lượt người', language: 'vi', kind: 'ranked' } as const;
const long = 'Xã Hồng Thái, huyện Na Hang, tỉnh Tuyên Quang (mô phỏng)';

describe('the name above a bar', () => {
  it.each([
    ['a short one', 'Huyện Hàm Yên', ['Huyện Hàm Yên']],
    ['a long one is broken between words', long, ['Xã Hồng Thái, huyện Na Hang, tỉnh Tuyên Quang', '(mô phỏng)']],
    ['one without a space', 'x'.repeat(60), ['x'.repeat(46), 'x'.repeat(14)]],
    ['one that no two lines hold', 'x'.repeat(120), ['x'.repeat(46), `${'x'.repeat(45)}…`]],
  ])('is %s', (_, label, lines) => {
    expect(linesOf(label)).toEqual(lines);
  });
});

describe('ranked bars', () => {
  const bar = { value: 30, href: null };

  it('make room for a name of two lines', async () => {
    const heightOf = async (label: string): Promise<number> => {
      const svg = await drawChart({
        ...told,
        bars: [
          { ...bar, label },
          { ...bar, label: 'Huyện Yên Sơn' },
        ],
      });
      return Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1]);
    };
    expect((await heightOf(long)) - (await heightOf('Xã Hồng Thái'))).toBe(16);
  });

  it('write a number that is not drawn, and do not let it shorten the others', async () => {
    const widths = (svg: string): string[] => [...svg.matchAll(/<path[^>]* d="M0,0h(\d+)/g)].map(([, width = '']) => width);
    const rest = { label: '40 địa bàn khác', value: 900, href: null, drawn: false };
    const svg = await drawChart({ ...told, bars: [{ ...bar, label: 'A' }, rest] });
    expect(svg).toContain('>900</text>');
    expect(widths(svg)[0]).toBe('376');
    expect(Number(widths(svg)[1] ?? 0)).toBe(0);
  });
});
