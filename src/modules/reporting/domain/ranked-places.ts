interface Ranked {
  readonly kind: 'unit' | 'online' | 'divided' | 'unknown';
  readonly name: string | null;
  /** The name with the units above it. */
  readonly label: string | null;
  readonly turns: number;
}

interface RankedPlaces<Row> {
  /** The first of the units, in the order given. */
  readonly first: readonly Row[];
  /** The units after them together; null where there are none. */
  readonly rest: { readonly places: number; readonly turns: number } | null;
  /** Turns that lie in no unit for certain: "chưa rõ địa bàn" is never hidden among the rest. */
  readonly unclear: readonly Row[];
}

/** As many as a reader compares, the rest in one line, so that what is drawn adds up to all. One unit alone is no rest: it is drawn. */
export function rankPlaces<Row extends Ranked>(rows: readonly Row[], most: number): RankedPlaces<Row> {
  const units = rows.filter(({ kind }) => kind === 'unit');
  const unclear = rows.filter(({ kind }) => kind !== 'unit');
  if (units.length <= most + 1) return { first: units, rest: null, unclear };
  const others = units.slice(most);
  return {
    first: units.slice(0, most),
    rest: { places: others.length, turns: others.reduce((sum, { turns }) => sum + turns, 0) },
    unclear,
  };
}

/**
 * A unit by its name alone, with the units above it where another of the list is called the same (there are many "Xã Minh Quang"), and where
 * it lies in another province than the plan.
 */
export function namesOfPlaces(rows: readonly Ranked[], province: string): string[] {
  const times = Map.groupBy(rows, ({ name }) => name);
  return rows.map(({ name, label }) => {
    const inFull = (times.get(name)?.length ?? 0) > 1 || isElsewhere(label, province);
    return (inFull ? label : null) ?? name ?? '';
  });
}

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi');

/** The province stands last in 'Huyện Mèo Vạc, tỉnh Hà Giang'. */
function isElsewhere(label: string | null, province: string): boolean {
  return label !== null && !folded(label.split(', ').at(-1) ?? '').includes(folded(province));
}
