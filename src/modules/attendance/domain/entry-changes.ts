/** One row of an append-only list: a mark of a session, or a result. */
export interface Entry<Value> {
  /** Grows with every entry. */
  readonly id: string;
  /** What it answers: a session, or the test of the class. */
  readonly of: string;
  readonly value: Value;
}

export interface EntryChange<Value, Row extends Entry<Value>> {
  readonly from: Value | null;
  /** What holds at the end, with who entered it and when. */
  readonly to: Row;
}

/** What held when `after` was written and what held when `until` was, where it is not the same; in the order of the entries. */
export function entryChanges<Value, Row extends Entry<Value>>(
  entries: readonly Row[],
  { after, until }: { readonly after: string; readonly until: string },
): EntryChange<Value, Row>[] {
  const before = newest(entries.filter(({ id }) => id < after));
  const changes = [...newest(entries.filter(({ id }) => id < until)).values()].map((to) => ({
    from: before.get(to.of)?.value ?? null,
    to,
  }));
  return changes.filter(({ from, to }) => from !== to.value).sort((a, b) => (a.to.id < b.to.id ? -1 : 1));
}

function newest<Row extends Entry<unknown>>(entries: readonly Row[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const entry of entries) {
    const known = found.get(entry.of);
    if (known === undefined || known.id < entry.id) found.set(entry.of, entry);
  }
  return found;
}
