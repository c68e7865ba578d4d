import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import { insertRows } from './direct-rows.js';

/** Rows that go in at the end of a unit, by their kind. */
export type LaterRows = Map<new () => ObjectLiteral, ObjectLiteral[]>;

/** By its name what is done once for all units of a crowd when their rows are in, and how many asked for it. */
type LastSteps = Map<string, { readonly step: (times: number) => Promise<void>; readonly times: number }>;

/** What a unit of a crowd shares with the others. */
export interface CrowdScope {
  readonly answers: Map<string, Promise<unknown>>;
  readonly lastSteps: LastSteps;
}

/** One unit of a crowd that waits for its turn. */
export interface Member {
  readonly work: () => Promise<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** So many units go together: each waits for all of them. */
const MOST_TOGETHER = 25;

/** A unit of a crowd wants to write at once, or to lock; it is run again alone, where it may. */
export class NeedsUnitOfItsOwn extends Error {}

/** Units that all want the same, each name a line of its own; a line goes on for as long as somebody stands in it. */
export class Crowds {
  private readonly lines = new Map<string, Member[]>();

  /** `together` settles every member it is given. */
  constructor(private readonly together: (members: readonly Member[]) => Promise<void>) {}

  join<T>(name: string, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const member = { work, resolve: resolve as (result: unknown) => void, reject };
      const line = this.lines.get(name);
      if (line) line.push(member);
      else void this.serve(name, [member]);
    });
  }

  private async serve(name: string, line: Member[]): Promise<void> {
    this.lines.set(name, line);
    while (line.length > 0) await this.together(line.splice(0, MOST_TOGETHER));
    this.lines.delete(name);
  }
}

/** The same transaction for units that may only look: whatever changes or locks something is refused before it is sent. */
export function readingOnly(manager: EntityManager): EntityManager {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('A crowd needs a transaction');
  const query = (sql: string, ...rest: [unknown[]?, boolean?]): Promise<unknown> =>
    /^SELECT\b(?!.*\bFOR UPDATE\b)/is.test(sql) ? runner.query(sql, ...(rest as [])) : Promise.reject(new NeedsUnitOfItsOwn(sql));
  return manager.dataSource.createEntityManager(Object.create(runner, { query: { value: query } }) as typeof runner);
}

/** How a unit ended: what it wants to write, and how its caller is told; neither where it needs a unit of its own. */
export interface Attempt<Unit> {
  readonly written: Unit | null;
  readonly tell: (() => void) | null;
}

/** Runs the work of one member, which has written nothing when it ends. */
export async function attempt<Unit extends { readonly afterCommit: readonly (() => void)[] }>(
  { work, resolve, reject }: Member,
  unit: Unit,
  run: (work: Member['work']) => Promise<unknown>,
): Promise<Attempt<Unit>> {
  try {
    const result = await run(work);
    const tell = (): void => {
      for (const nudge of unit.afterCommit) nudge();
      resolve(result);
    };
    return { written: unit, tell };
  } catch (error) {
    const refuse = (): void => {
      reject(error);
    };
    return { written: null, tell: error instanceof NeedsUnitOfItsOwn ? null : refuse };
  }
}

/** Each kind in one statement, after the kinds that its rows point at. */
export async function insertAll(manager: EntityManager, units: readonly { readonly later: LaterRows }[]): Promise<void> {
  const all: LaterRows = new Map();
  for (const [entity, rows] of units.flatMap(({ later }) => [...later])) all.set(entity, [...(all.get(entity) ?? []), ...rows]);
  const kinds = new Map([...all.keys()].map((entity) => [manager.dataSource.getMetadata(entity), entity]));
  for (const metadata of inOrderOfKeys([...kinds.keys()])) {
    const entity = kinds.get(metadata);
    if (entity) await insertRows(manager, entity, all.get(entity) ?? []);
  }
}

function inOrderOfKeys(kinds: readonly EntityMetadata[]): EntityMetadata[] {
  const ordered = new Set<EntityMetadata>();
  const place = (kind: EntityMetadata): void => {
    if (ordered.has(kind)) return;
    for (const { referencedEntityMetadata: other } of kind.foreignKeys) if (other !== kind && kinds.includes(other)) place(other);
    ordered.add(kind);
  };
  kinds.forEach(place);
  return [...ordered];
}

/** Each step once, for as many units as asked for it. */
export async function takeLastSteps(units: readonly { readonly crowd: CrowdScope }[]): Promise<void> {
  const all: LastSteps = new Map();
  for (const [name, { step, times }] of units.flatMap(({ crowd }) => [...crowd.lastSteps])) {
    all.set(name, { step, times: times + (all.get(name)?.times ?? 0) });
  }
  for (const { step, times } of all.values()) await step(times);
}
