/**
 * "Chưa đạt" is said while there is time. When the time of a promise is over, what it still asks for is "Không đạt (hết kỳ)": a number below the one
 * wanted, or a milestone under way. Of what nobody has reported anything (`reported` false) nobody knows that it failed: what the program
 * counts itself is "Chưa có số liệu" (`no-data`) then, and what it asks of others stays `in-progress`, which is read in the same words. What could
 * not be done ("chưa đủ điều kiện") has not failed, and where nobody said whether the condition of the plan held, nobody knows (`condition-unknown`). The pages, the API, exports and reports all have this word from here.
 */
export function settledStatus<Status extends string>(
  status: Status,
  { over, reported, counted = false, conditionUnknown = false }: Standing,
): Status | Settled {
  if (!over) return status;
  if (status === 'in-progress' && !reported) return counted ? 'no-data' : status;
  const open = status === 'not-met' || status === 'in-progress';
  if (!open) return status;
  return conditionUnknown ? 'condition-unknown' : 'missed';
}

type Settled = 'missed' | 'no-data' | 'condition-unknown';

interface Standing {
  readonly over: boolean;
  readonly reported: boolean;
  /** From our own training records. */
  readonly counted?: boolean;
  /** The plan names a condition, and nobody has said whether it holds. */
  readonly conditionUnknown?: boolean;
}
