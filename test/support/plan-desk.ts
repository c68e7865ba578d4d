import { statusText } from '../../src/modules/reporting/status.view.js';
import type { ProgressResponse, TargetProgress } from '../../src/modules/reporting/reporting.dto.js';
import { Translations } from '../../src/platform/web/translations.js';
import type { TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import type { Staff } from './make-staff.js';

export interface FigureBody {
  readonly kind: 'opening' | 'reported';
  readonly countedOn: string;
  readonly value: number;
  readonly denominator?: number;
}

interface PlanDesk {
  readonly progress: (planId: string, asOf?: string) => Promise<ProgressResponse>;
  /** The first target of a plan, or the one of this key. */
  readonly target: (planId: string, key?: string, asOf?: string) => Promise<TargetProgress>;
  readonly figure: (planId: string, key: string, body: FigureBody) => Promise<unknown>;
  /** What a page says of the target: 'Đạt', 'Chưa đạt'. */
  readonly verdict: (target: TargetProgress) => string;
}

const translations = new Translations('views/locales');

/** What the specs of plans ask through the API; app and official exist only once the specs run. */
export function planDesk(testApp: () => TestApp, official: () => Staff): PlanDesk {
  const progress: PlanDesk['progress'] = (planId, asOf) => {
    const question = asOf === undefined ? {} : { asOf };
    return expectAnswer(testApp().http.get(`/api/v1/plans/${planId}/progress`).query(question).set(official().bearer), 200);
  };
  return {
    progress,
    target: async (planId, key, asOf) => {
      const found = (await progress(planId, asOf)).targets.find((target) => key === undefined || target.key === key);
      if (!found) throw new Error(`the plan has no target ${key ?? ''}`);
      return found;
    },
    figure: (planId, key, body) => {
      const request = testApp().http.post(`/api/v1/plans/${planId}/targets/${key}/figures`).set(official().bearer);
      return expectAnswer(request.send({ evidence: 'Hồ sơ (mô phỏng)', ...body }), 201);
    },
    verdict: (target) => statusText(target, translations.in('vi')),
  };
}
