/**
 * The topics of Kế hoạch 60/KH-UBND, mục III.2 and III.4, in the order in which it names them; `ASSESSMENT` is of the plan of Hưng Yên, which
 * tells "chuyên gia đánh giá, chứng nhận" from "chuyên gia năng suất chất lượng".
 */
export const courseTopics = [
  'MANAGEMENT_TOOLS',
  'SMART_PRODUCTION',
  'GREEN_PRODUCTIVITY',
  'STANDARDS_QUALITY',
  'TRACEABILITY',
  'BARCODES',
  'LABELLING',
  'STANDARDISATION',
  'NEW_REGULATIONS',
  'EXPERTS',
  'ASSESSMENT',
  'OTHER',
] as const;
export type CourseTopic = (typeof courseTopics)[number];
