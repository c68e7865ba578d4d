import { type UnitGroup, unitGroups } from '../../../shared/unit-group.js';
import type { CountableUnitTurn } from './unit-visits.js';
import type { GroupValue, MeasuredTarget } from './measure.js';
import { measureTarget } from './measure-target.js';
import type { CountableClass, PlanFacts } from './plan-facts.js';

const figure = { targetId: 't', kind: 'reported', denominator: null, personId: null, verified: true } as const;
const days = { from: '2021-01-01', to: '2025-12-31', asOf: '2024-11-15' };
const target: MeasuredTarget = { id: 't', basis: 'ATTENDEE_TURN', audience: unitGroups, countedTypes: ['TAP_HUAN'], countedTopics: [] };

const held = (closesOn: string, courseType: CountableClass['courseType'], state: CountableClass['state']): CountableClass => ({
  ...{ closesOn, countedOn: closesOn, courseType, state, courseId: 'khoa', topic: null, openingDecision: null },
});

const facts: PlanFacts = {
  periodFrom: days.from,
  periodTo: days.to,
  readOn: days.to,
  turns: [],
  pendingTurns: [],
  unitTurns: [],
  pendingUnitTurns: [],
  certificates: [],
  classes: [
    held('2024-03-27', 'TAP_HUAN', 'finalised'),
    held('2024-11-05', 'TAP_HUAN', 'open'),
    held('2024-11-05', 'TAP_HUAN', 'cancelled'),
    held('2024-11-16', 'TAP_HUAN', 'finalised'),
    held('2024-06-12', 'HOI_NGHI', 'finalised'),
  ],
  figures: [
    { ...figure, countedOn: '2022-12-31', value: 2, evidence: 'Báo cáo năm 2022' },
    { ...figure, countedOn: '2023-12-31', value: 3, evidence: 'Báo cáo năm 2023' },
    { ...figure, countedOn: '2024-11-16', value: 50, evidence: 'sau ngày chốt số liệu' },
    { ...figure, targetId: 'other', countedOn: '2023-12-31', value: 70, evidence: 'chỉ tiêu khác' },
  ],
};

