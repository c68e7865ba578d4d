import { estimateShare } from './estimate-share.js';
import type { AheadOfCutOff } from './estimate-target.js';
import type { MeasuredTarget } from './measure.js';
import type { PlanFacts } from './plan-facts.js';

const days = { from: '2024-01-01', to: '2024-12-31', asOf: '2024-11-15' };
const nothing: PlanFacts = {
  ...{ periodFrom: '2021-01-01', periodTo: '2025-12-31', readOn: '2024-11-15', turns: [], pendingTurns: [] },
  ...{ unitTurns: [], pendingUnitTurns: [], certificates: [], classes: [], figures: [] },
};
const share: MeasuredTarget = { id: 't', basis: 'REPORTED_RATIO', unit: 'percent', audience: [], countedTypes: [], countedTopics: [] };
const withTopics: MeasuredTarget = { ...share, countedTopics: ['TRACEABILITY'] };
const noClasses: AheadOfCutOff = { days, held: [], scheduled: [] };

const figure = (countedOn: string, value: number, denominator: number | null, verified = true): PlanFacts['figures'][number] => ({
  ...{ targetId: 't', kind: 'reported', countedOn, value, denominator, personId: null, evidence: 'Báo cáo (mô phỏng)', verified },
});

const course = { courseId: 'c', courseType: 'TAP_HUAN', topic: 'TRACEABILITY', openingDecision: null } as const;
const held = (id: string, countedOn: string): AheadOfCutOff['held'][number] => ({
  ...{ ...course, id, code: id, name: 'Lớp đã học', closesOn: countedOn, countedOn, registered: 4, finalised: true },
  ...{ turns: 2, present: 2, certificates: 0, experts: 0 },
});
const planned: AheadOfCutOff['scheduled'][number] = {
  ...{ ...course, id: 'f', code: 'L12', name: 'Lớp sắp tới', closesOn: '2024-12-05', countedOn: '2024-12-05', registered: 8, capacity: 60 },
};
const visit = (classId: string, countedOn: string, unitName: string): object => ({
  ...{ classId, countedOn, unitName, unitGroup: 'DOANH_NGHIEP', taxCode: null, topic: 'TRACEABILITY', courseType: 'TAP_HUAN', quantity: 1 },
});
/** Two classes of two enterprises each: half of those who registered came, all of them for the first time. */
const visited = [
  visit('L01', '2024-03-27', 'Một'),
  visit('L01', '2024-03-27', 'Hai'),
  visit('L02', '2024-06-12', 'Ba'),
  visit('L02', '2024-06-12', 'Bốn'),
] as unknown as PlanFacts['unitTurns'];
const ahead: AheadOfCutOff = { days, held: [held('L01', '2024-03-27'), held('L02', '2024-06-12')], scheduled: [planned] };

const figures = (...rows: PlanFacts['figures'][number][]): PlanFacts => ({ ...nothing, figures: rows });

describe('the estimate of "trên 70% sản phẩm …"', () => {
  it.each<[string, PlanFacts, object]>([
    [
      'is what was reported, of its total',
      figures(figure('2024-06-30', 168, 240)),
      { value: 168, of: 240, done: 168, pending: 0, ahead: 0 },
    ],
    [
      'has in it what nobody has verified yet, of its own total',
      figures(figure('2024-06-30', 168, 240), figure('2024-09-30', 180, 250, false)),
      { value: 180, of: 250, done: 168, pending: 12 },
    ],
    ['is of the last total before', figures(figure('2023-12-31', 160, 240), figure('2024-06-30', 170, null)), { value: 170, of: 240 }],
  ])('%s', (_, facts, estimate) => {
    expect(estimateShare(share, facts, noClasses)).toMatchObject(estimate);
  });

  it.each<[string, PlanFacts, string]>([
    ['nobody has reported anything', nothing, 'no-figure'],
    ['nobody has reported anything of these days', figures(figure('2023-06-30', 168, 240)), 'no-figure'],
    ['nobody knows yet on the cut-off day', figures(figure('2024-12-01', 168, 240)), 'no-figure'],
    ['nobody has said of how many', figures(figure('2024-06-30', 168, null)), 'no-total'],
    ['it is of none', figures(figure('2024-06-30', 0, 0)), 'no-total'],
  ])('is not said where %s', (_, facts, why) => {
    expect(estimateShare(share, facts, noClasses)).toBe(why);
  });
});

describe('the estimate of "50% các tổ chức, cá nhân … được … đào tạo, tập huấn"', () => {
  it('has in it whom scheduled classes reach for the first time', () => {
    const facts = { ...figures(figure('2024-06-30', 3, 40)), unitTurns: visited };
    expect(estimateShare(withTopics, facts, ahead)).toEqual({
      ...{ value: 8, of: 40, done: 4, pending: 0, ending: 0, ahead: 4, classes: 1 },
      ...{ showUp: { came: 4, registered: 8 }, newcomers: { arrivals: 2, newcomers: 2 } },
    });
  });

  it('is what was reported where that is more than classes will have reached, for it has them in it', () => {
    const facts = { ...figures(figure('2024-06-30', 30, 40)), unitTurns: visited };
    expect(estimateShare(withTopics, facts, ahead)).toMatchObject({ value: 30, done: 30, ahead: 0, classes: 0, showUp: null });
  });

  it('is never more than all', () => {
    const facts = { ...figures(figure('2024-06-30', 3, 5)), unitTurns: visited };
    expect(estimateShare(withTopics, facts, ahead)).toMatchObject({ value: 5, of: 5, done: 4, ahead: 1 });
  });
});
