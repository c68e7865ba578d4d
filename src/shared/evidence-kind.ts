/**
 * What a plan counts besides training: support given to an enterprise, a standard of a product, an entry for the national quality award,
 * an OCOP product, an accredited laboratory, a measured TFP, a milestone, an item of communication, and a total that a share is taken of.
 */
export const evidenceKinds = [
  'enterprise_support',
  'product_standard',
  'award_entry',
  'ocop_product',
  'lab_accreditation',
  'tfp_measurement',
  'milestone',
  'propaganda_item',
  'denominator_snapshot',
] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/**
 * Which records feed a target: a kind, or the part of a kind that the plan's words ask for. "Tham gia" is every entry for the award,
 * "đạt" the entries that won, "Giải Vàng" the gold ones; an OCOP product counts where its trademark is registered; support
 * with equipment or research is asked for by itself.
 */
export const evidenceFeeds = [
  ...evidenceKinds,
  'award_entry:AWARD',
  'award_entry:GOLD',
  'ocop_product:TRADEMARK',
  'enterprise_support:EQUIPMENT',
  'enterprise_support:RESEARCH',
] as const;

export type EvidenceFeed = (typeof evidenceFeeds)[number];
