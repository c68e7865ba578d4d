import { unitGroups } from '../../../shared/unit-group.js';
import { writtenAs } from './unit-families.js';
import type { NamedUnit } from './unit-visits.js';

/** What tells organisations apart, as numbers: tens of thousands of units are compared for every page of a plan. */
export interface UnitKeys {
  readonly name: number;
  /** Of the head office; null where the unit gave none. */
  readonly code: number | null;
  /** The place of its group in `unitGroups`. */
  readonly group: number;
}

const numbers = new Map<string, number>();
const texts: string[] = [];
const keys = new WeakMap<NamedUnit, UnitKeys>();

/** The units of a province are named once and counted for every page. */
export function keysOf(unit: NamedUnit): UnitKeys {
  const known = keys.get(unit);
  if (known !== undefined) return known;
  const { name, unitGroup, taxCode } = unit;
  const code = taxCode === null ? null : numberOf(headOffice(taxCode));
  const found = { name: numberOf(writtenAs(unitGroup, name)), code, group: unitGroups.indexOf(unitGroup) };
  keys.set(unit, found);
  return found;
}

/** Numbers of keys lie below it. */
export function keyCount(): number {
  return texts.length;
}

export function textOf(key: number): string {
  return texts[key] ?? '';
}

/** A key keeps its number as long as the program runs; there are no more of them than units that came to a class. */
function numberOf(text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, texts.length);
  return texts.push(text) - 1;
}

/** '9900000016-001' is a branch of the enterprise 9900000016. */
function headOffice(taxCode: string): string {
  return /^\d{10}-\d{3}$/.test(taxCode) ? taxCode.slice(0, 10) : taxCode;
}
