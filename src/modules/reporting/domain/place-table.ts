/** Turns of one place, as the ledger adds them up; `unitId` is null where nobody has said where the organisation lay. */
export interface PlaceSum {
  readonly unitId: string | null;
  /** Told apart only where the place alone does not decide. */
  readonly organisationId: string | null;
  /** Where turns stand by the place of their class: whose turns these are. */
  readonly classId?: string;
  readonly turns: number;
  readonly women: number;
  readonly minority: number;
}

/**
 * The row that turns stand in: a unit; "chưa rõ địa bàn"; a unit that was divided, while nobody has said which part; or of classes that were
 * held online, no place at all.
 */
export type PlaceKey =
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'unknown' | 'online' }
  | { readonly kind: 'divided'; readonly unitId: string };

/** Turns behind a row: all of a place, or those of one of its organisations (null: of those that nobody knows). */
export interface PlacePart {
  readonly unitId: string | null;
  readonly whole: boolean;
  readonly organisationId: string | null;
  /** One class, wherever its people come from. */
  readonly classId?: string;
}

export interface PlaceRow {
  readonly kind: PlaceKey['kind'];
  /** Of the kind `unit` only. */
  readonly unitId: string | null;
  readonly turns: number;
  readonly women: number;
  readonly minority: number;
  readonly parts: readonly PlacePart[];
}

/** What staff are asked: in which part of the divided unit does this organisation, or the place of this class, lie now? */
export interface OpenQuestion {
  readonly unitId: string;
  readonly organisationId: string | null;
  readonly classId?: string;
  readonly turns: number;
}

export interface PlaceTable {
  /** Most turns first; what is not known comes last. */
  readonly rows: readonly PlaceRow[];
  readonly total: { readonly turns: number; readonly women: number; readonly minority: number };
  readonly questions: readonly OpenQuestion[];
}

/** Turns on each side of the border of a plan's territory. */
export type TerritorySplit<Side extends string> = Readonly<Record<Side, PlaceTable['total']>>;

/** Every sum is on exactly one side, so the sides add up to all turns. */
export function splitBySide<Side extends string>(
  sums: readonly PlaceSum[],
  sides: readonly Side[],
  sideOf: (unitId: string | null) => Side,
): TerritorySplit<Side> {
  const bySide = Map.groupBy(sums, ({ unitId }) => sideOf(unitId));
  return Object.fromEntries(sides.map((side) => [side, sumOf(bySide.get(side) ?? [])])) as TerritorySplit<Side>;
}

/** The turns of each unit once, however many sums it has; those that lie in none are left out. */
export function turnsByUnit(sums: readonly Pick<PlaceSum, 'unitId' | 'turns'>[]): { readonly unitId: string; readonly turns: number }[] {
  const turns = new Map<string, number>();
  for (const sum of sums) if (sum.unitId !== null) turns.set(sum.unitId, (turns.get(sum.unitId) ?? 0) + sum.turns);
  return [...turns].flatMap(([unitId, each]) => (each > 0 ? [{ unitId, turns: each }] : []));
}

interface Asked extends PlaceSum {
  /** Whether the sum is of the whole place, and not of one organisation. */
  readonly whole: boolean;
}

const vietnamese = new Intl.Collator('vi', { numeric: true });

const last: Record<PlaceKey['kind'], number> = { unit: 0, online: 1, divided: 2, unknown: 3 };

/**
 * Every sum goes into exactly one row, so the rows add up to what was counted, in whatever units they are read. All divided units share a
 * row: what stands in it lies in none of the others for certain.
 */
export function placeTable<Sum extends Asked>(sums: readonly Sum[], keyOf: (sum: Sum) => PlaceKey): PlaceTable {
  const rows = new Map<string, PlaceRow>();
  const questions: OpenQuestion[] = [];
  for (const sum of sums) {
    if (sum.turns === 0 && sum.women === 0 && sum.minority === 0) continue;
    const key = keyOf(sum);
    const name = key.kind === 'unit' ? key.unitId : key.kind;
    const before = rows.get(name) ?? {
      kind: key.kind,
      unitId: key.kind === 'unit' ? key.unitId : null,
      turns: 0,
      women: 0,
      minority: 0,
      parts: [],
    };
    const ofClass = sum.classId === undefined ? {} : { classId: sum.classId };
    const part: PlacePart = { unitId: sum.unitId, whole: sum.whole, organisationId: sum.organisationId, ...ofClass };
    rows.set(name, { ...added(before, sum), parts: [...before.parts, part] });
    if (key.kind === 'divided') questions.push({ unitId: key.unitId, organisationId: sum.organisationId, ...ofClass, turns: sum.turns });
  }
  const sorted = [...rows.values()].sort((one, other) => last[one.kind] - last[other.kind] || other.turns - one.turns);
  return { rows: sorted, total: sumOf(sorted), questions: questions.sort(byTurns) };
}

const byTurns = (one: OpenQuestion, other: OpenQuestion): number => other.turns - one.turns || vietnamese.compare(idsOf(one), idsOf(other));

const idsOf = ({ unitId, organisationId, classId = '' }: OpenQuestion): string => `${unitId} ${organisationId} ${classId}`;

type Named = Pick<PlaceRow, 'kind' | 'unitId' | 'turns'> & { readonly label: string | null; readonly code: string | null };

/** Most turns first, equal ones by name and code, whichever order a database found them in; what is not known comes last. */
export function inOrder<Row extends Named>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (one, other) =>
      last[one.kind] - last[other.kind] ||
      other.turns - one.turns ||
      vietnamese.compare(one.label ?? '', other.label ?? '') ||
      vietnamese.compare(`${one.code} ${one.unitId}`, `${other.code} ${other.unitId}`),
  );
}

/** How many classes stand in a row or a table; null where turns stand by the place of their people, who sit together in one class. */
export function classesIn(rows: readonly Pick<PlaceRow, 'parts'>[]): number | null {
  const parts = rows.flatMap((row) => row.parts);
  return parts.some(({ classId }) => classId === undefined) ? null : parts.length;
}

/** Most turns first; equal ones by what they are called. */
export function byTurnsAndName(one: { readonly turns: number; readonly name: string }, other: typeof one): number {
  return other.turns - one.turns || vietnamese.compare(one.name, other.name);
}

function added(row: PlaceRow, { turns, women, minority }: PlaceSum): PlaceRow {
  return { ...row, turns: row.turns + turns, women: row.women + women, minority: row.minority + minority };
}

function sumOf(rows: readonly Pick<PlaceRow, 'turns' | 'women' | 'minority'>[]): PlaceTable['total'] {
  const sum = (of: (row: PlaceTable['total']) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return { turns: sum(({ turns }) => turns), women: sum(({ women }) => women), minority: sum(({ minority }) => minority) };
}
