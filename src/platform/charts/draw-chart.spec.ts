import fc from 'fast-check';
import type { Chart } from './chart.js';
import { drawChart } from './draw-chart.js';
import { plainSvg } from './plain-svg.js';

const told = { id: 'turns', title: 'Lượt người', description: 'Số lượt người', language: 'vi' } as const;

/** One of each kind, with these words wherever a drawing has words. */
function chartsOf(words: string, href: string | null = null): Chart[] {
  const said = { ...told, title: words, description: words };
  const days = [
    { day: '2021-01-01', value: 0 },
    { day: '2024-03-27', value: 1235 },
  ];
  return [
    { ...said, kind: 'columns', columns: [{ label: words, name: words, value: 45, href }] },
    { ...said, kind: 'ranked', bars: [{ label: words, value: 1130, href }] },
    { ...said, kind: 'shares', wholes: [{ label: words, parts: [{ name: words, value: 3, ink: 'main', href }] }] },
    {
      ...{ ...said, kind: 'course', from: '2021-01-01', to: '2025-12-31', done: days, pace: days, forecast: days, narrow: false },
      ...{ wanted: { value: 501, label: words }, now: { day: '2024-11-15', label: words } },
    },
  ];
}

const tags = (svg: string): string[] => svg.match(/<[^>]*>/g) ?? [];

describe('a drawing for a page', () => {
  it.each([
    '</text><script>alert(1)</script>',
    '"><a href="javascript:alert(1)">',
    "' onload='x",
    '&lt;b&gt; &amp;',
    ']]><style>*{}</style>',
  ])('shows the hostile words %s as words', async (words) => {
    for (const chart of chartsOf(words)) {
      const svg = await drawChart(chart);
      expect(new Set(tags(svg).map((tag) => /^<\/?([a-zA-Z]+)/.exec(tag)?.[1]))).toEqual(
        new Set(['svg', 'title', 'desc', 'g', 'path', 'text', ...(svg.includes('<line') ? ['line'] : [])]),
      );
    }
  });

  it('has no style, no event, no script, no colour and no font of its own, whatever its words are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (words) => {
        for (const chart of chartsOf(words, '/staff/plans')) {
          const attributes = tags(await drawChart(chart)).flatMap((tag) =>
            [...tag.matchAll(/\s([\w:-]+)="/g)].map(([, name]) => name ?? ''),
          );
          expect(attributes.filter((name) => /^(on|style|font-family|xlink|stroke$)/.test(name))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the words as they were given', async () => {
    const svg = await drawChart({ ...told, kind: 'ranked', bars: [{ label: 'Sở "KH&CN" <tỉnh>', value: 7, href: null }] });
    expect(svg).toContain('>Sở "KH&amp;CN" &lt;tỉnh&gt;</text>');
  });

  it('writes numbers as the reader does', async () => {
    const chart = { ...told, kind: 'ranked', bars: [{ label: 'DN', value: 1130, href: null }] } as const;
    expect(await drawChart(chart)).toContain('>1.130</text>');
    expect(await drawChart({ ...chart, language: 'en' })).toContain('>1,130</text>');
  });

  it('is one picture for those who hear it, with a title and a description', async () => {
    const svg = await drawChart({ ...told, kind: 'columns', columns: [{ label: '3', name: 'Tháng 3', value: 45, href: null }] });
    expect(svg).toMatch(
      /^<svg class="chart" viewBox="0 0 380 184" role="img" aria-labelledby="turns-title" aria-describedby="turns-desc">/,
    );
    expect(svg).toContain('<title id="turns-title">Lượt người</title><desc id="turns-desc">Số lượt người</desc>');
  });

  it('leads from each bar to what it counts, and says in words where', async () => {
    const svg = await drawChart({
      ...told,
      kind: 'columns',
      columns: [{ label: '3', name: 'Tháng 3', value: 1045, href: '/staff/turns?a=1&b=2' }],
    });
    expect(svg).toContain('role="group"');
    expect(svg).toMatch(/<a href="\/staff\/turns\?a=1&amp;b=2" aria-label="Tháng 3: 1\.045"><path [^>]*class="fill-main"\/><\/a>/);
  });

  it.each(['javascript:alert(1)', 'https://example.com/', '//example.com/'])('refuses to lead out of the program, to %s', async (href) => {
    await expect(drawChart({ ...told, kind: 'ranked', bars: [{ label: 'DN', value: 7, href }] })).rejects.toThrow(
      'leads to a page of ours',
    );
  });

  it.each([
    ['no columns', { ...told, kind: 'columns', columns: [] }],
    ['no bars', { ...told, kind: 'ranked', bars: [] }],
    ['only zeros', { ...told, kind: 'ranked', bars: [{ label: 'DN', value: 0, href: null }] }],
    [
      'an empty whole',
      { ...told, kind: 'shares', wholes: [{ label: '2024', parts: [{ name: 'Nữ', value: 0, ink: 'main', href: null }] }] },
    ],
  ] as const)('is drawn of %s too', async (_, chart) => {
    const svg = await drawChart(chart);
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each(['<svg width="1" height="1"><image href="x"/></svg>', '<svg width="1" height="1"><g onclick=x></g></svg>'])(
    'lets nothing pass that it does not know: %s',
    (drawing) => {
      expect(() => plainSvg(drawing, told, [])).toThrow('a drawing may');
    },
  );
});
