import type { UnitGroup } from '../shared/unit-group.js';
import { foldText } from '../shared/text-folding.js';
import type { ClassOutline, Turnout } from './demo-classes.js';
import type { DemoPerson } from './demo-data.js';
import { nameDispenser, type DemoName } from './demo-names.js';
import { positionOf, unitOf } from './demo-organisations.js';

/** What the tables of the year ask of one chair in one class. */
interface Seat {
  readonly classCode: string;
  readonly group: UnitGroup;
  readonly woman: boolean;
  readonly minority: boolean;
}

/** One person with all the classes that person attended. */
export interface Attendee {
  readonly person: DemoPerson;
  readonly classCodes: readonly string[];
  readonly woman: boolean;
  readonly minority: boolean;
}

/** How many people attended four, three and two classes; with the rest attending one, 350 turns are 262 people. */
const returning: readonly number[] = [4, ...Array.from({ length: 15 }, () => 3), ...Array.from({ length: 55 }, () => 2)];

/** True for `share` of `total` places, evenly spread. */
function chosen(place: number, share: number, total: number): boolean {
  return Math.floor(((place + 1) * share) / total) > Math.floor((place * share) / total);
}

function seatsOf(classCode: string, turnout: Turnout): Seat[] {
  const groups = (Object.entries(turnout.groups) as [UnitGroup, number][]).flatMap(([group, people]) =>
    Array.from({ length: people }, () => group),
  );
  const total = groups.length;
  // Walking the list in a stride of 7 keeps "woman" and "minority" from falling on the same people; no class has a multiple of 7 people.
  const stride = total % 7 === 0 ? 11 : 7;
  const minorityPlaces = new Set(groups.map((_, place) => place).filter((place) => chosen(place, turnout.minority, total)));
  return groups.map((group, place) => ({
    classCode,
    group,
    woman: chosen(place, turnout.women, total),
    minority: minorityPlaces.has((place * stride) % total),
  }));
}

const kindOf = ({ group, woman, minority }: Seat): string => `${group} ${String(woman)} ${String(minority)}`;

/** Takes one seat in each of `count` classes from those of one kind of person that have most seats left; null when there are too few. */
function takeSeats(seats: Seat[], count: number): Seat[] | null {
  const byClass = new Map<string, Seat[]>();
  for (const seat of seats) byClass.set(seat.classCode, [...(byClass.get(seat.classCode) ?? []), seat]);
  if (byClass.size < count) return null;
  const fullest = [...byClass.values()].sort((a, b) => b.length - a.length).slice(0, count);
  const taken = fullest.flatMap((each) => each.slice(0, 1)).sort((a, b) => seats.indexOf(a) - seats.indexOf(b));
  for (const seat of taken) seats.splice(seats.indexOf(seat), 1);
  return taken;
}

/** Divides the seats among people, so that nobody sits twice in one class and the returning people are as many as wanted. */
function divideAmongPeople(seats: readonly Seat[]): Seat[][] {
  const kinds = new Map<string, Seat[]>();
  for (const seat of seats) kinds.set(kindOf(seat), [...(kinds.get(kindOf(seat)) ?? []), seat]);
  const people = returning.map((count) => {
    const fullestFirst = [...kinds.values()].sort((a, b) => b.length - a.length);
    for (const kind of fullestFirst) {
      const taken = takeSeats(kind, count);
      if (taken) return taken;
    }
    throw new Error(`nobody in the demonstration can attend ${count} classes`);
  });
  return [...people, ...[...kinds.values()].flat().map((seat) => [seat])];
}

const yearOnly = [11, 34, 57, 80, 103, 126, 149, 172, 195];
const monthOnly = [20, 70, 120];

function birthOf(nth: number): Pick<DemoPerson, 'birth'> {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const year = 1963 + ((nth * 17) % 37);
  if (yearOnly.includes(nth)) return { birth: { date: `${year}-01-01`, precision: 'YEAR' } };
  const month = pad(1 + ((nth * 5) % 12));
  if (monthOnly.includes(nth)) return { birth: { date: `${year}-${month}-01`, precision: 'MONTH' } };
  if (nth % 16 === 15) return {};
  return { birth: { date: `${year}-${month}-${pad(1 + ((nth * 11) % 28))}`, precision: 'DAY' } };
}

