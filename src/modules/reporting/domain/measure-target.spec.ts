import { unitGroups } from '../../../shared/unit-group.js';
import { type GroupValue, measureTarget, type MeasuredTarget } from './measure-target.js';
import type { PlanFacts } from './plan-facts.js';

const figure = { targetId: 't', kind: 'reported', denominator: null, personId: null } as const;
const days = { from: '2021-01-01', to: '2025-12-31', asOf: '2024-11-15' };
const target: MeasuredTarget = { id: 't', basis: 'ATTENDEE_TURN', audience: unitGroups, countedTypes: ['TAP_HUAN'] };

const facts: PlanFacts = {
  periodFrom: days.from,
  periodTo: days.to,
  turns: [],
  pendingTurns: [],
  certificates: [],
  classes: [
    { closesOn: '2024-03-27', courseType: 'TAP_HUAN', state: 'finalised' },
    { closesOn: '2024-11-05', courseType: 'TAP_HUAN', state: 'open' },
    { closesOn: '2024-11-05', courseType: 'TAP_HUAN', state: 'cancelled' },
    { closesOn: '2024-11-16', courseType: 'TAP_HUAN', state: 'finalised' },
    { closesOn: '2024-06-12', courseType: 'HOI_NGHI', state: 'finalised' },
  ],
  figures: [
    { ...figure, countedOn: '2022-12-31', value: 2, evidence: 'Báo cáo năm 2022' },
    { ...figure, countedOn: '2023-12-31', value: 3, evidence: 'Báo cáo năm 2023' },
    { ...figure, countedOn: '2024-11-16', value: 50, evidence: 'sau ngày chốt số liệu' },
    { ...figure, targetId: 'other', countedOn: '2023-12-31', value: 70, evidence: 'chỉ tiêu khác' },
  ],
};

describe('what was done for a target', () => {
  const measured = (basis: string) => measureTarget({ ...target, basis }, facts, days);

  it('adds up reported counts up to the cut-off day', () => {
    expect(measured('REPORTED_COUNT')).toMatchObject({
      official: 5,
      provisional: 5,
      evidence: 'Báo cáo năm 2023',
      evidenceOn: '2023-12-31',
    });
  });

  it('takes the newest figure of a ratio or a milestone', () => {
    expect(measured('REPORTED_RATIO')).toMatchObject({ official: 3 });
    expect(measured('MILESTONE')).toMatchObject({ official: 3 });
  });

  it('is unknown, not zero, while nothing has been reported', () => {
    expect(measureTarget({ ...target, basis: 'REPORTED_COUNT' }, { ...facts, figures: [] }, days).official).toBeNull();
  });

  it('counts finalised classes of the named types, opening figures with them, running ones provisionally', () => {
    expect(measured('CLASS_COUNT')).toMatchObject({ official: 6, provisional: 7 });
  });

  it.each([
    { basis: 'ATTENDEE_TURN', official: ['HOP_TAC_XA 4', 'OPENING 5'], provisional: ['HOP_TAC_XA 4', 'DOANH_NGHIEP 2', 'OPENING 5'] },
    { basis: 'DISTINCT_PERSON_CERTIFIED', official: ['TRUONG 1', 'OPENING 5'], provisional: ['TRUONG 1', 'OPENING 5'] },
    { basis: 'CLASS_COUNT', official: ['CLASSES 1', 'OPENING 5'], provisional: ['CLASSES 2', 'OPENING 5'] },
    { basis: 'REPORTED_COUNT', official: ['REPORTED 3', 'OPENING 2'], provisional: ['REPORTED 3', 'OPENING 2'] },
    { basis: 'REPORTED_RATIO', official: ['REPORTED 3'], provisional: ['REPORTED 3'] },
    { basis: 'MILESTONE', official: ['REPORTED 3'], provisional: ['REPORTED 3'] },
    { basis: 'QUALITATIVE', official: [], provisional: [] },
  ])('has rows that add up to the number of $basis', ({ basis, official, provisional }) => {
    const turn = { countedOn: '2024-03-27', courseType: 'TAP_HUAN', gender: null, minority: 'no' } as const;
    const [opening, ...others] = facts.figures;
    const measure = measureTarget(
      { ...target, basis },
      {
        ...facts,
        turns: [{ ...turn, unitGroup: 'HOP_TAC_XA', quantity: 4 }],
        pendingTurns: [{ ...turn, unitGroup: 'DOANH_NGHIEP', quantity: 2 }],
        certificates: [{ personId: 'an', state: 'valid', kind: 'EXPERT_COMPLETION', unitGroup: 'TRUONG', countedOn: '2024-08-16' }],
        figures: [...(opening ? [{ ...opening, kind: 'opening' as const }] : []), ...others],
      },
      days,
    );
    const filled = (rows: readonly GroupValue[]): string[] =>
      rows.filter(({ value }) => value !== 0).map(({ group, value }) => `${group} ${value}`);
    const sum = (rows: readonly GroupValue[]): number => rows.reduce((total, { value }) => total + value, 0);
    expect(filled(measure.byGroup).sort()).toEqual([...official].sort());
    expect(filled(measure.provisionalByGroup).sort()).toEqual([...provisional].sort());
    expect([sum(measure.byGroup), sum(measure.provisionalByGroup)]).toEqual([measure.official ?? 0, measure.provisional ?? 0]);
  });

  it('is words only for a target without a number', () => {
    expect(measured('QUALITATIVE')).toMatchObject({ official: null, evidence: 'Báo cáo năm 2023' });
  });
});
