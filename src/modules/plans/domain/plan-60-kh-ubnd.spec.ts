import { judgeRatio, judgeTarget } from './judge-target.js';
import { plan60 } from './plan-60-kh-ubnd.js';
import type { PlannedTarget } from './published-plan.js';

function target(key: string): PlannedTarget {
  const found = plan60.targets.find((each) => each.key === key);
  if (!found) throw new Error(`no target ${key}`);
  return found;
}

describe('Kế hoạch 60/KH-UBND', () => {
  it('promises nine things, each under a key of its own', () => {
    expect(new Set(plan60.targets.map(({ key }) => key)).size).toBe(9);
    expect(plan60.targets).toHaveLength(9);
  });

  it('is quoted in composed Unicode, each quote a whole sentence with the number in it', () => {
    for (const { quote, wanted } of plan60.targets) {
      expect(quote).toBe(quote.normalize('NFC').trim());
      expect(quote).toMatch(/\.$/);
      expect(quote).toContain(wanted === null ? '' : String(wanted));
    }
  });

  it('"trên 500 lượt người": 500 turns do not keep the promise, 501 do', () => {
    expect([500, 501].map((turns) => judgeTarget(target('training_attendee_turns'), turns).status)).toEqual(['not-met', 'met']);
  });

  it('"Đào tạo, tập huấn": conferences, seminars and expert courses give no turns towards the 500', () => {
    expect(target('training_attendee_turns').countedTypes).toEqual(['TAP_HUAN', 'DAO_TAO']);
  });

  it('"thuộc các sở, ngành, doanh nghiệp": an expert from a co-operative does not count', () => {
    expect(target('experts_trained').audience).not.toContain('HOP_TAC_XA');
  });

  it('"trên 70% sản phẩm": 168 of 240 is 70,0 % and not above it', () => {
    expect(judgeRatio(target('ocop_trademark_pct'), 168, 240).status).toBe('not-met');
  });

  it('"02 doanh nghiệp": one in an earlier year and one in 2024 keep the promise', () => {
    expect(judgeTarget(target('gtclqg_entrants'), 2).status).toBe('met');
  });
});
