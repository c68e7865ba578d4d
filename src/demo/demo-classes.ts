import type { CalendarDate } from '../shared/calendar-date.js';
import type { UnitGroup } from '../shared/unit-group.js';
import type { DemoClass, DemoPostponement } from './demo-data.js';

/** Who came, as the table of the demonstration year says. */
export interface Turnout {
  /** Seats that were asked for: who came in the place of somebody else asked for none. */
  readonly registered: number;
  readonly groups: Readonly<Partial<Record<UnitGroup, number>>>;
  readonly women: number;
  readonly minority: number;
  /** Participants who missed too many sessions for a certificate. */
  readonly missedTooMuch: number;
}

export interface ClassOutline extends Pick<
  DemoClass,
  'code' | 'name' | 'mode' | 'place' | 'lecturer' | 'audience' | 'capacity' | 'openingDecision'
> {
  readonly courseCode: string;
  readonly days: readonly CalendarDate[];
  readonly halfDays: readonly ('MORNING' | 'AFTERNOON')[];
  /** Null where the people are chosen from those of the training classes by hand (expert course, conference, seminar). */
  readonly turnout: Turnout | null;
  readonly postponed?: DemoPostponement;
}

const vnpi = 'Viện Năng suất Việt Nam';
const subDepartment = 'Chi cục Tiêu chuẩn Đo lường Chất lượng';
const allDay = { mode: 'IN_PERSON', halfDays: ['MORNING', 'AFTERNOON'] } as const;

function decision(number: number, signedOn: string): string {
  return `Quyết định số ${number}/QĐ-SKHCN ngày ${signedOn}`;
}

