import fc from 'fast-check';
import type { CourseType } from '../../src/shared/course-type.js';
import type { UnitGroup } from '../../src/shared/unit-group.js';

/** A unit as people name it: in several spellings, sometimes with its tax code or that of a branch. */
export interface Unit {
  readonly group: UnitGroup;
  readonly names: readonly string[];
  readonly taxCodes: readonly (string | null)[];
}

/** Two of them have one name and are different units; one gives its code only sometimes. */
export const units: readonly Unit[] = [
  {
    group: 'DOANH_NGHIEP',
    names: ['Công ty Chè Tân Lâm Demo', 'CÔNG TY chè Tân Lâm Demo.'],
    taxCodes: ['9900000016', '9900000016-001', null],
  },
  { group: 'HOP_TAC_XA', names: ['HTX Nà Lồm Demo', 'Htx  na lom demo'], taxCodes: [null] },
  { group: 'TO_CHUC', names: ['HTX Nà Lồm Demo'], taxCodes: [null] },
  { group: 'HO_KINH_DOANH', names: ['HKD Khau Vai Demo'], taxCodes: ['099085000001', null] },
  { group: 'TRUONG', names: ['Trường Cao đẳng Kỹ thuật Demo'], taxCodes: [null] },
  { group: 'SO_BAN_NGANH', names: ['Sở Công Thương'], taxCodes: [null] },
];

/** Classes that a history begins with; each serves one plan or both. */
export interface PlannedClass {
  readonly type: CourseType;
  readonly course: number;
  readonly decision: string | null;
  readonly day: string;
  readonly sessions: number;
  readonly plans: readonly number[];
  readonly topic: 'TRACEABILITY' | 'BARCODES' | null;
}

/** One thing that happens; numbers choose a class, a person, a unit … among those that there are. */
export interface Happening {
  readonly what:
    'register' | 'substitute' | 'mark' | 'finalise' | 'reopen' | 'cancel' | 'move' | 'merge' | 'certify' | 'revoke' | 'reissue';
  readonly at: number;
  readonly who: number;
  readonly other: number;
  readonly day: string;
}

export interface History {
  readonly classes: readonly PlannedClass[];
  readonly happenings: readonly Happening[];
}

export const people = 8;

/** Both sides of two years' ends, and days between. */
const days = ['2020-12-31', '2021-01-01', '2024-05-09', '2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-01-02'];
const day = fc.constantFrom(...days);

const plannedClass: fc.Arbitrary<PlannedClass> = fc.record({
  type: fc.constantFrom<CourseType>('TAP_HUAN', 'CHUYEN_GIA', 'CHUYEN_GIA', 'HOI_NGHI'),
  course: fc.nat(2),
  decision: fc.constantFrom(null, '12/QĐ-SKHCN', '40/QĐ-SKHCN'),
  day,
  sessions: fc.integer({ min: 1, max: 3 }),
  plans: fc.constantFrom([0], [1], [0, 1]),
  topic: fc.constantFrom(null, 'TRACEABILITY' as const, 'BARCODES' as const),
});

/** What fills a class happens more often than what empties it. */
const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('register' as const, 'mark' as const, 'mark' as const) },
    { weight: 4, arbitrary: fc.constantFrom('certify' as const, 'certify' as const, 'finalise' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Happening['what']>('substitute', 'reopen', 'cancel', 'move', 'merge', 'revoke', 'reissue', 'reissue'),
    },
  ),
  at: fc.nat(23),
  who: fc.nat(people - 1),
  other: fc.nat(23),
  day,
});

export function history(most: { readonly classes: number; readonly happenings: number }): fc.Arbitrary<History> {
  return fc.record({
    classes: fc.array(plannedClass, { minLength: 1, maxLength: most.classes }),
    happenings: fc.array(happening, { minLength: Math.ceil(most.happenings / 2), maxLength: most.happenings, size: 'max' }),
  });
}
