interface Judged<Status extends string> {
  readonly status: Status;
  readonly official: number | null;
  readonly comparator: string;
  readonly wanted: number | null;
  readonly unreportedYears: readonly number[];
}

/**
 * The word that a status is told with on pages, in files and by the command line: 'met-about' ("Đạt (khoảng)") within the tolerance, 'no-figure'
 * ("Chưa có số liệu") where the program has no record, else the status itself.
 */
export function judgementOf<Status extends string>({
  status,
  official,
  comparator,
  wanted,
  unreportedYears,
}: Judged<Status>): Status | 'met-about' | 'no-figure' {
  if (comparator === 'ABOUT' && status === 'met' && official !== wanted) return 'met-about';
  const unknown = status === 'no-data' || (status === 'in-progress' && (official === null || unreportedYears.length > 0));
  return unknown ? 'no-figure' : status;
}