interface Planted {
  readonly name?: string;
  readonly ethnicity?: string;
  readonly unitName?: string;
  /** Nobody can be written to: such a person can only be entered by staff. */
  readonly withoutContact?: boolean;
}

/** Phone as typed, and mail for four of five; two people have mail but no phone, and those without any contact only walk in. */
function contactOf(nth: number, fullName: string, withoutContact: boolean): Pick<DemoPerson, 'phone' | 'email'> {
  if (withoutContact) return { phone: null, email: null };
  const number = String(nth).padStart(3, '0');
  const phoneless = nth === 40 || nth === 90;
  const email = `${foldText(fullName).replaceAll(' ', '.')}.${number}@example.com`;
  return { phone: phoneless ? null : `0900 000 ${number}`, email: phoneless || nth % 5 !== 4 ? email : null };
}

/** Some men and some Kinh leave the question open; the table counts women and minorities, so none of those may. */
function statedBy(seat: Seat, nth: number, ethnicity: string): Pick<DemoPerson, 'gender' | 'ethnicity'> {
  const gender = seat.woman ? 'female' : 'male';
  return {
    gender: gender === 'male' && nth % 41 === 40 ? null : gender,
    ethnicity: !seat.minority && nth % 13 === 12 ? null : ethnicity,
  };
}

function describePerson(seat: Seat, nth: number, name: DemoName, planted: Planted): DemoPerson {
  const fullName = planted.name ?? name.fullName;
  return {
    fullName,
    ...birthOf(nth),
    ...statedBy(seat, nth, planted.ethnicity ?? name.ethnicity),
    unitName: planted.unitName ?? unitOf(seat.group, seat.classCode, nth),
    unitGroup: seat.group,
    position: positionOf(seat.group, nth),
    ...contactOf(nth, fullName, planted.withoutContact ?? false),
  };
}

/** The people the year tells stories about; each attends the one class of the story. */
const stories: readonly (Planted & Seat)[] = [
  { classCode: 'L02', group: 'DOANH_NGHIEP', woman: false, minority: false, name: 'Nguyễn Văn Hùng', unitName: 'DNTN May Sông Gâm Demo' },
  {
    classCode: 'L02',
    group: 'DOANH_NGHIEP',
    woman: false,
    minority: false,
    name: 'Nguyễn Văn Hùng',
    unitName: 'Công ty TNHH MTV Gỗ Lô Giang Demo',
  },
  {
    classCode: 'L03',
    group: 'HOP_TAC_XA',
    woman: true,
    minority: true,
    name: 'Bàn Thị Mụi',
    ethnicity: 'Dao',
    unitName: 'HTX Cam sành Phù Hương Demo',
  },
  { classCode: 'L03', group: 'HOP_TAC_XA', woman: false, minority: false, withoutContact: true },
  { classCode: 'L03', group: 'HOP_TAC_XA', woman: true, minority: false, withoutContact: true },
];

/** Gives each story to the first person who attends just its class and fits it. */
function plantStories(people: readonly (readonly Seat[])[]): Map<readonly Seat[], Planted> {
  const planted = new Map<readonly Seat[], Planted>();
  for (const story of stories) {
    const fitting = people.find(
      (seats) => seats.length === 1 && !planted.has(seats) && seats[0]?.classCode === story.classCode && kindOf(seats[0]) === kindOf(story),
    );
    if (!fitting) throw new Error(`nobody in ${story.classCode} fits the story`);
    planted.set(fitting, story);
  }
  return planted;
}

/** Everyone who attended a training class of the year, with the first class first. */
export function demoAttendees(outlines: readonly ClassOutline[]): Attendee[] {
  const seats = outlines.flatMap(({ code, turnout }) => (turnout ? seatsOf(code, turnout) : []));
  const people = divideAmongPeople(seats);
  const planted = plantStories(people);
  const nextName = nameDispenser(stories.flatMap(({ name }) => name ?? []));
  return people.flatMap((taken, nth) => {
    const [seat] = taken;
    if (!seat) return [];
    const story = planted.get(taken) ?? {};
    const name = nextName(seat.woman ? 'female' : 'male', seat.minority);
    const person = describePerson(seat, nth, name, story);
    return [{ person, classCodes: taken.map(({ classCode }) => classCode), woman: seat.woman, minority: seat.minority }];
  });
}
