import { type EvidenceKind, evidenceKinds } from '../../../shared/evidence-kind.js';
import { checkEvidence, type ProposedEvidence } from './check-evidence.js';
import { evidenceFields, kindRules } from './evidence-fields.js';

const frame = { periodFrom: '2021-01-01', periodTo: '2025-12-31', today: '2025-06-01' };
const nothing = {
  ...{ subject: null, organisation: null, unitGroup: null, taxCode: null, variant: null, reference: null },
  ...{ quantity: null, startedOn: null, result: null, target: null },
};
const support: ProposedEvidence = {
  ...nothing,
  kind: 'enterprise_support',
  countedOn: '2024-05-10',
  organisation: 'Công ty TNHH Chè Demo',
  unitGroup: 'DOANH_NGHIEP',
  variant: 'MANAGEMENT_SYSTEM',
  reference: 'HĐ 12/2024',
};
const ocop: ProposedEvidence = {
  ...{ ...nothing, kind: 'ocop_product', countedOn: '2024-05-10', subject: 'Chè Demo', organisation: 'HTX Demo' },
  ...{ unitGroup: 'HOP_TAC_XA', variant: 'REGISTERED', reference: '4-0123456-000', quantity: 4 },
};

function problemsOf(evidence: ProposedEvidence): [string, string][] {
  try {
    checkEvidence(evidence, frame);
    return [];
  } catch (error) {
    return (error as { problems: { field: string; code: string }[] }).problems.map(({ field, code }) => [field, code]);
  }
}

describe('a record of evidence', () => {
  it('is accepted with what its kind asks for', () => {
    expect(problemsOf(support)).toEqual([]);
    expect(problemsOf(ocop)).toEqual([]);
  });

  it.each<[string, ProposedEvidence, [string, string]]>([
    ['an enterprise is missing', { ...support, organisation: null }, ['organisation', 'required']],
    ['a product is named that support has not', { ...support, subject: 'Chè' }, ['subject', 'notOfThisKind']],
    ['the level of another kind is chosen', { ...support, variant: 'GOLD' }, ['variant', 'notAChoice']],
    ['it is of tomorrow', { ...support, countedOn: '2025-06-02' }, ['countedOn', 'dateInFuture']],
    ['it is of the year before the plan', { ...support, countedOn: '2020-12-31' }, ['countedOn', 'outsidePlanPeriod']],
    ['it began after it ended', { ...support, startedOn: '2024-05-11' }, ['startedOn', 'beganAfterEnd']],
    ['an OCOP product has two stars', { ...ocop, quantity: 2 }, ['quantity', 'outOfRange']],
    ['an OCOP product has half a star', { ...ocop, quantity: 3.5 }, ['quantity', 'notAWholeNumber']],
    ['an OCOP product has six stars', { ...ocop, quantity: 6 }, ['quantity', 'outOfRange']],
    ['a registered trademark has no number', { ...ocop, reference: null }, ['reference', 'required']],
  ])('is refused where %s', (_, evidence, problem) => {
    expect(problemsOf(evidence)).toEqual([problem]);
  });

  it('names everything that is missing at once', () => {
    expect(problemsOf({ ...nothing, kind: 'enterprise_support', countedOn: '2024-05-10' })).toEqual([
      ['organisation', 'required'],
      ['unitGroup', 'required'],
      ['variant', 'required'],
      ['reference', 'required'],
    ]);
  });

  it('a total and a milestone are about one target', () => {
    const total = { ...nothing, kind: 'denominator_snapshot', countedOn: '2024-05-10', subject: 'Sản phẩm OCOP', quantity: 240 } as const;
    expect(problemsOf(total)).toEqual([['target', 'required']]);
    expect(problemsOf({ ...total, target: 'ocop_trademark_pct' })).toEqual([]);
  });

  it.each<EvidenceKind>([...evidenceKinds])('%s has choices exactly where it asks for one', (kind) => {
    const { fields, variants } = kindRules[kind];
    expect(variants.length > 0).toBe(fields.variant !== undefined);
    expect(Object.keys(fields)).toEqual(evidenceFields.filter((field) => fields[field] !== undefined));
  });
});
