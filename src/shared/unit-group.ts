import type { CalendarDate } from './calendar-date.js';

/** Nhóm đối tượng: what a participant's unit was on the day of the class; every report is broken down by it. */
export const unitGroups = [
  'SO_BAN_NGANH',
  'UBND_HUYEN',
  'UBND_XA',
  'TO_CHUC',
  'DVSN',
  'DOANH_NGHIEP',
  'HOP_TAC_XA',
  'HO_KINH_DOANH',
  'TRUONG',
  'KHAC',
] as const;

export type UnitGroup = (typeof unitGroups)[number];

/** The district level ended on 30/06/2025 in the whole country (Nghị quyết 60-NQ/TW); nobody comes from it to a class that opens later. */
const lastDays: Readonly<Partial<Record<UnitGroup, CalendarDate>>> = { UBND_HUYEN: '2025-06-30' };

/** Whether units of the group existed on this day; a class that has no days yet lets choose among all. */
export function groupExistsOn(group: UnitGroup, day: CalendarDate | null): boolean {
  return day === null || day <= (lastDays[group] ?? day);
}

/** The groups that may be chosen for a class that opens on this day. */
export function groupsOn(day: CalendarDate | null): UnitGroup[] {
  return unitGroups.filter((group) => groupExistsOn(group, day));
}