const unitTurn = (classId: string, unitGroup: UnitGroup, unitName: string): CountableUnitTurn => ({
  ...{ classId, unitGroup, unitName, taxCode: null, topic: 'TRACEABILITY', courseType: 'TAP_HUAN', countedOn: '2024-03-27', quantity: 1 },
});

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

  it.each([
    ['REPORTED_COUNT', 2, 5],
    ['CLASS_COUNT', 3, 7],
    ['DISTINCT_ORG', 2, 5],
    ['DISTINCT_PERSON_CERTIFIED', 2, 5],
    ['ATTENDEE_TURN', 2, 5],
    ['REPORTED_RATIO', 2, 3],
    ['MILESTONE', 2, 3],
    ['EXTERNAL_STAT', 2, 3],
  ])('counts of %s officially only what another person verified, and tells no words of the rest', (basis, official, provisional) => {
    const figures = facts.figures.map((each) => ({ ...each, verified: each.countedOn === '2022-12-31' }));
    expect(measureTarget({ ...target, basis }, { ...facts, figures }, days)).toMatchObject({
      ...{ official, provisional, evidence: 'Báo cáo năm 2022' },
    });
    const none = facts.figures.map((each) => ({ ...each, verified: false }));
    expect(measureTarget({ ...target, basis }, { ...facts, figures: none }, days)).toMatchObject({ provisional, evidence: null });
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
    { basis: 'CLASS_COUNT', official: ['CLASSES 1', 'OPENING 2', 'REPORTED 3'], provisional: ['CLASSES 2', 'OPENING 2', 'REPORTED 3'] },
    { basis: 'COURSE_COUNT', official: ['COURSES 1', 'OPENING 2', 'REPORTED 3'], provisional: ['COURSES 1', 'OPENING 2', 'REPORTED 3'] },
    { basis: 'EVENT_COUNT', official: ['EVENTS 1', 'OPENING 2', 'REPORTED 3'], provisional: ['EVENTS 2', 'OPENING 2', 'REPORTED 3'] },
    {
      basis: 'DISTINCT_INSTITUTION',
      official: ['TRUONG 1', 'OPENING 2', 'REPORTED 3'],
      provisional: ['TRUONG 1', 'OPENING 2', 'REPORTED 3'],
    },
    {
      basis: 'DISTINCT_ORG',
      official: ['DOANH_NGHIEP 1', 'TRUONG 1', 'OPENING 2', 'REPORTED 3'],
      provisional: ['DOANH_NGHIEP 2', 'TRUONG 1', 'OPENING 2', 'REPORTED 3'],
    },
    {
      basis: 'ORG_TURN',
      official: ['DOANH_NGHIEP 1', 'TRUONG 1', 'OPENING 2', 'REPORTED 3'],
      provisional: ['DOANH_NGHIEP 3', 'TRUONG 1', 'OPENING 2', 'REPORTED 3'],
    },
    { basis: 'REPORTED_COUNT', official: ['REPORTED 3', 'OPENING 2'], provisional: ['REPORTED 3', 'OPENING 2'] },
    { basis: 'REPORTED_RATIO', official: ['REPORTED 3'], provisional: ['REPORTED 3'] },
    { basis: 'MILESTONE', official: ['REPORTED 3'], provisional: ['REPORTED 3'] },
    { basis: 'EXTERNAL_STAT', official: ['REPORTED 3'], provisional: ['REPORTED 3'] },
    { basis: 'QUALITATIVE', official: [], provisional: [] },
  ])('has rows that add up to the number of $basis', ({ basis, official, provisional }) => {
    const turn = { countedOn: '2024-03-27', courseType: 'TAP_HUAN', topic: null, gender: null, minority: 'no' } as const;
    const [opening, ...others] = facts.figures;
    const measure = measureTarget(
      { ...target, basis },
      {
        ...facts,
        turns: [{ ...turn, unitGroup: 'HOP_TAC_XA', quantity: 4 }],
        pendingTurns: [{ ...turn, unitGroup: 'DOANH_NGHIEP', quantity: 2 }],
        unitTurns: [unitTurn('l1', 'DOANH_NGHIEP', 'DNTN May Sông Gâm Demo'), unitTurn('l1', 'TRUONG', 'Trường Cao đẳng Kỹ thuật Demo')],
        pendingUnitTurns: [unitTurn('l2', 'DOANH_NGHIEP', 'DNTN May Sông Gâm Demo'), unitTurn('l2', 'DOANH_NGHIEP', 'Công ty Chè Demo')],
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

  describe('"phấn đấu 50% … được thông tin tuyên truyền, đào tạo, tập huấn": a share with topics', () => {
    const share: MeasuredTarget = { id: 't', basis: 'REPORTED_RATIO', audience: [], countedTypes: [], countedTopics: ['TRACEABILITY'] };
    const reached = ['Công ty Chè Demo', 'HTX Phù Hương Demo', 'DNTN May Sông Gâm Demo'].map((name) =>
      unitTurn('l1', 'DOANH_NGHIEP', name),
    );
    const report = { ...figure, countedOn: '2024-06-30', evidence: 'Sở NN&PTNT', denominator: 6 };
    const measuredWith = (value: number | null, more: Partial<PlanFacts> = {}) =>
      measureTarget(share, { ...facts, unitTurns: reached, figures: value === null ? [] : [{ ...report, value }], ...more }, days);

    it('is what was reported, who came to our classes being among them', () => {
      expect(measuredWith(5)).toMatchObject({ official: 5, denominator: 6, byGroup: [{ group: 'REPORTED', value: 5 }] });
    });

    it('is at least what our classes prove, of the total that was reported with its day', () => {
      const { official, denominator, byGroup, evidenceOn } = measuredWith(0);
      expect({ official, denominator, evidenceOn }).toEqual({ official: 3, denominator: 6, evidenceOn: '2024-06-30' });
      expect(byGroup).toContainEqual({ group: 'DOANH_NGHIEP', value: 3 });
    });

    it('has no total while nobody reported one', () => {
      expect(measuredWith(null)).toMatchObject({ official: 3, denominator: null });
    });

    it('is taken of the newest total before the year, where the year has none, and never of a later one', () => {
      const total = (countedOn: string, denominator: number) => ({ ...report, countedOn, denominator, value: 0 });
      const year = { ...days, from: '2024-01-01', to: '2024-12-31' };
      const of = (figures: PlanFacts['figures']) => measureTarget(share, { ...facts, unitTurns: reached, figures }, year).denominator;
      expect(of([total('2022-06-30', 5), total('2023-06-30', 6)])).toBe(6);
      expect(of([total('2023-06-30', 6), total('2024-11-16', 9)])).toBe(6);
      expect(of([total('2020-12-31', 6)])).toBeNull();
    });

    it('grows provisionally with a class that is not finalised', () => {
      const pendingUnitTurns = [unitTurn('l2', 'HO_KINH_DOANH', 'HKD Mật ong Khau Vai Demo')];
      expect(measuredWith(3, { pendingUnitTurns })).toMatchObject({ official: 3, provisional: 4 });
    });

    it('does not take state offices or other topics for producers who were reached', () => {
      const others = [
        unitTurn('l1', 'SO_BAN_NGANH', 'Sở Công Thương'),
        { ...unitTurn('l3', 'DOANH_NGHIEP', 'Gỗ Lô Giang Demo'), topic: 'BARCODES' as const },
      ];
      expect(measuredWith(0, { unitTurns: [...reached, ...others] })).toMatchObject({ official: 3 });
    });

    it('without topics is what was reported', () => {
      expect(
        measureTarget({ ...share, countedTopics: [] }, { ...facts, unitTurns: reached, figures: [{ ...report, value: 0 }] }, days),
      ).toMatchObject({
        official: 0,
        denominator: 6,
      });
    });
  });

  it('counts only courses of the topics that the target names', () => {
    const topical = facts.classes.map((each, index) => ({ ...each, topic: index === 0 ? ('BARCODES' as const) : null }));
    const asked: MeasuredTarget = { ...target, basis: 'CLASS_COUNT', countedTopics: ['BARCODES', 'LABELLING'] };
    expect(measureTarget(asked, { ...facts, classes: topical, figures: [] }, days)).toMatchObject({ official: 1, provisional: 1 });
  });

  it('is words only for a target without a number', () => {
    expect(measured('QUALITATIVE')).toMatchObject({ official: null, evidence: 'Báo cáo năm 2023' });
  });
});
