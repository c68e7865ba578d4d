/** '?, ?, ?': the places of these values in a statement. */
export const questionMarks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
