/**
 * The few marks in which the words of a mail are written, so that one source gives both the HTML and the plain text and staff cannot
 * break either: paragraphs; `- ` items; `Label:: value` facts; `**strong**`; `[words](address)`, which becomes a button where it stands
 * alone on a line; `![words](qr)` for the picture of the code. Values that were filled in stand as marks `\uE000<n>\uE001` and are put
 * in afterwards, so that whatever a participant typed is shown as it is and never read as markup.
 */
export type Span =
  { readonly kind: 'words' | 'strong'; readonly text: string } | { readonly kind: 'link'; readonly text: string; readonly address: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Span[])[] }
  | { readonly kind: 'items'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: readonly Span[] }[] }
  | { readonly kind: 'button'; readonly text: string; readonly address: string }
  | { readonly kind: 'picture'; readonly text: string };

type Line =
  | { readonly kind: 'empty' }
  | { readonly kind: 'words' | 'item'; readonly spans: readonly Span[] }
  | { readonly kind: 'fact'; readonly label: string; readonly value: readonly Span[] }
  | { readonly kind: 'button'; readonly text: string; readonly address: string }
  | { readonly kind: 'picture'; readonly text: string };

export function parseMarkup(source: string): Block[] {
  const blocks: Block[] = [];
  let before: Line['kind'] = 'empty';
  for (const line of source.split('\n').map(readLine)) {
    // A fact whose value is unknown today is not said at all.
    if (line.kind === 'fact' && line.value.length === 0) continue;
    const longer = line.kind === before ? extended(blocks.at(-1), line) : null;
    const block = longer ?? begin(line);
    if (longer) blocks.pop();
    if (block) blocks.push(block);
    before = line.kind;
  }
  return blocks;
}

function begin(line: Line): Block | null {
  switch (line.kind) {
    case 'empty':
      return null;
    case 'words':
      return { kind: 'paragraph', lines: [line.spans] };
    case 'item':
      return { kind: 'items', items: [line.spans] };
    case 'fact':
      return { kind: 'facts', facts: [line] };
    case 'button':
    case 'picture':
      return line;
  }
}

/** The block with one more line of its kind; null where each line stands for itself. */
function extended(block: Block | undefined, line: Line): Block | null {
  if (block?.kind === 'paragraph' && line.kind === 'words') return { ...block, lines: [...block.lines, line.spans] };
  if (block?.kind === 'items' && line.kind === 'item') return { ...block, items: [...block.items, line.spans] };
  if (block?.kind === 'facts' && line.kind === 'fact') return { ...block, facts: [...block.facts, line] };
  return null;
}

function readLine(raw: string): Line {
  const line = raw.trim();
  if (line === '') return { kind: 'empty' };
  return readPicture(line) ?? readButton(line) ?? readFact(line) ?? readWords(line);
}

function readPicture(line: string): Line | null {
  const [, text] = /^!\[([^\]]*)\]\(qr\)$/.exec(line) ?? [];
  return text === undefined ? null : { kind: 'picture', text };
}

function readButton(line: string): Line | null {
  const [, text, address] = /^\[([^\]]+)\]\(([^()\s]+)\)$/.exec(line) ?? [];
  return text === undefined || address === undefined ? null : { kind: 'button', text, address };
}

function readFact(line: string): Line | null {
  const [, label, value] = /^(.+?)::(.*)$/.exec(line) ?? [];
  return label === undefined || value === undefined ? null : { kind: 'fact', label: label.trim(), value: readSpans(value.trim()) };
}

function readWords(line: string): Line {
  if (line.startsWith('- ')) return { kind: 'item', spans: readSpans(line.slice(2).trim()) };
  return { kind: 'words', spans: readSpans(line) };
}

function readSpans(text: string): Span[] {
  const spans: Span[] = [];
  let rest = 0;
  for (const found of text.matchAll(/\*\*(.+?)\*\*|\[([^\]]+)\]\(([^()\s]+)\)/g)) {
    const [all, strong, words = '', address = ''] = found;
    if (found.index > rest) spans.push({ kind: 'words', text: text.slice(rest, found.index) });
    spans.push(strong === undefined ? { kind: 'link', text: words, address } : { kind: 'strong', text: strong });
    rest = found.index + all.length;
  }
  if (rest < text.length) spans.push({ kind: 'words', text: text.slice(rest) });
  return spans;
}
