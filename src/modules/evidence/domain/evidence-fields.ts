import type { EvidenceKind } from '../../../shared/evidence-kind.js';

/** What may be written down about a record besides its day, source and file; what each means depends on the kind. */
export const evidenceFields = [
  'subject',
  'organisation',
  'unitGroup',
  'taxCode',
  'variant',
  'reference',
  'quantity',
  'startedOn',
  'result',
] as const;
export type EvidenceField = (typeof evidenceFields)[number];

export type FieldNeed = 'required' | 'optional';

export interface KindRules {
  readonly fields: Readonly<Partial<Record<EvidenceField, FieldNeed>>>;
  /** The choices of `variant`; empty where the kind has none. */
  readonly variants: readonly string[];
  /** The least and the largest `quantity`. */
  readonly range: readonly [number, number];
  /** Whether the record must name the one target it is about. */
  readonly oneTarget: boolean;
}

const [required, optional] = ['required', 'optional'] as const;
const LARGEST = 100_000_000;
const anyNumber = { range: [1, LARGEST], oneTarget: false, variants: [] } as const;

/** Solutions of Kế hoạch 60/KH-UBND, II.2: "tiêu chuẩn, quy chuẩn kỹ thuật, truy xuất nguồn gốc, hệ thống quản lý, công cụ cải tiến". */
const solutions = ['STANDARD', 'TRACEABILITY', 'MANAGEMENT_SYSTEM', 'IMPROVEMENT_TOOL', 'EQUIPMENT', 'RESEARCH', 'OTHER'] as const;

/** The fields of each kind, in the order of `evidenceFields`. */
export const kindRules: Readonly<Record<EvidenceKind, KindRules>> = {
  enterprise_support: {
    ...anyNumber,
    fields: {
      organisation: required,
      unitGroup: required,
      taxCode: optional,
      variant: required,
      reference: required,
      startedOn: optional,
      result: optional,
    },
    variants: solutions,
  },
  product_standard: {
    ...anyNumber,
    fields: { subject: required, organisation: required, unitGroup: required, taxCode: optional, variant: required, reference: optional },
    variants: ['TCCS', 'HOP_CHUAN', 'HOP_QUY', 'TU_CONG_BO'],
  },
  award_entry: {
    ...anyNumber,
    fields: { organisation: required, unitGroup: required, taxCode: optional, variant: required, reference: optional },
    variants: ['ENTERED', 'AWARD', 'GOLD'],
  },
  ocop_product: {
    ...anyNumber,
    fields: {
      subject: required,
      organisation: required,
      unitGroup: required,
      taxCode: optional,
      variant: required,
      reference: optional,
      quantity: required,
    },
    variants: ['NONE', 'APPLIED', 'REGISTERED'],
    // Stars: only products of three and more are OCOP products.
    range: [3, 5],
  },
  lab_accreditation: { ...anyNumber, fields: { subject: optional, organisation: required, taxCode: optional, reference: required } },
  // "Mức đóng góp của TFP", in per cent of the growth; it may be below nothing.
  tfp_measurement: { ...anyNumber, fields: { subject: required, quantity: optional, result: required }, range: [-1_000, 1_000] },
  milestone: { ...anyNumber, fields: { subject: required, reference: optional, result: optional }, oneTarget: true },
  propaganda_item: {
    ...anyNumber,
    fields: { subject: required, variant: required, quantity: required, result: optional },
    variants: ['BULLETIN', 'FILM', 'LEAFLET', 'OTHER'],
  },
  denominator_snapshot: { ...anyNumber, fields: { subject: required, quantity: required }, oneTarget: true },
};

/** Kinds whose `quantity` is measured and not counted one by one. */
export const measuredKinds: readonly EvidenceKind[] = ['tfp_measurement', 'denominator_snapshot'];

/** All variants of all kinds, for the request; which of them a kind has is asked by `checkEvidence`. */
export const evidenceVariants: readonly string[] = [...new Set(Object.values(kindRules).flatMap(({ variants }) => variants))];
