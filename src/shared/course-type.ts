export const courseTypes = ['TAP_HUAN', 'DAO_TAO', 'CHUYEN_GIA', 'HOI_THAO', 'HOI_NGHI', 'TUYEN_TRUYEN'] as const;

export type CourseType = (typeof courseTypes)[number];
