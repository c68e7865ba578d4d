import type { ChangedFacts } from './history-lines.js';

/** The facts of a change that differ from the object as it is; undefined means "not asked to change". */
export function changedFacts<T extends object>(before: T, change: { readonly [K in keyof T]?: T[K] | undefined }): ChangedFacts {
  const fields = Object.entries(change) as [keyof T & string, unknown][];
  const differing = fields.filter(([field, to]) => to !== undefined && comparable(before[field]) !== comparable(to));
  return Object.fromEntries(differing.map(([field, to]) => [field, { from: before[field], to }]));
}

function comparable(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}
