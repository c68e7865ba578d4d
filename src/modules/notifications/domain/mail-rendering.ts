import { type Block, parseMarkup, type Span } from './mail-markup.js';

/** Puts the values where their marks stand. */
export type Resolve = (text: string) => string;

/** Mail programs know no style sheets: what a mail looks like stands in each element. Colours keep 4.5:1 on white. */
const STYLE = {
  paragraph: 'margin:0 0 16px;',
  list: 'margin:0 0 16px;padding:0 0 0 22px;',
  table: 'width:100%;margin:0 0 20px;border-collapse:collapse;',
  label:
    'padding:7px 12px 7px 0;border-top:1px solid #e3e6ea;color:#505862;text-align:left;vertical-align:top;font-weight:normal;width:34%;',
  value: 'padding:7px 0;border-top:1px solid #e3e6ea;vertical-align:top;',
  button:
    'display:inline-block;padding:12px 22px;border-radius:8px;background:#a4161a;color:#ffffff;text-decoration:none;font-weight:bold;',
  link: 'color:#1d4f91;',
} as const;

export function htmlOf(source: string, resolve: Resolve): string {
  return parseMarkup(source)
    .map((block) => htmlOfBlock(block, resolve))
    .join('\n');
}

function htmlOfBlock(block: Block, resolve: Resolve): string {
  const spans = (list: readonly Span[]): string => list.map((span) => htmlOfSpan(span, resolve)).join('');
  switch (block.kind) {
    case 'paragraph':
      return `<p style="${STYLE.paragraph}">${block.lines.map(spans).join('<br>')}</p>`;
    case 'items':
      return `<ul style="${STYLE.list}">${block.items.map((item) => `<li>${spans(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table style="${STYLE.table}">${block.facts.map(({ label, value }) => factRow(escaped(label, resolve), spans(value))).join('')}</table>`;
    case 'button':
      return `<p style="${STYLE.paragraph}">${anchor(block.text, block.address, STYLE.button, resolve)}</p>`;
    case 'picture':
      return `<p style="${STYLE.paragraph}"><img src="cid:qr" width="180" height="180" alt="${escaped(block.text, resolve)}"></p>`;
  }
}

function factRow(label: string, value: string): string {
  return `<tr><th scope="row" style="${STYLE.label}">${label}</th><td style="${STYLE.value}">${value}</td></tr>`;
}

function htmlOfSpan(span: Span, resolve: Resolve): string {
  if (span.kind === 'link') return anchor(span.text, span.address, STYLE.link, resolve);
  const words = escaped(span.text, resolve).replaceAll('\n', '<br>');
  return span.kind === 'strong' ? `<strong>${words}</strong>` : words;
}

/** Only web addresses lead somewhere: anything else in a link is shown as words. */
function anchor(text: string, address: string, style: string, resolve: Resolve): string {
  const target = resolve(address);
  if (!isLinkable(target)) return escaped(text, resolve);
  return `<a href="${escapeHtml(target)}" style="${style}">${escaped(text, resolve)}</a>`;
}

function isLinkable(target: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/.test(target) || target === '[[link]]';
}

export function textOf(source: string, resolve: Resolve): string {
  const words = (text: string): string => resolve(text);
  const spans = (list: readonly Span[]): string => list.map((span) => textOfSpan(span, words)).join('');
  const blocks = parseMarkup(source).map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return block.lines.map(spans).join('\n');
      case 'items':
        return block.items.map((item) => `- ${spans(item)}`).join('\n');
      case 'facts':
        return block.facts.map(({ label, value }) => `${words(label)}: ${spans(value)}`).join('\n');
      case 'button':
        return `${words(block.text)}:\n${words(block.address)}`;
      case 'picture':
        return words(block.text);
    }
  });
  return `${blocks.join('\n\n')}\n`;
}

function textOfSpan(span: Span, words: Resolve): string {
  return span.kind === 'link' ? `${words(span.text)} (${words(span.address)})` : words(span.text);
}

function escaped(text: string, resolve: Resolve): string {
  return escapeHtml(resolve(text));
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
