/** The topics of Kế hoạch 60/KH-UBND, mục III.2 and III.4, in the order in which it names them. */
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
  'OTHER',
] as const;
export type CourseTopic = (typeof courseTopics)[number];
