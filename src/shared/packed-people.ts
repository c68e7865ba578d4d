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
  const bytes = bytesOf(packed);
  const count = bytes.length / PERSON;
  return Array.from(numbersIn(bytes, count), (number, index) => {
    return { number, unitGroup: unitGroups[bytes[count * NUMBER + index] ?? 0] ?? 'KHAC' };
  });
}

/** Different people: a byte for each number up to the highest that came. */
export class PeopleSet {
  size = 0;
  private present = new Uint8Array(1_024);

  /** Those of a packed list who are of these groups. */
  addPacked(packed: string, audience: readonly UnitGroup[]): void {
    const wanted = unitGroups.map((group) => audience.includes(group));
    const bytes = bytesOf(packed);
    const count = bytes.length / PERSON;
    for (const [index, number] of numbersIn(bytes, count).entries()) {
      if (wanted[bytes[count * NUMBER + index] ?? 0] === true) this.add(number);
    }
  }

  has(number: number): boolean {
    return this.present[number] === 1;
  }

  private add(number: number): void {
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
