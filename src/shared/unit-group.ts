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
