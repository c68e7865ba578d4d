/** What of a line of the history is asked here. */
interface Line {
  readonly action: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

interface ReopenedClass<Entry> {
  readonly reopened: Entry;
  /** Of the closing that was taken back. */
  readonly revision: number;
  /** The line of the next closing; null while there is none. */
  readonly again: Entry | null;
}

/** Each reopening of a class with the closing that followed it, in the order of the reopenings. */
export function closedAgain<Entry extends Line>(lines: readonly Entry[]): ReopenedClass<Entry>[] {
  return lines
    .filter(({ action }) => action === 'class.reopened')
    .map((reopened) => {
      const revision = Number(reopened.detail?.revision);
      const follows = ({ action, subjectId, detail }: Entry): boolean =>
        action === 'class.finalised' && subjectId === reopened.subjectId && detail?.revision === revision + 1;
      return { reopened, revision, again: lines.find(follows) ?? null };
    });
}
