import { AddTarget, CreatePlan, ImportKnownPlan } from '../../src/modules/plans/index.js';
import type { NewPlan, NewTarget, PlanResponse, TargetResponse } from '../../src/modules/plans/plans.dto.js';
import type { Actor } from '../../src/shared/actor.js';
import type { TestApp } from './app.js';

const factory: Actor = { kind: 'system', name: 'factory' };

/** Kế hoạch 60/KH-UBND with its nine targets, by key. Once in a database: its number is unique. */
export async function makePlan60(testApp: TestApp): Promise<{ plan: PlanResponse; targets: Readonly<Record<string, TargetResponse>> }> {
  const plan = await testApp.get(ImportKnownPlan).execute(factory, { number: '60/KH-UBND' });
  return { plan, targets: Object.fromEntries(plan.targets.map((target) => [target.key, target])) };
}

let plans = 0;

/** A plan of 2021–2025 without targets. */
export async function makePlan(testApp: TestApp, overrides: Partial<NewPlan> = {}): Promise<PlanResponse> {
  plans += 1;
  return testApp.get(CreatePlan).execute(factory, {
    number: `${plans}/KH-UBND-DEMO`,
    title: 'Nâng cao năng suất chất lượng (mô phỏng)',
    issuer: 'Ủy ban nhân dân tỉnh (mô phỏng)',
    province: 'Tuyên Quang',
    signedOn: '2022-04-19',
    periodFrom: '2021-01-01',
    periodTo: '2025-12-31',
    ...overrides,
  });
}

/** "trên 500 lượt người" of every group, from classes of type tập huấn and đào tạo. */
export async function makeTarget(testApp: TestApp, planId: string, overrides: Partial<NewTarget> = {}): Promise<TargetResponse> {
  return testApp.get(AddTarget).execute(factory, planId, {
    label: 'Đào tạo, tập huấn cho trên 500 lượt người',
    quote: 'Đào tạo, tập huấn về năng suất, chất lượng cho trên 500 lượt người.',
    comparator: 'GT',
    wanted: 500,
    unit: 'turn',
    basis: 'ATTENDEE_TURN',
    audience: ['SO_BAN_NGANH', 'UBND_HUYEN', 'UBND_XA', 'TO_CHUC', 'DVSN', 'DOANH_NGHIEP', 'HOP_TAC_XA', 'HO_KINH_DOANH', 'TRUONG', 'KHAC'],
    countedTypes: ['TAP_HUAN', 'DAO_TAO'],
    countedTopics: [],
    evidenceKinds: [],
    competenceOnly: false,
    withdrawn: false,
    ...overrides,
  });
}
