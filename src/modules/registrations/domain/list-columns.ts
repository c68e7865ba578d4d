/** Columns of a class list that somebody may choose; name, unit, code and state are always there. */
export const listColumns = ['contact', 'source', 'position', 'birth', 'gender', 'time'] as const;
export type ListColumn = (typeof listColumns)[number];

/** What a list shows until somebody chooses. */
const USUAL: readonly ListColumn[] = ['contact', 'source'];

/** In their usual order, whatever the order they were asked for in. */
export function chosenColumns(asked: readonly ListColumn[]): ListColumn[] {
  const wanted = asked.length > 0 ? asked : USUAL;
  return listColumns.filter((column) => wanted.includes(column));
}
