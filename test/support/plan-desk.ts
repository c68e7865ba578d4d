import { statusText } from '../../src/modules/reporting/status.view.js';
import type { DashboardResponse, TargetForecast } from '../../src/modules/reporting/dashboard.dto.js';
import type { ProgressResponse, TargetProgress } from '../../src/modules/reporting/reporting.dto.js';
import type { ReportResponse, ReportSummary } from '../../src/modules/reports/reports.dto.js';
import { Translations } from '../../src/platform/web/translations.js';
import { startApp, type TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import { makeFigure } from './make-figure.js';
import { makeStaff, type Staff } from './make-staff.js';

export interface FigureBody {
  readonly kind: 'opening' | 'reported';
  readonly countedOn: string;
  readonly value: number;
  readonly denominator?: number;
}

const translations = new Translations('views/locales');

/** An official who asks of plans through the API how they stand. */
export class PlanDesk {
  constructor(
    readonly app: TestApp,
    readonly official: Staff,
  ) {}

  /** In a program of its own, four years into the plans that tests make. */
  static async open(at = '2024-11-15T02:00:00Z'): Promise<PlanDesk> {
    const app = await startApp(at);
    return new PlanDesk(app, await makeStaff(app, 'official'));
  }

  progress(planId: string, asOf?: string): Promise<ProgressResponse> {
    return this.ask(`plans/${planId}/progress`, asOf);
  }

  dashboard(planId: string, asOf?: string): Promise<DashboardResponse> {
    return this.ask(`plans/${planId}/dashboard`, asOf);
  }

  /** The first target of a plan, or the one of this key. */
  async target(planId: string, key?: string, asOf?: string): Promise<TargetProgress> {
    const found = (await this.progress(planId, asOf)).targets.find((target) => key === undefined || target.key === key);
    if (!found) throw new Error(`the plan has no target ${key ?? ''}`);
    return found;
  }

  /** That another person verified. */
  figure(planId: string, key: string, body: FigureBody): Promise<unknown> {
    return makeFigure(this.app, this.official, { planId, key }, { evidence: 'Hồ sơ (mô phỏng)', ...body });
  }

  /** The targets of a plan as a CSV file. */
  async targetsFile(planId: string, asOf?: string): Promise<string> {
    const question = { format: 'csv', table: 'targets', ...(asOf === undefined ? {} : { asOf }) };
    const asked = this.app.http.get(`/api/v1/plans/${planId}/export`).query(question).set(this.official.bearer);
    return (await asked.expect(200)).text;
  }

  /** A report of a year, begun as it was known on `asOf`. */
  async report(planId: string, year: number, asOf: string): Promise<ReportResponse> {
    const begun = this.app.http.post(`/api/v1/plans/${planId}/reports`).set(this.official.bearer).send({ part: 'year', year, asOf });
    const { id } = await expectAnswer<ReportSummary>(begun, 201);
    return expectAnswer(this.app.http.get(`/api/v1/reports/${id}`).set(this.official.bearer), 200);
  }

  /** What a page says of the target: 'Đạt', 'Chưa đạt'. */
  verdict(target: TargetProgress): string {
    return statusText(target, translations.in('vi'));
  }

  /** Sets what closing, opening and registering would have written. */
  async setClass(id: string, facts: { readonly state?: string; readonly seatsTaken?: number }): Promise<void> {
    await this.app.unitOfWork.write(() => this.app.unitOfWork.manager.update('TrainingClass', { id }, facts));
  }

  private ask<T>(path: string, asOf?: string): Promise<T> {
    const question = asOf === undefined ? {} : { asOf };
    return expectAnswer<T>(this.app.http.get(`/api/v1/${path}`).query(question).set(this.official.bearer), 200);
  }
}

type Asked = Pick<PlanDesk, 'progress' | 'target' | 'figure' | 'verdict'>;

/** The same for specs with a program of their own; app and official exist only once the specs run. */
export function planDesk(testApp: () => TestApp, official: () => Staff): Asked {
  const desk = (): PlanDesk => new PlanDesk(testApp(), official());
  return {
    progress: (...asked) => desk().progress(...asked),
    target: (...asked) => desk().target(...asked),
    figure: (...asked) => desk().figure(...asked),
    verdict: (target) => desk().verdict(target),
  };
}

/** One forecast of a dashboard, by its place. */
export function forecastOf({ forecasts }: DashboardResponse, index = 0): TargetForecast {
  const found = forecasts[index];
  if (!found) throw new Error('no forecast');
  return found;
}
