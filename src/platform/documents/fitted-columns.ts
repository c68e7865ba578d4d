import { columnWidths } from './official-blocks.js';
import { CELL_PADDING, mm, STROKE } from './official-paper.js';
import { widthOf } from './official-text.js';

export interface AskedColumn {
  /** At least so wide. */
  readonly mm?: number;
  /** Of what the others leave. */
  readonly share?: number;
}

/** A word that is longer is an address or a slip of the keyboard, and is parted. */
const LONGEST_WORD = mm(45);

/**
 * The widths of columns in which no sign, number or date is parted: '31/QĐ-SKHCN' stays on one line. Each column gets what it asks for, or
 * the room of its longest word where that is more; shares divide the rest. Where all that is too much, everybody gets what was asked for.
 */
export function fittedColumns(
  asked: readonly AskedColumn[],
  { header, rows, size }: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly size: number },
  width: number,
): number[] {
  const needs = asked.map((_, column) => {
    const bold = room([header[column] ?? ''], 'bold', size);
    const cells = rows.map((row) => row[column] ?? '');
    return Math.max(bold, room(cells, 'regular', size));
  });
  const fixed = asked.map((column, index) => (column.share === undefined ? Math.max(mm(column.mm ?? 0), needs[index] ?? 0) : 0));
  const rest = width - fixed.reduce((sum, each) => sum + each, 0);
  const shared = sharedOut(asked, needs, rest);
  return shared === null ? columnWidths(asked, width) : fixed.map((each, index) => each + (shared[index] ?? 0));
}

function room(texts: readonly string[], face: 'regular' | 'bold', size: number): number {
  const words = new Set(texts.flatMap((text) => text.split(/\s+/)));
  const longest = Math.max(0, ...[...words].map((word) => widthOf(word, face, size)).filter((each) => each <= LONGEST_WORD));
  return longest + 2 * CELL_PADDING.across + 2 * STROKE;
}

/** What each share gets, none less than it needs; null where there is not so much. */
function sharedOut(asked: readonly AskedColumn[], needs: readonly number[], rest: number): number[] | null {
  const given = asked.map(() => 0);
  let open = asked.flatMap(({ share }, index) => (share === undefined ? [] : [{ index, share, need: needs[index] ?? 0 }]));
  let left = rest;
  for (;;) {
    const shares = open.reduce((sum, { share }) => sum + share, 0);
    const narrow = open.filter(({ share, need }) => (share / shares) * left < need);
    if (narrow.length === 0) {
      for (const { index, share } of open) given[index] = (share / shares) * left;
      return left < 0 ? null : given;
    }
    for (const { index, need } of narrow) {
      given[index] = need;
      left -= need;
    }
    open = open.filter((each) => !narrow.includes(each));
    if (left < 0) return null;
    if (open.length === 0) return given;
  }
}
