import { foldText } from '../../../shared/text-folding.js';
import { overlap, SINCE_EVER, type Unit } from './unit-level.js';
import type { BadLine, UnitLine } from './unit-list.js';

/** What a list would do to the units that are known. */
export interface UnitChanges {
  readonly added: readonly Unit[];
  /** As they will be. */
  readonly changed: readonly Unit[];
  readonly unchanged: number;
  readonly bad: readonly BadLine[];
}

type Mutable = { -readonly [Name in keyof Unit]: Unit[Name] };

/**
 * Lines against what is known: a unit is the one that had this level and code on a common day. What is unknown of it is learnt, what is
 * known otherwise makes the line bad, so that entering a list again changes nothing.
 */
export function enterUnits(known: readonly Unit[], lines: readonly UnitLine[], nextId: () => string): UnitChanges {
  const units = new UnitIndex(known);
  const bad: BadLine[] = [];
  const entered = new Map<string, UnitLine>();
  const added: Mutable[] = [];
  const before = new Map<string, Unit>();
  for (const line of lines) {
    const same = units.on(line);
    const problem = problemWith(same, line, entered);
    if (problem) {
      bad.push({ ...problem, line: line.line });
      continue;
    }
    const unit = same[0] ?? unitOf(line, nextId());
    entered.set(unit.id, line);
    if (same[0] === undefined) {
      units.add(unit);
      added.push(unit);
      continue;
    }
    before.set(unit.id, { ...unit });
    learn(unit, line);
  }
  for (const [id, line] of entered) {
    const problem = hang(units.byId(id), line, units);
    if (problem) bad.push({ ...problem, line: line.line });
  }
  const changed = [...before].map(([id]) => units.byId(id)).filter((unit) => differs(unit, before.get(unit.id)));
  return { added, changed, unchanged: before.size - changed.length, bad: bad.toSorted((one, other) => one.line - other.line) };
}

function unitOf({ code, name, level, validFrom, validTo }: UnitLine, id: string): Mutable {
  return { id, code, name, level, validFrom, validTo, parentId: null };
}

function problemWith(same: readonly Unit[], line: UnitLine, entered: ReadonlyMap<string, UnitLine>): Omit<BadLine, 'line'> | null {
  const [unit, another] = same;
  if (unit === undefined) return null;
  if (another !== undefined) return { code: 'severalUnits', params: { code: line.code } };
  const earlier = entered.get(unit.id);
  if (earlier) return { code: 'lineTwice', params: { code: line.code, other: earlier.line } };
  if (foldText(unit.name) !== foldText(line.name)) return { code: 'otherName', params: { code: line.code, name: unit.name } };
  return contradicts(unit, line) ? { code: 'otherDays', params: { code: line.code, name: unit.name } } : null;
}

/** Days that both know, and know differently. */
function contradicts(unit: Unit, line: UnitLine): boolean {
  const starts = [unit.validFrom, line.validFrom].filter((day) => day !== SINCE_EVER);
  const ends = [unit.validTo, line.validTo].filter((day) => day !== null);
  return new Set(starts).size > 1 || new Set(ends).size > 1;
}

function learn(unit: Mutable, { validFrom, validTo }: UnitLine): void {
  if (unit.validFrom === SINCE_EVER) unit.validFrom = validFrom;
  unit.validTo ??= validTo;
}

/** Under its parent: of those who had the code, the last one that existed while the unit did. */
function hang(unit: Mutable, { parentCode }: UnitLine, units: UnitIndex): Omit<BadLine, 'line'> | null {
  if (parentCode === null) return null;
  const parent = units.parentsOf(parentCode, unit).at(-1);
  if (parent === undefined) return { code: 'parentUnknown', params: { code: parentCode } };
  if (unit.parentId !== null && unit.parentId !== parent.id) return { code: 'otherParent', params: { code: unit.code, name: unit.name } };
  unit.parentId = parent.id;
  return null;
}

function differs(unit: Unit, before: Unit | undefined): boolean {
  return unit.validFrom !== before?.validFrom || unit.validTo !== before.validTo || unit.parentId !== before.parentId;
}

class UnitIndex {
  private readonly ids = new Map<string, Mutable>();
  private readonly codes = new Map<string, Mutable[]>();

  constructor(units: readonly Unit[]) {
    for (const unit of units) this.add({ ...unit });
  }

  add(unit: Mutable): void {
    this.ids.set(unit.id, unit);
    const key = `${unit.level} ${unit.code}`;
    const known = this.codes.get(key);
    if (known) known.push(unit);
    else this.codes.set(key, [unit]);
  }

  byId(id: string): Mutable {
    const unit = this.ids.get(id);
    if (!unit) throw new Error(`No unit ${id} in the list`);
    return unit;
  }

  on(line: Pick<Unit, 'level' | 'code' | 'validFrom' | 'validTo'>): Mutable[] {
    return (this.codes.get(`${line.level} ${line.code}`) ?? []).filter((unit) => overlap(unit, line));
  }

  parentsOf(code: string, child: Unit): Unit[] {
    const level = code.length === 2 ? 'province' : 'district';
    return this.on({ ...child, level, code }).sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  }
}
