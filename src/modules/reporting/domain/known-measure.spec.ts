import { unitGroups } from '../../../shared/unit-group.js';
import { countsItself, knownMeasure } from './known-measure.js';
import type { MeasuredTarget } from './measure.js';
import type { CountableClass, Figure, PlanFacts } from './plan-facts.js';

const period = { from: '2021-01-01', to: '2025-12-31' };
const plain = { id: 't', audience: unitGroups, countedTypes: ['TAP_HUAN'], countedTopics: [] } as const;

const empty: PlanFacts = {
  ...{
    periodFrom: period.from,
    periodTo: period.to,
    readOn: '2025-12-31',
    turns: [],
    pendingTurns: [],
    unitTurns: [],
    pendingUnitTurns: [],
  },
  ...{ certificates: [], classes: [], figures: [] },
};
const classOf = (countedOn: string, state: CountableClass['state']): CountableClass => ({
  ...{ courseId: 'khoa', closesOn: countedOn, countedOn, courseType: 'HOI_NGHI', topic: null, openingDecision: null, state },
});
const figureOf = (targetId: string, countedOn: string): Figure => ({
  ...{ targetId, kind: 'opening', countedOn, value: 0, denominator: null, personId: null, evidence: 'Báo cáo (mô phỏng)' },
  verified: true,
});
const recordOf = (targetId: string): NonNullable<PlanFacts['records']>[number] => ({
  ...{ id: 'r', targetId, kind: 'enterprise_support', countedOn: '2024-06-30', quantity: 1, verified: false, source: 'Hồ sơ (mô phỏng)' },
  ...{ unitGroup: null, organisation: null, taxCode: null, subject: null },
});

describe('what anybody can know of a number that the program counts itself', () => {
  it.each<[string, MeasuredTarget['basis']]>([
    ['"cho trên 500 lượt người" (Tuyên Quang)', 'ATTENDEE_TURN'],
    ['"cho ít nhất 10 người" (Tuyên Quang)', 'DISTINCT_PERSON_CERTIFIED'],
    ['"Tổ chức khoảng 20 lớp tập huấn" (Hưng Yên)', 'CLASS_COUNT'],
    ['"và 4 khoá đào tạo" (Sóc Trăng)', 'COURSE_COUNT'],
    ['"Tổ chức 2-4 đợt tuyên truyền, phổ biến" (Hưng Yên)', 'EVENT_COUNT'],
    ['"cho ít nhất 01 trường đại học, cao đẳng" (Hưng Yên)', 'DISTINCT_INSTITUTION'],
    ['"ít nhất 40 lượt doanh nghiệp, hộ kinh doanh, hợp tác xã" (Sóc Trăng)', 'ORG_TURN'],
  ])('%s: nothing recorded is 0 while the period runs, and unknown when it is over', (_, basis) => {
    const target = { ...plain, basis };
    expect(countsItself(target)).toBe(true);
    expect(knownMeasure(target, empty, { ...period, asOf: '2025-12-31' })).toMatchObject({ official: 0, provisional: 0 });
    expect(knownMeasure(target, empty, { ...period, asOf: '2026-01-01' })).toMatchObject({
      official: null,
      provisional: null,
      byGroup: [],
    });
    const had = { ...empty, classes: [classOf('2024-03-27', 'finalised')] };
    expect(knownMeasure(target, had, { ...period, asOf: '2026-01-01' }).official).not.toBeNull();
  });

  const turns = { ...plain, basis: 'ATTENDEE_TURN' };
  it.each<[string, Partial<PlanFacts>, number | null]>([
    ['a class of the plan, of whatever type', { classes: [classOf('2025-12-31', 'finalised')] }, 0],
    ['a class that has ended and is not finalised', { classes: [classOf('2023-05-04', 'open')] }, 0],
    ['a class that was called off', { classes: [classOf('2023-05-04', 'cancelled')] }, 0],
    ['a class that nobody approved', { classes: [classOf('2023-05-04', 'submitted')] }, null],
    ['a class after the period', { classes: [classOf('2026-01-02', 'finalised')] }, null],
    ['an opening figure of 0', { figures: [figureOf('t', '2021-01-01')] }, 0],
    ['a figure of another target', { figures: [figureOf('other', '2021-01-01')] }, null],
    ['a record of evidence that nobody verified', { records: [recordOf('t')] }, 0],
    ['a record of another target', { records: [recordOf('other')] }, null],
  ])('"cho trên 500 lượt người", period over, and %s', (_, recorded, official) => {
    expect(knownMeasure(turns, { ...empty, ...recorded }, { ...period, asOf: '2026-03-01' }).official).toBe(official);
  });

  it.each([
    [2022, null],
    [2023, 0],
    [2024, 0],
  ])('"mỗi năm": with a first class in 2023, the year %s is %s', (year, official) => {
    const facts = { ...empty, classes: [classOf('2023-05-04', 'finalised')] };
    const days = { from: `${year}-01-01`, to: `${year}-12-31`, asOf: '2025-03-01' };
    expect(knownMeasure(turns, facts, days).official).toBe(official);
  });

  it('leaves to others what others report', () => {
    const others = ['REPORTED_COUNT', 'REPORTED_RATIO', 'MILESTONE', 'QUALITATIVE', 'EXTERNAL_STAT'];
    expect(others.filter((basis) => countsItself({ ...plain, basis }))).toEqual([]);
  });

  it.each<[string, MeasuredTarget['basis']]>([
    ['"ít nhất 5 lượt doanh nghiệp tham dự GTCLQG" (Sóc Trăng)', 'ORG_TURN'],
    ['"hỗ trợ … cơ sở vật chất, trang thiết bị … cho doanh nghiệp" (Hưng Yên)', 'DISTINCT_ORG'],
  ])('%s, of which no class knows: unknown before the first paper, at any time and whatever classes were held', (_, basis) => {
    const onPaper = { ...plain, basis, countedTypes: [] };
    const held = { ...empty, classes: [classOf('2024-03-27', 'finalised')] };
    expect(countsItself(onPaper)).toBe(false);
    for (const asOf of ['2024-06-30', '2026-01-01']) {
      expect(knownMeasure(onPaper, held, { ...period, asOf })).toMatchObject({ official: null, provisional: null });
      const said = { ...held, records: [recordOf('t')] };
      expect(knownMeasure(onPaper, said, { ...period, asOf })).toMatchObject({ official: 0, provisional: 1 });
      const figured = { ...held, figures: [figureOf('t', '2022-12-31')] };
      expect(knownMeasure(onPaper, figured, { ...period, asOf }).official).toBe(0);
    }
  });
});
