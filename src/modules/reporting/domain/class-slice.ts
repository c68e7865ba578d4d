/** A piece of a list; `offset` counts rows. */
export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** How many rows of a list are of one class; a large class may come in several pieces that follow each other. */
export interface ClassSize {
  readonly classId: string;
  readonly people: number;
}

/** The classes of which a slice has rows, how many rows stand before the first of them, and how many there are in all. */
export function classesOfSlice(
  sizes: readonly ClassSize[],
  { limit, offset }: Slice,
): { readonly classIds: readonly string[]; readonly before: number; readonly total: number } {
  const people = new Map<string, number>();
  for (const { classId, people: some } of sizes) people.set(classId, (people.get(classId) ?? 0) + some);
  const classIds: string[] = [];
  let before = 0;
  let total = 0;
  for (const [classId, count] of people) {
    const isOfSlice = count > 0 && total + count > offset && total < offset + limit;
    if (isOfSlice && classIds.length === 0) before = total;
    if (isOfSlice) classIds.push(classId);
    total += count;
  }
  return { classIds, before, total };
}
