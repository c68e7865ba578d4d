import { unitGroups, type UnitGroup } from '../../../shared/unit-group.js';
import { writtenAs } from './unit-families.js';

/** A unit as participants named it; one organisation may be named in several ways. */
export interface NamedUnit {
  readonly unitGroup: UnitGroup;
  /** As `unitKey` writes it. */
  readonly name: string;
  readonly taxCode: string | null;
}

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
/** A unit with what tells it apart: the units of a province are named once and counted for every page. */
export interface KeyedUnit extends NamedUnit {
  readonly keys: UnitKeys;
}

export function keyed(unit: NamedUnit): KeyedUnit {
  const { name, unitGroup, taxCode } = unit;
  const code = taxCode === null ? null : numberOf(headOffice(taxCode));
  return { ...unit, keys: { name: numberOf(writtenAs(unitGroup, name)), code, group: unitGroups.indexOf(unitGroup) } };
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
