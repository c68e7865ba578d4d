import { foldText } from '../../../shared/text-folding.js';
import { dayBefore, existsOn, SINCE_EVER, type Succession, type SuccessionPart, type Unit } from './unit-level.js';
import type { BadLine, SuccessionLine } from './unit-list.js';

export interface SuccessionChanges {
  /** Old units that only this list names. */
  readonly added: readonly Unit[];
  /** Old units that get their last day; as they will be. */
  readonly changed: readonly Unit[];
  readonly successions: readonly Succession[];
  readonly unchanged: number;
  readonly bad: readonly BadLine[];
}

interface KnownTerritory {
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
}

type Problem = Omit<BadLine, 'line'>;

/**
 * The successor is the newest unit with the new code; the change takes effect on its first day, and the day before is the last of the old
 * unit. Entering the list again changes nothing.
 */
export function enterSuccessions(known: KnownTerritory, lines: readonly SuccessionLine[], nextId: () => string): SuccessionChanges {
  const book = new SuccessionBook(known, nextId);
  const bad: BadLine[] = [];
  for (const line of lines) {
    const problem = book.enter(line);
    if (problem) bad.push({ ...problem, line: line.line });
  }
  return {
    added: [...book.added.values()],
    changed: [...book.changed.values()],
    successions: book.successions,
    unchanged: book.unchanged,
    bad,
  };
}

class SuccessionBook {
  readonly added = new Map<string, Unit>();
  readonly changed = new Map<string, Unit>();
  readonly successions: Succession[] = [];
  unchanged = 0;
  private readonly byCode = new Map<string, Unit[]>();
  private readonly parts = new Map<string, SuccessionPart>();
  /** By the id of the old unit: the first line of this list that names it, and whether all of it went somewhere. */
  private readonly said = new Map<string, { readonly line: number; readonly part: SuccessionPart; readonly to: Set<string> }>();

  constructor(
    { units, successions }: KnownTerritory,
    private readonly nextId: () => string,
  ) {
    for (const unit of units) this.shelf(unit.level, unit.code).push(unit);
    for (const { oldId, newId, part } of successions) this.parts.set(`${oldId} ${newId}`, part);
  }

  enter(line: SuccessionLine): Problem | null {
    const successor = this.shelf(line.level, line.newCode).toSorted(byStart).at(-1);
    if (successor === undefined || successor.validFrom === SINCE_EVER) return { code: 'successorUnknown', params: { code: line.newCode } };
    const lastDay = dayBefore(successor.validFrom);
    const known = this.shelf(line.oldLevel, line.oldCode).find((unit) => existsOn(unit, lastDay));
    const old = known ?? this.add(line, lastDay);
    const problem = mismatch(old, line, lastDay) ?? this.contradiction(old, successor, line);
    if (problem) return problem;
    if (old.validTo === null) this.end(old, lastDay);
    this.link(old, successor, line.part);
    return null;
  }

  /** All of a unit goes into one, or parts of it into several. */
  private contradiction(old: Unit, successor: Unit, { line, part, oldCode }: SuccessionLine): Problem | null {
    const before = this.said.get(old.id);
    if (before?.to.has(successor.id)) return { code: 'lineTwice', params: { code: oldCode, other: before.line } };
    if (before && (before.part === 'full' || part === 'full'))
      return { code: 'fullAndOther', params: { code: oldCode, other: before.line } };
    const known = this.parts.get(`${old.id} ${successor.id}`);
    if (known !== undefined && known !== part) return { code: 'otherPart', params: { code: oldCode } };
    if (before) before.to.add(successor.id);
    else this.said.set(old.id, { line, part, to: new Set([successor.id]) });
    return null;
  }

  private link(old: Unit, successor: Unit, part: SuccessionPart): void {
    if (this.parts.has(`${old.id} ${successor.id}`)) this.unchanged += 1;
    else this.successions.push({ oldId: old.id, newId: successor.id, part, takesEffectOn: successor.validFrom });
  }

  private add({ oldLevel: level, oldCode, oldName }: SuccessionLine, validTo: string): Unit {
    const unit = { id: this.nextId(), level, code: oldCode, name: oldName, parentId: null, validFrom: SINCE_EVER, validTo };
    this.added.set(unit.id, unit);
    this.shelf(level, oldCode).push(unit);
    return unit;
  }

  private end(unit: Unit, validTo: string): void {
    const ended = { ...unit, validTo };
    this.changed.set(unit.id, ended);
    const shelf = this.shelf(unit.level, unit.code);
    shelf[shelf.indexOf(unit)] = ended;
  }

  private shelf(level: string, code: string): Unit[] {
    const key = `${level} ${code}`;
    const shelf = this.byCode.get(key) ?? [];
    if (shelf.length === 0) this.byCode.set(key, shelf);
    return shelf;
  }
}

const byStart = (one: Unit, other: Unit): number => (one.validFrom < other.validFrom ? -1 : 1);

function mismatch({ name, validTo }: Unit, { oldCode, oldName }: SuccessionLine, lastDay: string): Problem | null {
  const params = { code: oldCode, name };
  if (foldText(name) !== foldText(oldName)) return { code: 'otherName', params };
  return validTo !== null && validTo !== lastDay ? { code: 'otherDays', params } : null;
}
