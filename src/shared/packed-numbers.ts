import { unitGroups, type UnitGroup } from './unit-group.js';

/** Bytes. */
const NUMBER = 4;

/** Whole numbers of four bytes each. */
export function packNumbers(numbers: readonly number[]): string {
  return Buffer.from(Int32Array.from(numbers).buffer).toString('base64');
}

export function unpackNumbers(packed: string): Int32Array {
  return numbersIn(bytesOf(packed));
}

/** Begins where a number may begin. Short ones share memory: a page unpacks thousands, and memory of its own for each is what takes long. */
export function bytesOf(packed: string): Buffer {
  const bytes = Buffer.from(packed, 'base64');
  if (bytes.byteOffset % NUMBER === 0) return bytes;
  const apart = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(apart);
  return apart;
}

/** The first `count` numbers of some bytes, as they lie there; all of them if it is left out. */
export function numbersIn(bytes: Buffer, count = bytes.length / NUMBER): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, count);
}

/** The turns of a class from one group, with the parts that numbers ask for. */
export interface SheetCount {
  readonly unitGroup: UnitGroup;
  readonly turns: number;
  readonly women: number;
  readonly genderNotStated: number;
  readonly minority: number;
  readonly minorityNotStated: number;
}

export function packCounts(counts: readonly SheetCount[]): string {
  return packNumbers(
    counts.flatMap(({ unitGroup, turns, women, genderNotStated, minority, minorityNotStated }) => {
      return [unitGroups.indexOf(unitGroup), turns, women, genderNotStated, minority, minorityNotStated];
    }),
  );
}

/** A group and its five numbers. */
const COUNT = 6;

/** The counts of a class, still packed: a page adds up those of thousands of classes, and an object for each group is what takes long. */
export class PackedCounts {
  private readonly numbers: Int32Array;

  constructor(packed: string) {
    this.numbers = unpackNumbers(packed);
  }

  rows(): SheetCount[] {
    return Array.from({ length: this.numbers.length / COUNT }, (_, row) => countAt(this.numbers, row * COUNT));
  }

  /** Adds the five numbers of each group to those of `sums`, see `countsIn`. */
  addTo(sums: Int32Array): void {
    const { numbers } = this;
    for (let row = 0; row < numbers.length; row += COUNT) {
      const at = (numbers[row] ?? 0) * COUNT;
      for (let part = 1; part < COUNT; part += 1) sums[at + part] = (sums[at + part] ?? 0) + (numbers[row + part] ?? 0);
    }
  }
}

/** Where counts can be added up: a row for each group. */
export function noCounts(): Int32Array {
  return new Int32Array(unitGroups.length * COUNT);
}

/** Of the groups that have any. */
export function countsIn(sums: Int32Array): SheetCount[] {
  const counts: SheetCount[] = [];
  for (let group = 0; group < unitGroups.length; group += 1) {
    if (hasAny(sums, group * COUNT)) counts.push({ ...countAt(sums, group * COUNT), unitGroup: unitGroups[group] ?? 'KHAC' });
  }
  return counts;
}

function hasAny(sums: Int32Array, start: number): boolean {
  for (let part = 1; part < COUNT; part += 1) if (sums[start + part] !== 0) return true;
  return false;
}

function countAt(numbers: Int32Array, start: number): SheetCount {
  const at = (place: number): number => numbers[start + place] ?? 0;
  return {
    unitGroup: unitGroups[at(0)] ?? 'KHAC',
    turns: at(1),
    women: at(2),
    genderNotStated: at(3),
    minority: at(4),
    minorityNotStated: at(5),
  };
}

/** People who came to equally many of equally many sessions. */
export interface SheetAttendance {
  readonly attended: number;
  readonly total: number;
  readonly people: number;
}

export function packAttendance(rows: readonly SheetAttendance[]): string {
  return packNumbers(rows.flatMap(({ attended, total, people }) => [attended, total, people]));
}

export function unpackAttendance(packed: string): SheetAttendance[] {
  const numbers = [...unpackNumbers(packed)];
  return Array.from({ length: numbers.length / 3 }, (_, index) => {
    const [attended = 0, total = 0, people = 0] = numbers.slice(index * 3);
    return { attended, total, people };
  });
}