export const classOutlines: readonly ClassOutline[] = [
  {
    ...allDay,
    code: 'L01',
    courseCode: 'TQ-NSCL',
    name: 'Tổng quan về năng suất chất lượng và Chương trình 1322',
    days: ['2024-03-26', '2024-03-27'],
    place: 'Hội trường Sở KH&CN, TP Tuyên Quang',
    lecturer: vnpi,
    audience: 'Sở, ngành; UBND huyện, thành phố',
    capacity: 50,
    openingDecision: decision(31, '11/3/2024'),
    turnout: { registered: 48, groups: { SO_BAN_NGANH: 24, UBND_HUYEN: 14, TO_CHUC: 7 }, women: 19, minority: 14, missedTooMuch: 0 },
  },
  {
    ...allDay,
    code: 'L02',
    courseCode: '5S-KAIZEN',
    name: 'Công cụ 5S, Kaizen trong doanh nghiệp sản xuất',
    days: ['2024-04-16', '2024-04-17'],
    place: 'KCN Long Bình An, TP Tuyên Quang',
    lecturer: vnpi,
    audience: 'Doanh nghiệp',
    capacity: 50,
    openingDecision: decision(42, '01/4/2024'),
    turnout: { registered: 44, groups: { SO_BAN_NGANH: 3, DOANH_NGHIEP: 35, HOP_TAC_XA: 2 }, women: 15, minority: 9, missedTooMuch: 1 },
  },
  {
    ...allDay,
    code: 'L03',
    courseCode: 'MSMV-OCOP',
    name: 'Mã số mã vạch, truy xuất nguồn gốc sản phẩm OCOP',
    days: ['2024-05-09'],
    place: 'UBND huyện Hàm Yên',
    lecturer: subDepartment,
    audience: 'HTX, hộ kinh doanh cam sành',
    capacity: 45,
    openingDecision: decision(55, '22/4/2024'),
    turnout: {
      registered: 41,
      groups: { SO_BAN_NGANH: 1, UBND_HUYEN: 4, DOANH_NGHIEP: 5, HOP_TAC_XA: 19, HO_KINH_DOANH: 9 },
      women: 17,
      minority: 16,
      missedTooMuch: 0,
    },
  },
  {
    ...allDay,
    code: 'L04',
    courseCode: 'MSMV-OCOP',
    name: 'Mã số mã vạch, truy xuất nguồn gốc sản phẩm OCOP (lớp 2)',
    days: ['2024-05-23'],
    place: 'UBND huyện Na Hang',
    lecturer: subDepartment,
    audience: 'HTX, hộ kinh doanh huyện Na Hang, Lâm Bình',
    capacity: 45,
    openingDecision: decision(61, '06/5/2024'),
    turnout: {
      registered: 40,
      groups: { SO_BAN_NGANH: 1, UBND_HUYEN: 6, DOANH_NGHIEP: 2, HOP_TAC_XA: 16, HO_KINH_DOANH: 9 },
      women: 18,
      minority: 29,
      missedTooMuch: 1,
    },
  },
  {
    code: 'HN05',
    courseCode: 'VB-TCDLCL',
    name: 'Hội nghị tuyên truyền, phổ biến văn bản mới về TCĐLCL',
    mode: 'IN_PERSON',
    days: ['2024-06-12'],
    halfDays: ['MORNING'],
    place: 'TP Tuyên Quang',
    lecturer: 'Sở Khoa học và Công nghệ',
    audience: 'Sở, ngành; UBND huyện, thành phố; tổ chức; doanh nghiệp; HTX',
    capacity: 150,
    openingDecision: decision(70, '27/5/2024'),
    turnout: null,
  },
  {
    ...allDay,
    code: 'L06',
    courseCode: 'ISO-9001',
    name: 'ISO 9001:2015 và đánh giá nội bộ',
    days: ['2024-06-18', '2024-06-19', '2024-06-20'],
    place: 'TP Tuyên Quang',
    lecturer: 'QUACERT (đơn vị mô phỏng)',
    audience: 'Doanh nghiệp',
    capacity: 40,
    openingDecision: decision(74, '03/6/2024'),
    turnout: {
      registered: 35,
      groups: { SO_BAN_NGANH: 4, DOANH_NGHIEP: 24, HOP_TAC_XA: 2, TO_CHUC: 2 },
      women: 14,
      minority: 6,
      missedTooMuch: 1,
    },
  },
  {
    ...allDay,
    code: 'L07',
    courseCode: 'ISO-22000',
    name: 'ISO 22000, HACCP cho cơ sở chế biến chè',
    days: ['2024-07-09', '2024-07-10'],
    place: 'Huyện Sơn Dương',
    lecturer: 'Trung tâm Đào tạo NSCL (mô phỏng)',
    audience: 'HTX, doanh nghiệp chế biến chè',
    capacity: 40,
    openingDecision: decision(83, '24/6/2024'),
    turnout: {
      registered: 38,
      groups: { UBND_HUYEN: 3, DOANH_NGHIEP: 10, HOP_TAC_XA: 17, HO_KINH_DOANH: 6 },
      women: 16,
      minority: 17,
      missedTooMuch: 0,
    },
  },
  {
    ...allDay,
    code: 'CG08',
    courseCode: 'CG-NSCL',
    name: 'Đào tạo chuyên gia năng suất chất lượng',
    days: [...weekFrom('2024-08-0', 5), ...weekFrom('2024-08-1', 2)],
    place: 'TP Tuyên Quang',
    lecturer: vnpi,
    audience: 'Sở, ngành; doanh nghiệp',
    capacity: 15,
    openingDecision: decision(95, '15/7/2024'),
    turnout: null,
  },
  {
    code: 'HT09',
    courseCode: 'GTCLQG',
    name: 'Hội thảo Giải thưởng Chất lượng Quốc gia',
    mode: 'IN_PERSON',
    days: ['2024-08-22'],
    halfDays: ['AFTERNOON'],
    place: 'TP Tuyên Quang',
    lecturer: 'Hiệp hội Doanh nghiệp tỉnh',
    audience: 'Doanh nghiệp',
    capacity: 80,
    openingDecision: decision(101, '05/8/2024'),
    turnout: null,
  },
  {
    ...allDay,
    // Planned for 10–11/9, held a month later because of storm no. 3 (Yagi).
    code: 'L10',
    courseCode: 'GHI-NHAN',
    name: 'Ghi nhãn hàng hóa, công bố tiêu chuẩn áp dụng',
    days: ['2024-10-08', '2024-10-09'],
    place: 'Huyện Chiêm Hóa',
    lecturer: subDepartment,
    audience: 'HTX, hộ kinh doanh',
    capacity: 50,
    openingDecision: decision(118, '23/9/2024'),
    postponed: {
      firstDay: '2024-09-10',
      openingDecision: decision(107, '26/8/2024'),
      reason: 'Do ảnh hưởng của bão số 3',
      announced: { date: '2024-09-09', time: '10:00' },
      rescheduled: { date: '2024-09-24', time: '09:00' },
    },
    turnout: {
      registered: 45,
      groups: { SO_BAN_NGANH: 1, UBND_HUYEN: 5, DOANH_NGHIEP: 7, HOP_TAC_XA: 18, HO_KINH_DOANH: 10 },
      women: 20,
      minority: 30,
      missedTooMuch: 1,
    },
  },
  {
    ...allDay,
    code: 'L11',
    courseCode: 'CDS-NSX',
    name: 'Chuyển đổi số, sản xuất thông minh, năng suất xanh',
    mode: 'HYBRID',
    days: ['2024-10-15', '2024-10-16'],
    place: 'Hội trường Sở KH&CN, TP Tuyên Quang và trực tuyến',
    lecturer: vnpi,
    audience: 'Doanh nghiệp; sở, ngành; trường',
    capacity: 50,
    openingDecision: decision(121, '30/9/2024'),
    turnout: {
      registered: 52,
      groups: { SO_BAN_NGANH: 9, UBND_HUYEN: 5, DOANH_NGHIEP: 22, HOP_TAC_XA: 4, TO_CHUC: 2, TRUONG: 2 },
      women: 18,
      minority: 11,
      missedTooMuch: 3,
    },
  },
  {
    ...allDay,
    code: 'L12',
    courseCode: 'TXNG-QR',
    name: 'Truy xuất nguồn gốc, tem QR, Cổng truy xuất nguồn gốc của tỉnh',
    days: ['2024-11-05'],
    place: 'Huyện Yên Sơn',
    lecturer: subDepartment,
    audience: 'HTX, hộ kinh doanh, xã',
    capacity: 45,
    openingDecision: decision(130, '21/10/2024'),
    turnout: {
      registered: 42,
      groups: { SO_BAN_NGANH: 2, UBND_HUYEN: 6, DOANH_NGHIEP: 8, HOP_TAC_XA: 15, HO_KINH_DOANH: 9 },
      women: 17,
      minority: 15,
      missedTooMuch: 0,
    },
  },
];

/** Monday to Friday of one week: the two phases of the expert course, 05–09/8 and 12–16/8, under one decision. */
function weekFrom(prefix: string, lastDigit: number): CalendarDate[] {
  return [0, 1, 2, 3, 4].map((day) => `${prefix}${lastDigit + day}`);
}
