import type { ImportChange } from './change-import.js';

/** The part of a request that says how a list is read; what was left out stays out. */
export function readingOf({
  organisation,
  group,
  encoding,
  columns,
  normaliseNames,
  takeHidden,
  takeDoubtful,
}: ImportChange): ImportChange {
  return {
    ...(organisation ? { organisation } : {}),
    ...(group ? { group } : {}),
    ...(encoding ? { encoding } : {}),
    ...(columns ? { columns } : {}),
    ...{ normaliseNames: normaliseNames === true, takeHidden: takeHidden === true, takeDoubtful: takeDoubtful === true },
  };
}
