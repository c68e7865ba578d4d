import { inks } from './chart.js';
import type { Link } from './drawing-parts.js';

/** What of the library's drawing is kept. No style, no script, no event, no font, no colour: those are the style sheet's. */
const kept: ReadonlySet<string> = new Set([
  ...['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'transform', 'opacity'],
  ...['font-size', 'font-weight', 'text-anchor', 'stroke-width', 'stroke-dasharray'],
]);
const drawn: ReadonlySet<string> = new Set(['g', 'path', 'rect', 'line', 'text']);
const colours: ReadonlySet<string> = new Set(inks);

const tagPattern = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const attributePattern = /([\w:-]+)="([^"]*)"/g;

export interface Said {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * The library's drawing with what a page of ours may have: known elements with known attributes, inks as classes, links named by the mark
 * within them. Whatever else the library writes, now or in a later version, does not pass.
 */
export function plainSvg(drawing: string, { id, title, description }: Said, links: readonly Link[]): string {
  const [, width = '0', height = '0'] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(drawing) ?? [];
  const inner = drawing.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
  const role = links.length > 0 ? 'group' : 'img';
  const words = `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>`;
  const named = `aria-labelledby="${id}-title" aria-describedby="${id}-desc"`;
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" role="${role}" ${named}>${words}${rewritten(inner, links)}</svg>`;
}

/** Text between the tags is the library's, and escaped by it. A mark that says the number of a link becomes that link. */
function rewritten(inner: string, links: readonly Link[]): string {
  const tags = [...inner.matchAll(tagPattern)].length;
  if (tags !== inner.split('<').length - 1) throw new Error('a drawing may only have tags that this file reads');
  return inner.replace(tagPattern, (_, closing: string, name: string, attributes: string, selfClosing: string) => {
    if (!drawn.has(name)) throw new Error(`a drawing may not have <${name}>`);
    if (closing) return `</${name}>`;
    const found = new Map([...attributes.matchAll(attributePattern)].map(([, key = '', value = '']) => [key, value]));
    const mark = `<${name}${keptOf(name, found)}${selfClosing}>`;
    const link = selfClosing && links[Number(found.get('aria-label') ?? Number.NaN)];
    return link ? linked(mark, link) : mark;
  });
}

function linked(mark: string, { href, name }: Link): string {
  if (!/^\/(?!\/)/.test(href)) throw new Error('a link of a drawing leads to a page of ours');
  return `<a href="${escaped(href)}" aria-label="${escaped(name)}">${mark}</a>`;
}

function keptOf(name: string, found: ReadonlyMap<string, string>): string {
  const classes = ['fill', 'stroke'].flatMap((paint) => {
    const ink = found.get(paint) ?? '';
    return colours.has(ink) ? [`${paint}-${ink}`] : [];
  });
  const written = [...found].filter(([key]) => kept.has(key)).map(([key, value]) => ` ${key}="${shortened(value)}"`);
  const painted = classes.length === 0 ? ' fill="none"' : ` class="${classes.join(' ')}"`;
  return `${written.join('')}${name === 'g' ? '' : painted}${name === 'text' ? ' aria-hidden="true"' : ''}`;
}

/** A hundredth of a unit is finer than any screen. */
const shortened = (value: string): string => value.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '');
}
