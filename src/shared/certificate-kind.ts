/**
 * What a course certifies: `COMPLETION` of a course, `EXPERT_COMPLETION` of an expert course (its holder counts towards an expert
 * target), `COMPETENCE` (chứng nhận năng lực đạt tiêu chuẩn: it expires), or `NONE` (conferences, seminars).
 */
export const certificateKinds = ['COMPLETION', 'EXPERT_COMPLETION', 'COMPETENCE', 'NONE'] as const;
export type CertificateKind = (typeof certificateKinds)[number];
