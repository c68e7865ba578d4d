/** The rows in their order, at most `most` at a time: databases bound what one statement may carry. */
export function* portions<Row>(rows: readonly Row[], most: number): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += most) yield rows.slice(start, start + most);
}
