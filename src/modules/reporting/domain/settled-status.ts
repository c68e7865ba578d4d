/**
 * "Chưa đạt" is said while there is time. When the time of a promise is over, what it still asks for is "Không đạt (hết kỳ)": a number below the one
 * wanted, or a milestone under way. Of what nobody has reported anything (`reported` false) nobody knows that it failed, and what could not be done
 * ("chưa đủ điều kiện") has not. The pages, the API, exports and reports all have this word from here.
 */
export function settledStatus<Status extends string>(status: Status, { over, reported }: Standing): Status | 'missed' {
  const open = status === 'not-met' || (status === 'in-progress' && reported);
  return over && open ? 'missed' : status;
}

interface Standing {
  readonly over: boolean;
  readonly reported: boolean;
}
