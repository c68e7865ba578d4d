/**
 * What a course certifies: `COMPLETION` of a course, `EXPERT_COMPLETION` of an expert course (its holder counts towards an expert
 * target), or `NONE` (conferences, seminars).
 */
export const certificateKinds = ['COMPLETION', 'EXPERT_COMPLETION', 'NONE'] as const;
export type CertificateKind = (typeof certificateKinds)[number];
