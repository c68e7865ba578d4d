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

export function unpackCounts(packed: string): SheetCount[] {
  const numbers = unpackNumbers(packed);
  const counts: SheetCount[] = [];
  const at = (index: number): number => numbers[index] ?? 0;
  for (let row = 0; row < numbers.length; row += 6) {
    counts.push({
      unitGroup: unitGroups[at(row)] ?? 'KHAC',
      turns: at(row + 1),
      women: at(row + 2),
      genderNotStated: at(row + 3),
      minority: at(row + 4),
      minorityNotStated: at(row + 5),
    });
  }
  return counts;
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
