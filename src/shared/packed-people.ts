import { bytesOf, numbersIn } from './packed-numbers.js';
import { unitGroups, type UnitGroup } from './unit-group.js';

/** A person on a sheet, with the group in which the turn counts. */
export interface SheetPerson {
  readonly personId: string;
  readonly unitGroup: UnitGroup;
}

const ID = 16;

/** All ids of 16 bytes, then of each the place of its group in `unitGroups`. @throws Error when an id is no UUID */
export function packPeople(people: readonly SheetPerson[]): string {
  const bytes = Buffer.alloc(people.length * (ID + 1));
  for (const [index, { personId, unitGroup }] of people.entries()) {
    writeId(bytes, index * ID, personId);
    bytes[people.length * ID + index] = unitGroups.indexOf(unitGroup);
  }
  return bytes.toString('base64');
}

export function unpackPeople(packed: string): SheetPerson[] {
  const bytes = bytesOf(packed);
  const count = bytes.length / (ID + 1);
  return Array.from({ length: count }, (_, index) => {
    const hex = bytes.toString('hex', index * ID, (index + 1) * ID);
    const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return { personId, unitGroup: unitGroups[bytes[count * ID + index] ?? 0] ?? 'KHAC' };
  });
}

function writeId(bytes: Buffer, at: number, id: string): void {
  const hex = id.replaceAll('-', '');
  if (hex.length !== 32 || bytes.write(hex, at, 'hex') !== ID) throw new Error(`${id} is no UUID`);
}

/** Different people, told apart by all bytes of their ids. */
export class PeopleSet {
  size = 0;
  private slots: number;
  /** Four words of an id in each slot. */
  private words: Int32Array;
  private taken: Uint8Array;

  /** `expected` spares moving house while it grows. */
  constructor(expected = 1_000) {
    this.slots = 2 ** Math.ceil(Math.log2(expected * 2 + 2));
    this.words = new Int32Array(this.slots * 4);
    this.taken = new Uint8Array(this.slots);
  }

  /** Those of a packed list who are of these groups. */
  addPacked(packed: string, audience: readonly UnitGroup[]): void {
    const wanted = unitGroups.map((group) => audience.includes(group));
    const bytes = bytesOf(packed);
    const count = bytes.length / (ID + 1);
    const words = numbersIn(bytes, count * 4);
    for (let index = 0; index < count; index += 1) {
      if (wanted[bytes[count * ID + index] ?? 0] !== true) continue;
      const at = index * 4;
      this.add(words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0, words[at + 3] ?? 0);
    }
  }

  has(id: string): boolean {
    const bytes = Buffer.allocUnsafeSlow(ID);
    writeId(bytes, 0, id);
    const [a = 0, b = 0, c = 0, d = 0] = new Int32Array(bytes.buffer);
    return this.taken[this.slotOf(a, b, c, d)] === 1;
  }

  private add(a: number, b: number, c: number, d: number): void {
    const slot = this.slotOf(a, b, c, d);
    if (this.taken[slot] === 1) return;
    this.taken[slot] = 1;
    this.put(slot, a, b, c, d);
    this.size += 1;
    if (this.size * 2 > this.slots) this.grow();
  }

  private put(slot: number, a: number, b: number, c: number, d: number): void {
    const at = slot * 4;
    this.words[at] = a;
    this.words[at + 1] = b;
    this.words[at + 2] = c;
    this.words[at + 3] = d;
  }

  /** The slot of an id, or the free one where it belongs. */
  private slotOf(a: number, b: number, c: number, d: number): number {
    const { words, taken } = this;
    let slot = (Math.imul(a ^ Math.imul(b, 31), 0x9e3779b1) ^ Math.imul(c ^ Math.imul(d, 31), 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (this.slots - 1);
    while (
      taken[slot] === 1 &&
      !(words[slot * 4] === a && words[slot * 4 + 1] === b && words[slot * 4 + 2] === c && words[slot * 4 + 3] === d)
    ) {
      slot = (slot + 1) & (this.slots - 1);
    }
    return slot;
  }

  private grow(): void {
    const { words, taken, slots } = this;
    this.slots = slots * 4;
    this.words = new Int32Array(this.slots * 4);
    this.taken = new Uint8Array(this.slots);
    for (let slot = 0; slot < slots; slot += 1) {
      if (taken[slot] !== 1) continue;
      const id = words.subarray(slot * 4, slot * 4 + 4);
      const free = this.slotOf(id[0] ?? 0, id[1] ?? 0, id[2] ?? 0, id[3] ?? 0);
      this.taken[free] = 1;
      this.words.set(id, free * 4);
    }
  }
}
