import type { CourseTopic } from '../src/shared/course-topic.js';
import type { CourseType } from '../src/shared/course-type.js';
import type { UnitGroup } from '../src/shared/unit-group.js';
import { nameOf } from './participants.js';

export const FIRST_YEAR = 2016;
export const YEARS = 10;

/** How many turns the ledger holds after ten years; `BENCH_TURNS=50000 npm run bench scale` makes everything smaller. */
export const TURNS = Number(process.env.BENCH_TURNS ?? 1_000_000);
const USUAL_SIZE = 50;
export const CLASSES_A_YEAR = Math.round(TURNS / USUAL_SIZE / YEARS);
export const PEOPLE = Math.round(TURNS / 5);
export const UNITS = Math.round(TURNS / 50);

/** Parts of the classes, people and units that belong to each province; each has two plans of five years. */
export const provinces = [0.5, 0.2, 0.15, 0.1, 0.05] as const;

/** Numbers that look random and are the same in every run (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** From 0 up to and without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From 0 up to and without `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  happens(share: number): boolean {
    return this.next() < share;
  }
}

export interface BenchCourse {
  readonly type: CourseType;
  readonly topic: CourseTopic | null;
  readonly certificateKind: 'COMPLETION' | 'EXPERT_COMPLETION';
}

const courseKinds: readonly BenchCourse[] = [
  ...(['TRACEABILITY', 'BARCODES', 'MANAGEMENT_TOOLS', 'STANDARDS_QUALITY', 'LABELLING', 'OTHER'] as const).map((topic) => {
    return { type: 'TAP_HUAN', topic, certificateKind: 'COMPLETION' } as const;
  }),
  { type: 'DAO_TAO', topic: 'MANAGEMENT_TOOLS', certificateKind: 'COMPLETION' },
  { type: 'DAO_TAO', topic: null, certificateKind: 'COMPLETION' },
  { type: 'HOI_NGHI', topic: 'TRACEABILITY', certificateKind: 'COMPLETION' },
  { type: 'TUYEN_TRUYEN', topic: null, certificateKind: 'COMPLETION' },
];
const expertCourse: BenchCourse = { type: 'CHUYEN_GIA', topic: 'EXPERTS', certificateKind: 'EXPERT_COMPLETION' };

/** Four courses of each kind, then the expert course. */
export const courses: readonly BenchCourse[] = [...[1, 2, 3, 4].flatMap(() => courseKinds), expertCourse];

const groups: readonly [UnitGroup, number][] = [
  ['DOANH_NGHIEP', 0.3],
  ['HOP_TAC_XA', 0.2],
  ['HO_KINH_DOANH', 0.15],
  ['UBND_XA', 0.12],
  ['SO_BAN_NGANH', 0.1],
  ['TO_CHUC', 0.06],
  ['DVSN', 0.04],
  ['TRUONG', 0.03],
];
const unitWords: Partial<Record<UnitGroup, string>> = {
  DOANH_NGHIEP: 'Công ty TNHH Chè Tân Lâm Demo',
  HOP_TAC_XA: 'HTX Cam sành Phù Hương Demo',
  HO_KINH_DOANH: 'HKD Mật ong Khau Vai Demo',
  UBND_XA: 'UBND xã Sông Gâm Demo',
};

export interface BenchUnit {
  readonly no: number;
  readonly name: string;
  readonly group: UnitGroup;
  readonly taxCode: string | null;
}

export function unitOf(no: number): BenchUnit {
  const dice = new Dice(7_000_000 + no);
  let left = dice.next();
  const [group = 'KHAC'] = groups.find(([, share]) => (left -= share) < 0) ?? [];
  const words = unitWords[group] ?? `Đơn vị Nà Lồm Demo`;
  const hasCode = (group === 'DOANH_NGHIEP' || group === 'HOP_TAC_XA') && dice.happens(0.6);
  return { no, name: `${words} ${no}`, group, taxCode: hasCode ? `99${String(no).padStart(8, '0')}` : null };
}

export interface BenchPerson {
  readonly no: number;
  readonly fullName: string;
  readonly unit: number;
  readonly gender: 'female' | 'male' | null;
  readonly minority: 'yes' | 'no' | 'not_stated';
  /** The record that speaks for this one, of one in a hundred. */
  readonly mergedInto: number | null;
}

export function personOf(no: number): BenchPerson {
  const dice = new Dice(3_000_000 + no);
  return {
    no,
    fullName: nameOf(no),
    unit: Math.floor((no * UNITS) / PEOPLE),
    gender: dice.happens(0.1) ? null : dice.happens(0.5) ? 'female' : 'male',
    minority: dice.happens(0.1) ? 'not_stated' : dice.happens(0.35) ? 'yes' : 'no',
    mergedInto: no % 100 === 99 ? no - 1 : null,
  };
}

export interface BenchClass {
  readonly no: number;
  readonly province: number;
  /** Another province whose plan it serves as well. */
  readonly alsoFor: number | null;
  readonly course: number;
  readonly closesOn: string;
  readonly sessions: number;
  /** Closed; taken back and closed again; taken back; held and not closed yet; not held. */
  readonly fate: 'finalised' | 'closedTwice' | 'reopened' | 'open' | 'cancelled';
  readonly people: readonly number[];
}

/** The classes of one year, in the order in which they close. */
export function* classesOf(year: number): Generator<BenchClass> {
  const dice = new Dice(year);
  const begin = Date.UTC(year, 0, 1);
  for (let index = 0; index < CLASSES_A_YEAR; index += 1) {
    const province = provinceOf(dice.next());
    const day = new Date(begin + Math.floor(((index + 1) * 364 * 86_400_000) / CLASSES_A_YEAR));
    yield {
      no: (year - FIRST_YEAR) * CLASSES_A_YEAR + index,
      province,
      alsoFor: dice.happens(0.03) ? (province + 1) % provinces.length : null,
      course: dice.happens(0.004) ? 40 : dice.below(40),
      closesOn: day.toISOString().slice(0, 10),
      sessions: 1 + dice.below(4),
      fate: fateOf(dice.next(), year === FIRST_YEAR + YEARS - 1),
      people: listOf(dice, province),
    };
  }
}

function provinceOf(chance: number): number {
  let left = chance;
  return Math.max(
    0,
    provinces.findIndex((share) => (left -= share) < 0),
  );
}

function fateOf(chance: number, isLastYear: boolean): BenchClass['fate'] {
  if (chance < 0.01) return 'closedTwice';
  if (chance < 0.012) return 'reopened';
  if (chance < 0.027) return 'cancelled';
  return isLastYear && chance < 0.047 ? 'open' : 'finalised';
}

/** Twenty to a hundred people of the province, fifty on average; some come again and again. */
function listOf(dice: Dice, province: number): number[] {
  const first = Math.floor(PEOPLE * provinces.slice(0, province).reduce((sum, share) => sum + share, 0));
  const count = Math.floor(PEOPLE * (provinces[province] ?? 0));
  const size = Math.min(20 + Math.floor(dice.next() ** 1.6 * 82), Math.floor(count / 2));
  const people = new Map<number, number>();
  while (people.size < size) {
    const no = first + Math.floor(dice.next() ** 1.4 * count);
    people.set(personOf(no).mergedInto ?? no, no);
  }
  return [...people.values()];
}
