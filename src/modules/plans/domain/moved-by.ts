export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

/** The same rows with one of them a place further up or down; at the end the order stays. */
export function movedBy<Row extends { readonly key: string }>(rows: readonly Row[], key: string, direction: Direction): Row[] {
  const from = rows.findIndex((row) => row.key === key);
  const to = from + (direction === 'up' ? -1 : 1);
  const [moving, other] = [rows[from], rows[to]];
  if (moving === undefined || other === undefined) return [...rows];
  return rows.map((row, index) => (index === from ? other : index === to ? moving : row));
}
