import type { DemoClass, DemoRegistration, DemoSeats, DemoYear } from './demo-data.js';
import type { Attendee } from './demo-people.js';

const nothing: DemoSeats = { line: null, substitute: null, list: [], otherContact: null };

/** Edge cases that are planted where they change no figure: who withdraws, waits or sends somebody is one of those who never came. */
const stories: Readonly<Record<string, Partial<DemoSeats>>> = {
  L02: { list: ['L02-41', 'L02-42', 'L02-43', 'L02-44'] },
  L04: { substitute: { absent: 'L04-35', ref: 'L04-34' } },
  L11: { line: { withdraws: 'L11-44', promoted: 'L11-51', waits: 'L11-52' } },
};

/** What happens to the seats of a class. Somebody who was at an earlier class registers for L12 with another phone. */
export function seatStories(code: string, came: readonly Attendee[]): DemoSeats {
  if (code !== 'L12') return { ...nothing, ...stories[code] };
  const nth = came.findIndex(({ classCodes }) => classCodes.length > 1);
  const otherContact = { ref: refOf(code, nth), phone: '0900 000 901', email: 'may.moi.901@example.com' };
  return { ...nothing, otherContact };
}

/** 'L03-07' for the seventh of the list. */
export function refOf(code: string, nth: number): string {
  return `${code}-${String(nth + 1).padStart(2, '0')}`;
}

/** Who has no seat when the roll is taken, so that nobody marks them. */
export function isSeatless({ line, substitute }: DemoSeats, ref: string): boolean {
  return ref === line?.withdraws || ref === line?.waits || ref === substitute?.absent;
}

/** Who comes first when the seats of L11 are given out: the last two are in the line, and the first of these came in the end. */
export function inOrder<T>(code: string, present: readonly T[], absent: readonly T[]): T[] {
  if (code !== 'L11') return [...present, ...absent];
  return [...present.slice(0, -1), ...absent.slice(0, -1), ...present.slice(-1), ...absent.slice(-1)];
}

/** The two records of the person of `otherContact`. */
export function mergeOf(classes: readonly DemoClass[]): DemoYear['merge'] {
  const all = classes.flatMap(({ registrations }) => registrations);
  const merged = classes.flatMap(({ otherContact }) => otherContact?.ref ?? [])[0] ?? '';
  const changed = all.find(({ ref }) => ref === merged);
  const kept = all.find((each) => each.ref !== merged && changed !== undefined && isSamePerson(each, changed));
  if (!kept) throw new Error(`nobody is the same person as ${merged}`);
  return { kept: kept.ref, merged };
}

function isSamePerson(one: DemoRegistration, other: DemoRegistration): boolean {
  return one.fullName === other.fullName && one.phone === other.phone && one.email === other.email;
}
