import { unitGroups, type UnitGroup } from './unit-group.js';

/** Whole numbers of four bytes each. */
export function packNumbers(numbers: readonly number[]): string {
  return Buffer.from(Int32Array.from(numbers).buffer).toString('base64');
}

export function unpackNumbers(packed: string): Int32Array {
  return new Int32Array(bytesOf(packed).buffer);
}

/** In memory of their own, so that numbers in it begin where a number may begin. */
export function bytesOf(packed: string): Buffer<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(packed, 'base64'));
  bytes.write(packed, 'base64');
  return bytes;
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
