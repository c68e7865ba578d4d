/** One cell of the roll: a person in a session. */
export interface Cell<M> {
  readonly sessionId: string;
  readonly registrationId: string;
  readonly mark: M;
}

export function cellKey({ sessionId, registrationId }: { sessionId: string; registrationId: string }): string {
  return `${sessionId} ${registrationId}`;
}

/** What has to be written: one entry a cell (the last one given), and only where it says something new. */
export function changedCells<M, C extends Cell<M>>(given: readonly C[], current: readonly Cell<M>[]): C[] {
  const known = new Map(current.map((cell) => [cellKey(cell), cell.mark]));
  const wanted = new Map(given.map((cell) => [cellKey(cell), cell]));
  return [...wanted.values()].filter((cell) => known.get(cellKey(cell)) !== cell.mark);
}

/** `Đánh dấu tất cả có mặt`: everyone of the session without a mark is present; who was marked late or absent stays so. */
export function presentForTheRest(
  sessionId: string,
  registrationIds: readonly string[],
  marked: readonly Cell<unknown>[],
): { sessionId: string; registrationId: string; mark: 'present' }[] {
  const done = new Set(marked.map(cellKey));
  return registrationIds
    .map((registrationId) => ({ sessionId, registrationId, mark: 'present' as const }))
    .filter((cell) => !done.has(cellKey(cell)));
}
