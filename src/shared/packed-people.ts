import { bytesOf, numbersIn } from './packed-numbers.js';
import { unitGroups, type UnitGroup } from './unit-group.js';

/** A person on a sheet by number, with the group in which the turn counts. */
export interface NumberedPerson {
  readonly number: number;
  readonly unitGroup: UnitGroup;
}

/** Bytes: a number, then, behind all numbers, the place of each one's group in `unitGroups`. */
const NUMBER = 4;
const PERSON = NUMBER + 1;

export function packPeople(people: readonly NumberedPerson[]): string {
  const numbers = Buffer.from(Int32Array.from(people, ({ number }) => number).buffer);
  return Buffer.concat([numbers, Uint8Array.from(people, ({ unitGroup }) => unitGroups.indexOf(unitGroup))]).toString('base64');
}

export function unpackPeople(packed: string): NumberedPerson[] {
  const { numbers, groups } = new PackedPeople(packed);
  return Array.from(numbers, (number, place) => ({ number, unitGroup: unitGroups[groups[place] ?? 0] ?? 'KHAC' }));
}

/** A packed list that several questions go through. */
export class PackedPeople {
  readonly numbers: Int32Array;
  /** The place of each one's group in `unitGroups`. */
  readonly groups: Buffer;

  constructor(packed: string) {
    const bytes = bytesOf(packed);
    const count = bytes.length / PERSON;
    this.numbers = numbersIn(bytes, count);
    this.groups = bytes.subarray(count * NUMBER);
  }
}

/** Different people of some groups: a byte for each number up to the highest that came. */
export class PeopleSet {
  size = 0;
  private present = new Uint8Array(1_024);
  private readonly wanted: readonly boolean[];

  constructor(audience: readonly UnitGroup[]) {
    this.wanted = unitGroups.map((group) => audience.includes(group));
  }

  /** By place: an iterator takes three times as long for the quarter of a million people of a plan. */
  add({ numbers, groups }: PackedPeople): void {
    for (let place = 0; place < numbers.length; place += 1) {
      if (this.wanted[groups[place] ?? 0] === true) this.addNumber(numbers[place] ?? 0);
    }
  }

  has(number: number): boolean {
    return this.present[number] === 1;
  }

  private addNumber(number: number): void {
    if (this.has(number)) return;
    if (number >= this.present.length) this.grow(number);
    this.present[number] = 1;
    this.size += 1;
  }

  private grow(number: number): void {
    const before = this.present;
    this.present = new Uint8Array(2 * (number + 1));
    this.present.set(before);
  }
}
