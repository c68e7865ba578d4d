import { catalogueDifferences, catalogueOf } from './catalogue.js';
import { planHungYen } from './plan-hung-yen.js';
import type { PlannedTarget } from './published-plan.js';

const plan = { number: 'Hưng Yên 2021-2025', province: 'Hưng Yên', periodFrom: '2021-01-01' };
const { targets } = planHungYen;
/** As the plan was added before its two kinds of experts were told apart. */
const before: readonly PlannedTarget[] = targets.map((target) => ({ ...target, countedTopics: [] }));
const changed = (key: string, changes: Partial<PlannedTarget>): PlannedTarget[] =>
  targets.map((target) => (target.key === key ? { ...target, ...changes } : target));

describe('a plan beside the catalogue it was added from', () => {
  it('differs in nothing when it is as published, whatever the order of its groups', () => {
    const turned = targets.map((target) => ({ ...target, audience: [...target.audience].reverse() }));
    expect(catalogueDifferences(plan, turned)).toEqual([]);
  });

  it('"1-2 chuyên gia năng suất chất lượng và 1-2 chuyên gia đánh giá, chứng nhận": differs where it does not tell them apart', () => {
    const differences = catalogueDifferences(plan, before);
    expect(differences.map(({ target, terms }) => [target.key, terms.countedTopics])).toEqual([
      ['productivity_experts_certified', ['EXPERTS']],
      ['assessment_experts_certified', ['ASSESSMENT']],
    ]);
  });

  it.each([
    ['that a condition does not hold yet', changed('assessment_experts_certified', { notReadyReason: 'Chưa có khóa' })],
    ['a target that was given up', changed('cab_built', { withdrawn: true, wanted: 9 })],
    ['a target that people added', [...targets, ...targets.slice(0, 1).map((target) => ({ ...target, wanted: 9, key: 'target_11' }))]],
  ])('%s is no difference', (_, own) => {
    expect(catalogueDifferences(plan, own)).toEqual([]);
  });

  it('keeps what only the plan knows in what it would become', () => {
    const own = changed('assessment_experts_certified', { notReadyReason: 'Chưa có khóa', wanted: 2 });
    expect(catalogueDifferences(plan, own)[0]?.terms).toMatchObject({ notReadyReason: 'Chưa có khóa', wanted: 1 });
  });

  it.each([
    ['by its number', plan, targets, planHungYen],
    ['by its targets, when somebody has entered the true number', { ...plan, number: '12/KH-UBND' }, targets, planHungYen],
    ['not by its province alone', { ...plan, number: '12/KH-UBND' }, [{ key: 'target_1' }], null],
    ['not for another period', { ...plan, number: '12/KH-UBND', periodFrom: '2026-01-01' }, targets, null],
    ['not for another province', { ...plan, number: '12/KH-UBND', province: 'Hà Giang' }, targets, null],
  ])('is found %s', (_, added, own, found) => {
    expect(catalogueOf(added, own)).toBe(found);
  });
});
